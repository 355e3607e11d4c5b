/** Walks an article for lib/mentions: where there is prose, what stands around it, and what has been linked already. */
import type { Nodes, Parents, PhrasingContent, Root, Text } from "mdast";
import { findMentions, namedPlatforms } from "../lib/mentions.ts";
import { keyOf, type NameTable, type Owner, type Range } from "../lib/name-table.ts";

/** The article that the text belongs to. */
export interface ArticleIdentity {
	code: string;
	platform: string;
}

/** A mention inside one text node. */
export interface TreeMention {
	node: Text;
	parent: Parents;
	/** Range of `node.value`. */
	start: number;
	end: number;
	/** One: to be linked. Several: nothing decides between them. */
	owners: readonly Owner[];
}

interface Piece {
	node: Text;
	parent: Parents;
	/** Where it begins in the text of its run. */
	from: number;
}

/** Text without a break: between links, code and components. */
interface Run {
	text: string;
	pieces: Piece[];
	/** Bold parts, which are mostly buttons and menus. */
	labels: Range[];
}

/** Components that show a contact or site with all that a link would lead to, by the kind of owner. */
const SHOWS: Readonly<Record<string, Owner["kind"]>> = {
	Phone: "contact",
	QQ: "contact",
	Place: "contact",
	Site: "site",
};

/**
 * The first mention of each thing in an article's prose, in its order. Headings (also those of tables), links and code
 * are no prose. What is linked or shown by hand, in the same paragraph or row or before, has had its mention.
 */
export function mentionsInTree(tree: Root, names: NameTable, { code, platform }: ArticleIdentity): TreeMention[] {
	const mentions: TreeMention[] = [];
	const seen = new Set<string>();
	let heading: string[] = [];

	const readBlock = (block: Nodes, parts: readonly Parents[]) => {
		for (const target of targetsIn(block)) seen.add(target);
		const nearby = [namedPlatforms(textOf(block), names), heading];
		for (const run of parts.flatMap(runsOf)) {
			let linkedTo = -1;
			for (const { start, end, owners } of findMentions(run.text, names, {
				code,
				platform,
				nearby,
				labels: run.labels,
			})) {
				// Several owners: once one of them has been named, it is clear enough what the short name means.
				if (owners.some((owner) => seen.has(owner.href) || seen.has(pageOf(owner)) || seen.has(keyOf(owner)))) continue;
				const piece = run.pieces.find(({ from, node }) => from <= start && end <= from + node.value.length);
				if (!piece) continue; // bold begins or ends within the name
				// Two links without a word between them look like one.
				if (linkedTo >= 0 && run.text.slice(linkedTo, start).trim() === "") continue;
				linkedTo = end;
				const { node, parent, from } = piece;
				mentions.push({ node, parent, start: start - from, end: end - from, owners });
				for (const owner of owners) seen.add(keyOf(owner));
			}
		}
	};
	const walk = (node: Nodes) => {
		if (node.type === "heading") heading = namedPlatforms(textOf(node), names);
		else if (node.type === "paragraph") readBlock(node, [node]);
		else if (node.type === "table") for (const row of node.children.slice(1)) readBlock(row, row.children);
		else if ("children" in node) {
			for (const target of ownTargets(node)) seen.add(target);
			for (const child of node.children) walk(child);
		}
	};
	walk(tree);
	return mentions;
}

/** Cuts the text of a paragraph or cell at everything that is not text. */
function runsOf(parent: Parents): Run[] {
	const runs: Run[] = [];
	let open: Run | undefined;
	const read = (node: PhrasingContent, within: Parents) => {
		if (node.type === "text") {
			if (!open) {
				open = { text: "", pieces: [], labels: [] };
				runs.push(open);
			}
			open.pieces.push({ node, parent: within, from: open.text.length });
			open.text += node.value;
		} else if (node.type === "strong" || node.type === "emphasis" || node.type === "delete") {
			const start = open?.text.length ?? 0;
			for (const child of node.children) read(child, node);
			if (open && open.text.length > start) open.labels.push([start, open.text.length]);
		} else open = undefined;
	};
	for (const child of parent.children) read(child as PhrasingContent, parent);
	return runs;
}

/** What a block leads to or shows by hand: addresses of links, keys of components. */
function targetsIn(node: Nodes): string[] {
	const own = ownTargets(node);
	return "children" in node ? [...own, ...node.children.flatMap(targetsIn)] : own;
}

function ownTargets(node: Nodes): string[] {
	if (node.type === "link" || node.type === "definition") return [node.url];
	if (node.type !== "mdxJsxTextElement" && node.type !== "mdxJsxFlowElement") return [];
	const kind = SHOWS[node.name ?? ""];
	if (!kind) return [];
	return node.attributes.flatMap((attribute) =>
		"name" in attribute && attribute.name === "id" ? [`${kind} ${attribute.value}`] : [],
	);
}

/** A link to an article is a link to every part of it; the pages of contacts and platforms hold many things. */
function pageOf({ href }: Owner): string {
	return href.replace(/^(\/\d+\/)#.*$/, "$1");
}

/** All text of a node: also of links, which may name a platform. */
function textOf(node: Nodes): string {
	if ("value" in node && (node.type === "text" || node.type === "inlineCode")) return node.value;
	// Two cells are two texts.
	return "children" in node ? node.children.map(textOf).join(node.type === "tableRow" ? "；" : "") : "";
}
