/** The files of redirects that are no pages: marks on built pages, and the map for nginx. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { markOldPlaces, nginxMap, oldPlaces } from "../lib/redirect-files.ts";
import { loadLedger } from "./ledger.ts";
import { loadRedirects } from "./redirects.ts";

/** Name of the map in the built folder. */
const NGINX_FILE = "redirects.nginx.conf";

/** Astro integration. Comes after the search index: the marks are no text of the pages. */
export default function redirectFiles(): AstroIntegration {
	let base = "/";
	return {
		name: "redirect-files",
		hooks: {
			"astro:config:done": ({ config }) => {
				base = config.base.endsWith("/") ? config.base : `${config.base}/`;
			},
			"astro:build:done": ({ dir }) => {
				const folder = fileURLToPath(dir);
				const { redirects } = loadRedirects();
				writeFileSync(join(folder, NGINX_FILE), nginxMap(redirects, base));
				if (redirects.length === 0) return;
				const everything = loadLedger().entries?.find(({ path }) => path === "/all/");
				const places = oldPlaces(redirects, everything?.anchors.keys());
				const titleOf = (path: string) => titleIn(join(folder, path, "index.html")) ?? path;
				for (const path of new Set(places.map((place) => place.path))) {
					const file = join(folder, path, "index.html");
					if (!existsSync(file)) continue; // told by the check of the built pages
					const own = places.filter((place) => place.path === path);
					const html = readFileSync(file, "utf8");
					writeFileSync(
						file,
						markOldPlaces(html, own, titleOf, (address) => base + address.slice(1)),
					);
				}
			},
		},
	};
}

/** A page's title without the site's name, as HTML has it. */
function titleIn(file: string): string | undefined {
	if (!existsSync(file)) return undefined;
	const title = /<title>([^<]*)<\/title>/.exec(readFileSync(file, "utf8"))?.[1];
	return title
		?.replace(/ - [^-]*$/, "")
		.replace(/&quot;/g, '"')
		.replace(/&lt;/g, "<")
		.replace(/&#39;/g, "'")
		.replace(/&amp;/g, "&");
}
