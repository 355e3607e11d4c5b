/** The lines of the articles as the file came: read before anything is put into them. */
import { readLines, type TreeReader } from "../shared/page-text.ts";

const READER: TreeReader<Node> = {
	nameOf: (node) => (node instanceof Element ? node.tagName.toLowerCase() : undefined),
	textOf: (node) => (node instanceof Text ? node.data : ""),
	childrenOf: ({ childNodes }) => childNodes,
};

const lines = new Map<string, string[]>();
for (const article of document.querySelectorAll("article[data-code]"))
	lines.set(article.getAttribute("data-code") as string, readLines<Node>(article, READER));

/** Lines of an article. */
export function linesOf(code: string): readonly string[] {
	return lines.get(code) || [];
}
