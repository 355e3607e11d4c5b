/** What a reply must know of a page beyond its blocks: rows and bullets, and links that do not say where they lead. */
import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { readBlocks } from "../search/index/extract.ts";
import type { Block } from "../search/shared/records.ts";
import type { ReplyShape } from "../share/reply.ts";

/** Private characters that no text has. */
const CELL = "\uE000";
const BULLET = "\uE001";

/**
 * The shape of an article.
 * @param html its body as on its page
 * @throws Error where a row does not come out of its block again
 */
export function readShape(html: string): ReplyShape {
	const blocks = blocksOf(fromHtml(html, { fragment: true }));
	const tree = fromHtml(html, { fragment: true });
	const links = new Set<string>();
	visit(tree, "element", (node) => {
		if (node.tagName === "tr") markCells(node);
		if (node.tagName === "li") node.children.unshift({ type: "text", value: BULLET });
		const code = linkedCode(node);
		if (code !== undefined) links.add(code);
	});
	const marked = blocksOf(tree).filter(({ text }) => text.replace(/[\uE000\uE001\s]/g, "") !== "");
	const lines = marked.flatMap(({ type, text }, index) => {
		// Steps and what is listed inside them have marks of their own.
		if (type !== "P") return [];
		if (text.includes(CELL)) return [[index, ...cellLengths(text, blocks[index]?.text ?? "")]];
		return text.startsWith(BULLET) ? [[index]] : [];
	});
	const all = blocks.map(({ text }) => text).join("\n");
	return { lines, links: [...links].filter((code) => !all.includes(code)) };
}

function blocksOf(tree: Root): Block[] {
	return readBlocks(tree.children as (ElementContent | RootContent)[]);
}

/** Every cell but the first begins with a mark. */
function markCells(row: Element): void {
	const cells = row.children.filter(
		(child): child is Element => child.type === "element" && /^t[dh]$/.test(child.tagName),
	);
	for (const cell of cells.slice(1)) cell.children.unshift({ type: "text", value: CELL });
}

function cellLengths(text: string, plain: string): number[] {
	const cells = text.split(CELL).map((cell) => cell.trim());
	if (cells.filter((cell) => cell !== "").join(" ") !== plain)
		throw new Error(`cells of a row do not make it: ${plain}`);
	return cells.map(({ length }) => length);
}

/** Code of the article that a link written by an editor leads to. Mentions are links that put themselves. */
function linkedCode({ tagName, properties: { href, className } }: Element): string | undefined {
	if (tagName !== "a" || String(className ?? "").includes("mention")) return undefined;
	return /\/(\d{3})\/(?:#.*)?$/.exec(String(href ?? ""))?.[1];
}
