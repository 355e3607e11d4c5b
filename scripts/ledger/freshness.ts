/** Whether a built site is the one of today's sources, and all of it: only that may be put on record. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { codeOfPath } from "../../src/lib/ledger.ts";
import { LEDGER_FILE } from "../../src/node/ledger.ts";
import { siteAddresses } from "../check/built-addresses.ts";
import { contentAddresses } from "../check/content-addresses.ts";
import type { BuiltContext } from "../check/types.ts";

/** What a site is built from. */
const SOURCES = ["content", "src", "public", "astro.config.mjs"];
/** Written last by a build that came to its end. */
const LAST_FILES = ["/index.html", "/404.html", "/sitemap-index.xml"];

/**
 * Why a folder is no finished build.
 * @returns undefined when it is one
 */
export function unfinished(folder: string): string | undefined {
	if (!existsSync(folder)) return "there is no such folder";
	const missing = LAST_FILES.find((file) => !existsSync(join(folder, file)));
	if (missing) return `it has no ${missing}`;
	return pagesOfSitemap(folder).flatMap((path) => (existsSync(join(folder, path)) ? [] : [`it has no ${path}`]))[0];
}

/**
 * Why a built folder is not of today's sources.
 * @returns undefined when it is
 */
export function outdated(context: BuiltContext, folder: string): string | undefined {
	const built = statSync(join(folder, "index.html")).mtimeMs;
	const newer = SOURCES.flatMap((source) => filesIn(resolve(context.root, source))).find(
		(file) => !relative(context.root, file).startsWith(LEDGER_FILE) && statSync(file).mtimeMs > built,
	);
	if (newer) return `${relative(context.root, newer)} is newer`;
	const site = siteAddresses(context);
	const articles = contentAddresses(context.content ?? { articles: [] });
	for (const [path, { anchors }] of articles) {
		const page = site.get(path);
		if (!page) return `it has no ${path}`;
		for (const [anchor, wording] of anchors)
			if (page.anchors.get(anchor) !== wording) return `${path}#${anchor} is not what the article says`;
	}
	const surplus = [...site.keys()].find((path) => codeOfPath(path) !== undefined && !articles.has(path));
	return surplus === undefined ? undefined : `${surplus} is no article any more`;
}

/** Files of the pages that the sitemap names. */
function pagesOfSitemap(folder: string): string[] {
	const maps = readdirSync(folder).filter((file) => /^sitemap-\d+\.xml$/.test(file));
	const paths = maps.flatMap((file) =>
		[...readFileSync(join(folder, file), "utf8").matchAll(/<loc>([^<]+)<\/loc>/g)].map(
			([, address]) => new URL(address as string).pathname,
		),
	);
	// Home has the shortest path: it is the base path.
	const base = paths.reduce((shortest, path) => (path.length < shortest.length ? path : shortest), paths[0] ?? "/");
	return paths.map((path) => `${path.slice(base.length)}index.html`);
}

function filesIn(path: string): string[] {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}
