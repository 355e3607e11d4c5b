import type { Element, ElementContent, Root } from "hast";

export interface Options {
	/** Anchor for each heading of the skeletons: heading text → id. */
	headings: Record<string, string>;
}

/**
 * Gives headings, cases and steps anchors that do not change when wording does: `#steps`, `#case-2`, `#step-3`,
 * `#case-2-step-1`. People put them in chats, so they must outlive a rewrite and stay ASCII.
 * @throws Error on an h2 that has no anchor in `headings`
 */
export default function rehypeAnchors({ headings }: Options) {
	return (tree: Root): void => {
		const prefixes = new Map<string, number>();
		let section = "";
		let cases = 0;
		let scope = "";
		for (const node of tree.children) {
			if (node.type !== "element") continue;
			if (node.tagName === "h2") {
				const text = textOf(node);
				const id = Object.hasOwn(headings, text) ? headings[text] : undefined;
				if (!id) throw new Error(`heading "${text}" has no anchor; add it to src/lib/skeletons.ts`);
				node.properties.id = id;
				section = id;
				scope = "";
			} else if (node.tagName === "h3") {
				cases += 1;
				scope = `case-${cases}`;
				node.properties.id = scope;
			} else if (node.tagName === "ol" && (section === "steps" || scope !== "")) {
				// A second list under the same heading goes on counting: two steps never share an anchor.
				const prefix = scope === "" ? "step" : `${scope}-step`;
				let count = prefixes.get(prefix) ?? 0;
				for (const item of node.children) {
					if (!isElement(item, "li")) continue;
					count += 1;
					item.properties.id = `${prefix}-${count}`;
				}
				prefixes.set(prefix, count);
			}
		}
	};
}

function isElement(node: ElementContent, tagName: string): node is Element {
	return node.type === "element" && node.tagName === tagName;
}

function textOf(node: Element): string {
	return node.children
		.map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
		.join("")
		.trim();
}
