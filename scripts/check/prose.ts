/** The running text of an article, block by block, so that a number split by bold or links is still one number. */
import type { Link, Node, Nodes, Parents } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { ParsedArticle } from "./parse-mdx.ts";
import { comparableUrl } from "./url-fault.ts";

/** Stands for a component: what is before and after it is not one text. */
export const GAP = "\uFFFC";

export interface ProseBlock {
	text: string;
	/** Line in the file of the character at an index of `text`. */
	lineAt(index: number): number;
}

interface Run {
	start: number;
	line: number;
	text: string;
}

/** Paragraphs, headings, code blocks, and table rows (a row is one block: label and number stand in two cells). */
export function proseBlocks({ tree, lineOf }: ParsedArticle): ProseBlock[] {
	const blocks: ProseBlock[] = [];
	visit(tree, (node) => {
		if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableRow" && node.type !== "code")
			return;
		const runs: Run[] = [];
		collect(node, runs, lineOf);
		blocks.push({ text: runs.map((run) => run.text).join(""), lineAt: (index) => lineInRuns(runs, index) });
		return SKIP;
	});
	return blocks;
}

/** The text a reader sees of a node, without components. */
export function plainText(node: Nodes): string {
	const runs: Run[] = [];
	collect(node, runs, () => 1);
	return runs.map((run) => run.text).join("");
}

/** True for an address typed as text, which GitHub's Markdown makes a link of, together with the Han text behind it. */
export function isAutolink(link: Link): boolean {
	const text = comparableUrl(plainText(link));
	return text === comparableUrl(link.url) || link.url === `mailto:${text}`;
}

function collect(node: Nodes, runs: Run[], lineOf: (node: Node | undefined) => number): void {
	const add = (text: string) => {
		const last = runs[runs.length - 1];
		runs.push({ start: last ? last.start + last.text.length : 0, line: lineOf(node), text });
	};
	if (node.type === "text" || node.type === "inlineCode" || node.type === "code") add(node.value);
	else if (node.type === "break") add("\n");
	else if (node.type === "image") add(node.alt ?? "");
	else if ("children" in node && node.children.length > 0) {
		for (const child of (node as Parents).children) {
			collect(child, runs, lineOf);
			if (child.type === "tableCell") add(" | ");
		}
	} else add(GAP);
}

function lineInRuns(runs: Run[], index: number): number {
	const run = runs.findLast((candidate) => candidate.start <= index) ?? runs[0];
	if (!run) return 1;
	return run.line + run.text.slice(0, index - run.start).split("\n").length - 1;
}
