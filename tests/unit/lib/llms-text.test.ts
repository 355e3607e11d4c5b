import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { llmsText } from "../../../src/lib/llms-text.ts";
import { makeArticle, makeCatalog } from "../tiny.ts";

const SITE = { name: "站名", tagline: "怎么办" };
const address = (path: string) => `https://example.org${path}`;
const parse = (text: string): Root => unified().use(remarkParse).parse(text);

function linksIn(tree: Nodes): [label: string, url: string][] {
	const found: [string, string][] = [];
	visit(tree, "link", ({ url, children }) => {
		found.push([children.map((child) => ("value" in child ? child.value : "")).join(""), url]);
	});
	return found;
}

test("an article is a link with its code, title and address, under its platform", () => {
	const tree = parse(llmsText(makeCatalog(), address, SITE));
	expect(linksIn(tree)).toContainEqual(["101 证书读取错误", "https://example.org/101/"]);
	const headings = tree.children.flatMap((node) => (node.type === "heading" ? [[node.depth, textOf(node)]] : []));
	expect(headings[0]).toEqual([1, "站名"]);
	expect(headings).toContainEqual([2, "甲平台"]);
});

test("titles and notes are text, whatever marks stand in them", () => {
	const marks = fc.array(
		fc.constantFrom("[", "]", "(", ")", "*", "_", "`", "<b>", "\\", "!", "#", "字", " ", "&amp;"),
		{
			minLength: 4,
			maxLength: 20,
		},
	);
	fc.assert(
		fc.property(marks, (parts) => {
			const title = `题${parts.join("")}末`.replace(/\s+/g, " ");
			const catalog = makeCatalog({ articles: [makeArticle({ title: title.slice(0, 60) })] });
			const labels = linksIn(parse(llmsText(catalog, address, SITE))).map(([label]) => label);
			expect(labels).toContain(`101 ${title.slice(0, 60)}`);
		}),
	);
});

function textOf(node: Nodes): string {
	return "value" in node ? node.value : "children" in node ? node.children.map(textOf).join("") : "";
}
