import type { Element, Root } from "hast";
import type { List, Root as MarkdownRoot, RootContent } from "mdast";
import type { Problem } from "../../../src/lib/problem.ts";
import { HEADING_IDS } from "../../../src/lib/skeletons.ts";
import rehypeAnchors from "../../../src/markdown/rehype-anchors.ts";
import { nearest } from "../nearest.ts";
import { parsedArticles } from "../parse-mdx.ts";
import { plainText } from "../prose.ts";
import type { ContentRule } from "../types.ts";

/** Advice for the last minutes stands on a step of an article. */
export const urgent: ContentRule = {
	name: "urgent",
	description: "Every line of content/urgent.yaml names a step or section that its article has.",
	scope: "content",
	check({ content }) {
		const file = content.urgent;
		if (!file) return [];
		const anchors = new Map(parsedArticles(content).map(({ article, tree }) => [article.data.code, anchorsOf(tree)]));
		return (["checks", "slower", "avoid"] as const).flatMap((list) =>
			file.data[list].flatMap((line, index) =>
				line.at.flatMap(({ code, part }, place): Problem[] => {
					const known = anchors.get(code);
					// An unknown code is told by the rule `unknown-id`.
					if (part === undefined || !known || known.has(part)) return [];
					const near = nearest(part, known);
					return [
						{
							rule: urgent.name,
							file: file.file,
							line: file.lineOf([list, index, "at", place, "part"]),
							found: `article ${code} has no #${part}`,
							expected: `one of ${[...known].join(", ")}`,
							mend: `${near ? `write ${near}, the nearest, or ` : ""}look up the step that supports "${line.what}"`,
						},
					];
				}),
			),
		);
	},
};

/** The anchors that the article's page will have, by the plugin that gives them. */
function anchorsOf(tree: MarkdownRoot): Set<string> | undefined {
	const page: Root = { type: "root", children: tree.children.flatMap(elementOf) };
	try {
		rehypeAnchors({ headings: HEADING_IDS })(page);
	} catch {
		return undefined; // a heading that no skeleton has is told by the rule `skeleton`
	}
	const elements = page.children.flatMap((node) => (node.type === "element" ? [node, ...node.children] : []));
	return new Set(elements.flatMap((node) => (node.type === "element" ? String(node.properties.id ?? "") || [] : [])));
}

/** As much of the page as the anchors depend on: headings, and numbered lists with their items. */
function elementOf(node: RootContent): Element[] {
	if (node.type === "heading") return [element(`h${node.depth}`, [{ type: "text", value: plainText(node) }])];
	if (node.type === "list" && node.ordered) return [element("ol", itemsOf(node))];
	return [];
}

function itemsOf({ children }: List): Element[] {
	return children.map(() => element("li", []));
}

function element(tagName: string, children: Element["children"]): Element {
	return { type: "element", tagName, properties: {}, children };
}
