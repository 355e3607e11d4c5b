/** Cuts an article at its second-level headings. */
import type { Heading, Root, RootContent } from "mdast";
import { plainText } from "./prose.ts";

export interface Section {
	heading: Heading;
	/** The heading's text. */
	name: string;
	/** What a reader sees below it: comments are left out. */
	content: RootContent[];
}

/** Sections in their order, and what stands before the first one. */
export function sectionsOf(tree: Root): { before: RootContent[]; sections: Section[] } {
	const before: RootContent[] = [];
	const sections: Section[] = [];
	for (const node of tree.children) {
		if (node.type === "heading" && node.depth === 2) {
			sections.push({ heading: node, name: plainText(node).trim(), content: [] });
		} else if (isVisible(node)) {
			const last = sections[sections.length - 1];
			(last?.content ?? before).push(node);
		}
	}
	return { before, sections };
}

function isVisible(node: RootContent): boolean {
	return node.type !== "mdxFlowExpression" && node.type !== "mdxjsEsm" && node.type !== "definition";
}
