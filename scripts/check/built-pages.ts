/** Reads a built folder once for all rules that look at it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { loadLedger } from "../../src/node/ledger.ts";
import { loadContent } from "../../src/node/load-content.ts";
import { loadRedirects } from "../../src/node/redirects.ts";
import type { BuiltContext, BuiltPage } from "./types.ts";

export interface BuiltOptions {
	/** Top of the repository. */
	root: string;
	/** The built folder, from the top of the repository or absolute. */
	dist: string;
	/** Path the site lives under; slashes at the ends are optional. */
	base?: string;
	/** Where it is published, `https://host`. */
	site?: string | undefined;
}

/**
 * Reads every page and style sheet of a built folder.
 * @throws when the folder cannot be read
 */
export function readBuilt({ root, dist, base = "/", site }: BuiltOptions): BuiltContext {
	const folder = resolve(root, dist);
	const files = listFiles(folder);
	const read = (file: string) => readFileSync(join(folder, file), "utf8");
	const named = (file: string) => relative(root, join(folder, file));
	return {
		root,
		base: `/${base.split("/").filter(Boolean).join("/")}/`.replace("//", "/"),
		...(site && { site: new URL(site).origin }),
		pages: files
			.filter((file) => file.endsWith(".html"))
			.map((file) => readPage(named(file), `/${file.replace(/(^|\/)index\.html$/, "$1")}`, read(file))),
		styles: files.filter((file) => file.endsWith(".css")).map((file) => ({ file: named(file), text: read(file) })),
		files: new Set(files.map((file) => `/${file}`)),
		...(existsSync(join(root, "content", "articles")) && { content: loadContent(root) }),
		ledger: loadLedger(root),
		redirects: loadRedirects(root),
	};
}

/** Parses one page. */
export function readPage(file: string, address: string, html: string): BuiltPage {
	const tree = fromHtml(html);
	const anchors = new Set<string>();
	visit(tree as Nodes, "element", (element) => {
		const { id, name } = element.properties;
		if (typeof id === "string") anchors.add(id);
		if (element.tagName === "a" && typeof name === "string") anchors.add(name);
	});
	return { file, address, tree, anchors };
}

function listFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split("\\").join("/"))
		.sort();
}
