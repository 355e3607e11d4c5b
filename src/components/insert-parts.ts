/** Where on an article's page things stand that are not of its text: below what it is about, and where its steps end. */
import type { Element, ElementContent, Root } from "hast";

export interface Parts {
	/** Below the first section: who is in the wrong article leaves before the steps. */
	opening?: readonly ElementContent[];
	/** Where the steps end; in an article without steps, before whom to call or at its end. */
	ending?: readonly ElementContent[];
}

/** Anchors of src/lib/skeletons.ts. */
const STEPS = "steps";
const UNSOLVED = "unsolved";

/** Puts parts between the sections of a rendered article, in place. */
export function insertParts(tree: Root, { opening = [], ending = [] }: Parts): void {
	const headings = tree.children.filter((node): node is Element => node.type === "element" && node.tagName === "h2");
	const steps = headings.findIndex(({ properties }) => properties.id === STEPS);
	const end = steps < 0 ? headings.find(({ properties }) => properties.id === UNSOLVED) : headings[steps + 1];
	// In this order: in a short article both may stand in one place.
	insertBefore(tree, headings[1], opening);
	insertBefore(tree, end, ending);
}

function insertBefore(tree: Root, heading: Element | undefined, nodes: readonly ElementContent[]): void {
	const index = heading ? tree.children.indexOf(heading) : tree.children.length;
	tree.children.splice(index, 0, ...nodes);
}
