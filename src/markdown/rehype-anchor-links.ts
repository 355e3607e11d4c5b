import type { Element, Root } from "hast";

/**
 * Gives every heading, case and step that has an anchor a link to itself, for people to copy. Its icon is drawn by the
 * style sheet and it is marked as no content, so that neither search nor replies nor a selection of text holds it.
 * Comes after rehypeAnchors.
 */
export default function rehypeAnchorLinks() {
	return (tree: Root): void => {
		/** Name of the case that steps belong to: 情形二. */
		let scope = "";
		for (const node of tree.children) {
			if (node.type !== "element") continue;
			if (node.tagName === "h2" || node.tagName === "h3") {
				const text = textOf(node).trim();
				scope = node.tagName === "h3" ? (text.split("：")[0] ?? text) : "";
				addLink(node, `“${text}”`);
			} else if (node.tagName === "ol") {
				for (const item of node.children)
					if (item.type === "element") addLink(item, `${scope && `“${scope}”`}第 ${numberOf(item)} 步`);
			}
		}
	};
}

function addLink(node: Element, name: string): void {
	const { id } = node.properties;
	if (typeof id !== "string") return;
	node.children.push({
		type: "element",
		tagName: "a",
		properties: { className: ["anchor"], href: `#${id}`, ariaLabel: `链接到${name}`, dataPagefindIgnore: "" },
		children: [],
	});
}

/** `case-2-step-3` → 3. */
function numberOf({ properties: { id } }: Element): string {
	return String(id ?? "").replace(/^.*-/, "");
}

function textOf(node: Element): string {
	return node.children
		.map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
		.join("");
}
