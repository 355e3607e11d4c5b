/** Synthetic articles as plain pages, for the engine that reads pages. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ArticleRecord, BlockType } from "../../../src/search/shared/records.ts";

/** Elements of blocks; everything else is a paragraph. */
const TAGS: Partial<Record<BlockType, string>> = { T: "h1", H: "h2", S: "li" };

/** Writes `<code>/index.html` for every article. */
export function writePages(records: readonly ArticleRecord[], folder: string): void {
	for (const record of records) {
		mkdirSync(join(folder, record.code), { recursive: true });
		writeFileSync(join(folder, record.code, "index.html"), toPage(record));
	}
}

/** A page with the blocks of an article: its title as h1, steps in a list, everything else in headings and paragraphs. */
export function toPage({ blocks }: ArticleRecord): string {
	let html = "";
	let inList = false;
	for (const { type, text, id } of blocks) {
		if (inList !== (type === "S")) html += inList ? "</ol>" : type === "S" ? "<ol>" : "";
		inList = type === "S";
		const tag = TAGS[type] ?? "p";
		html += `<${tag}${id === undefined ? "" : ` id="${id}"`}>${escapeHtml(text)}</${tag}>`;
	}
	const title = escapeHtml(blocks.find(({ type }) => type === "T")?.text ?? "");
	return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body data-pagefind-body>${html}${inList ? "</ol>" : ""}</body></html>`;
}

function escapeHtml(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
