/**
 * `npm run bench`: how well the search answers the labelled queries, and what a reader downloads.
 * Reads the built site; prints Markdown. Figures in README come from here.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { loadQueries, openSearch } from "./labelled-queries.ts";
import { type Metrics, measure } from "./metrics.ts";

const dist = process.env.DIST ?? "dist";
const { searcher } = openSearch(dist);
const queries = loadQueries();

const rows = measure(queries, searcher);
console.log(`## Labelled queries\n\n| category | queries | S@1 | S@3 | MRR |\n|---|---:|---:|---:|---:|`);
for (const [category, metrics] of rows) console.log(row(category, metrics));

const first = ["index.html", ...scriptsOf("index.html"), "search/pack.json"];
const article = ["103/index.html", ...scriptsOf("103/index.html")];
console.log(`\n## Bytes (gzip)\n\n| what | bytes |\n|---|---:|`);
console.log(`| home and first answer, everything | ${sum(first)} |`);
console.log(`| article 103, everything | ${sum(article)} |`);
console.log(`| largest article page, HTML | ${Math.max(...articlePages().map(size))} |`);
console.log(`| text pack | ${size("search/pack.json")} |`);
const reader = readdirSync(join(dist, "assets")).filter((name) => /^reader\..*\.js$/.test(name));
console.log(
	`| what a query that reads oddly adds once (lexicon and its code) | ${sum(["search/lexicon.json", ...reader.map((name) => join("assets", name))])} |`,
);

function row(category: string, { count, first: atOne, firstThree, mrr }: Metrics): string {
	return `| ${category} | ${count} | ${atOne.toFixed(3)} | ${firstThree.toFixed(3)} | ${mrr.toFixed(3)} |`;
}

/** Style sheets, scripts and icon of a page, with the modules those scripts import. */
function scriptsOf(page: string): string[] {
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

function articlePages(): string[] {
	return readdirSync(dist)
		.filter((name) => /^\d{3,4}$/.test(name))
		.map((name) => join(name, "index.html"))
		.filter((path) => statSync(join(dist, path)).isFile());
}

function size(path: string): number {
	return gzipSync(readFileSync(join(dist, path)), { level: 9 }).length;
}

function sum(paths: string[]): number {
	return paths.reduce((total, path) => total + size(path), 0);
}
