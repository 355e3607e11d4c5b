/** The anchors that an article's page will have, told from its MDX by the plugin that gives them. */
import type { Element, Root } from "hast";
import type { List, Root as MarkdownRoot, Nodes, RootContent } from "mdast";
import { FACTS, wordingOf } from "../../src/lib/ledger-wording.ts";
import { HEADING_IDS } from "../../src/lib/skeletons.ts";
import rehypeAnchors from "../../src/markdown/rehype-anchors.ts";
import type { ParsedArticle } from "./parse-mdx.ts";

export interface ArticleAnchor {
	/** What stands there, as the ledger remembers it. */
	wording: string;
	/** Line in the MDX file. */
	line: number;
}

/** Components that show a fact of the registry. */
const FACT_COMPONENTS: Record<string, string> = {
	Phone: FACTS.phone,
	QQ: FACTS.qq,
	Site: FACTS.site,
	Place: FACTS.place,
};
/** Components that stand beside the text. */
const ASIDES: ReadonlySet<string> = new Set(["Caution", "Remark", "Conflict"]);

/** Anchors by id, in the order of the page; undefined where a heading is no skeleton's (told by the rule `skeleton`). */
export function articleAnchors({
	tree,
	lineOf,
}: Pick<ParsedArticle, "tree" | "lineOf">): Map<string, ArticleAnchor> | undefined {
	const sources = new Map<Element, Nodes>();
	const page: Root = { type: "root", children: tree.children.flatMap((node) => elementOf(node, sources)) };
	try {
		rehypeAnchors({ headings: HEADING_IDS })(page);
	} catch {
		return undefined;
	}
	return new Map(
		[...sources].flatMap(([{ properties }, node]) =>
			typeof properties.id === "string"
				? [[properties.id, { wording: wordingOf(textOf(node)), line: lineOf(node) }] as const]
				: [],
		),
	);
}

/** Ids that the plugin can give: those on a page that its MDX answers for. */
export function isArticleAnchor(id: string): boolean {
	return /^(case-\d+(-step-\d+)?|step-\d+)$/.test(id) || SKELETON_IDS.has(id);
}

const SKELETON_IDS: ReadonlySet<string> = new Set(Object.values(HEADING_IDS));

/** As much of the page as the anchors depend on: headings, and numbered lists with their items. */
function elementOf(node: MarkdownRoot["children"][number], sources: Map<Element, Nodes>): Element[] {
	if (node.type === "heading")
		return [element(`h${node.depth}`, [{ type: "text", value: textOf(node).trim() }], node, sources)];
	if (node.type === "list" && node.ordered) return [element("ol", itemsOf(node, sources), node, sources)];
	return [];
}

function itemsOf({ children }: List, sources: Map<Element, Nodes>): Element[] {
	return children.map((item) => element("li", [], item, sources));
}

function element(tagName: string, children: Element["children"], source: Nodes, sources: Map<Element, Nodes>): Element {
	const made: Element = { type: "element", tagName, properties: {}, children };
	sources.set(made, source);
	return made;
}

/** What a reader sees of it, with a mark for each fact: a phone number that changes is no other step. */
function textOf(node: Nodes | RootContent): string {
	if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value;
	if (node.type === "break") return "\n";
	if (node.type === "mdxJsxTextElement" || node.type === "mdxJsxFlowElement") {
		const name = node.name ?? "";
		if (ASIDES.has(name)) return "";
		const fact = FACT_COMPONENTS[name];
		if (fact !== undefined) return fact;
	}
	if (!("children" in node)) return "";
	const isBlock = node.type === "listItem" || node.type === "list";
	return (node.children as Nodes[]).map(textOf).join(isBlock ? "\n" : "");
}
