/** What a reader of the built site downloads, in bytes after gzip. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** Rows of the table: what, and its bytes. */
export function siteBytes(dist: string): [what: string, bytes: number][] {
	const size = (path: string) => transferred(join(dist, path));
	const sum = (paths: string[]) => paths.reduce((total, path) => total + size(path), 0);
	const withScripts = (page: string) => [page, ...assetsOf(dist, page)];
	const reader = readdirSync(join(dist, "assets")).filter((name) => /^reader\..*\.js$/.test(name));
	return [
		["home and first answer, everything", sum([...withScripts("index.html"), "search/pack.bin"])],
		["article 103, everything", sum(withScripts("103/index.html"))],
		["largest article page, HTML", Math.max(...articlePages(dist).map(size))],
		["text pack", size("search/pack.bin")],
		[
			"what a query adds once that no page answers letter for letter (extra and its code)",
			sum(["search/extra.bin", ...reader.map((name) => join("assets", name))]),
		],
	];
}

/** Style sheets, scripts and icon of a page, with the modules those scripts import. */
function assetsOf(dist: string, page: string): string[] {
	const found = new Set<string>();
	const visit = (text: string, pattern: RegExp) => {
		for (const [, name] of text.matchAll(pattern)) {
			const path = `assets/${name}`;
			if (found.has(path)) continue;
			found.add(path);
			// Only static imports: a dynamic one is loaded when a query asks for it.
			if (path.endsWith(".js"))
				visit(readFileSync(join(dist, path), "utf8"), /(?:from|import)\s*"\.\/([\w.@-]+\.js)"/g);
		}
	};
	visit(readFileSync(join(dist, page), "utf8"), /(?:src|href)="[^"]*\/assets\/([^"]+)"/g);
	return [...found, "favicon.svg"];
}

function articlePages(dist: string): string[] {
	return readdirSync(dist)
		.filter((name) => /^\d{3,4}$/.test(name))
		.map((name) => join(name, "index.html"))
		.filter((path) => statSync(join(dist, path)).isFile());
}

/** A server compresses text; binary files are compressed already. */
function transferred(path: string): number {
	const body = readFileSync(path);
	return extname(path) === ".bin" ? body.length : gzipSync(body, { level: 9 }).length;
}
