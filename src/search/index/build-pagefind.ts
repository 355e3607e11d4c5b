/** Pagefind's bundle of the built pages, with words that only our search asks for, and the table from its results to articles. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as pagefind from "pagefind";
import type { Block } from "../shared/records.ts";
import { encodePagefindTable } from "../shared/shards/pagefind-table.ts";
import { isHanPair, pagefindWords } from "../shared/shards/pagefind-words.ts";
import { STOP_WORDS } from "../shared/stop-words.ts";

/** Name of the field that holds the words. */
const FIELD = "search";

export interface PagefindPage {
	code: string;
	html: string;
	/** Blocks of the page, and every token that our search may ask for. */
	blocks: readonly Block[];
	tokens: Iterable<string>;
}

/**
 * Writes the bundle.
 * @param output folder for it
 * @returns the table for the browser (see pagefind-table)
 * @throws Error with Pagefind's own words and the step that failed
 */
export async function buildPagefind(pages: Iterable<PagefindPage>, output: string): Promise<Uint8Array> {
	try {
		const { index } = await answered("createIndex", pagefind.createIndex({ writePlayground: false }));
		if (!index) throw new Error("Pagefind gave no index");
		const codes: string[] = [];
		for (const page of pages) {
			codes.push(page.code);
			const content = insertField(page.html, fieldOf(page));
			await answered("addHTMLFile", index.addHTMLFile({ sourcePath: `${page.code}/index.html`, content }));
		}
		await answered("writeFiles", index.writeFiles({ outputPath: output }));
		return encodePagefindTable(readTable(output, codes));
	} finally {
		await pagefind.close();
	}
}

/** Puts the element at the end of what Pagefind reads of the page. */
function insertField(html: string, field: string): string {
	const article = html.lastIndexOf("</article>");
	const at = article < 0 ? html.lastIndexOf("</body>") : article;
	if (at < 0) throw new Error("a page without an end of its article; Pagefind would not find what the search asks for");
	return html.slice(0, at) + field + html.slice(at);
}

/** An empty element with the words that Pagefind would not find on the page. */
function fieldOf({ blocks, tokens }: PagefindPage): string {
	const found = new Set<string>();
	for (const { text } of blocks) {
		for (const run of text.match(/[\u3400-\u9fff]{2,}/g) ?? [])
			for (let index = 0; index + 1 < run.length; index++) found.add(run.slice(index, index + 2));
	}
	const words = new Set<string>();
	for (const token of tokens) {
		// A search leaves such words out where lists take long.
		if (STOP_WORDS.has(token) && !isHanPair(token)) continue;
		for (const word of pagefindWords(token)) if (!found.has(word)) words.add(word);
	}
	return words.size === 0 ? "" : `<span data-pagefind-meta="${FIELD}:${[...words].sort().join(" ")}"></span>`;
}

/** Name of each article's result in Pagefind, in the order of the articles. */
function readTable(output: string, codes: readonly string[]): string[] {
	const folder = join(output, "fragment");
	const names = new Map<string, string>();
	for (const file of readdirSync(folder)) {
		const text = gunzipSync(readFileSync(join(folder, file))).toString("utf8");
		const { url } = JSON.parse(text.slice(text.indexOf("{"))) as { url: string };
		const code = /([^/]+)\/(?:index\.html)?$/.exec(url)?.[1] ?? "";
		names.set(code, /_([^_]*)\.pf_fragment$/.exec(file)?.[1] ?? file);
	}
	return codes.map((code) => {
		const name = names.get(code);
		if (!name) throw new Error(`Pagefind has no fragment of article ${code}`);
		return name;
	});
}

/**
 * Waits for an answer of Pagefind, which reports errors in the answer instead of throwing.
 * @throws Error with Pagefind's own words and the step that failed
 */
async function answered<T extends { errors: string[] }>(step: string, answer: Promise<T>): Promise<T> {
	const response = await answer;
	if (response.errors.length > 0) throw new Error(`Pagefind failed at ${step}: ${response.errors.join("; ")}`);
	return response;
}
