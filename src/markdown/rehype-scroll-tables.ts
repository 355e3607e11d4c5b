import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** Puts every table in a box that scrolls sideways, so that a wide table never widens a 360 px page. */
export default function rehypeScrollTables() {
	return (tree: Root): void => {
		visit(tree, "element", (node, index, parent) => {
			if (node.tagName !== "table" || index === undefined || !parent) return undefined;
			const box: Element = {
				type: "element",
				tagName: "div",
				properties: { className: ["table-scroll"], tabIndex: 0, role: "region", ariaLabel: "表格，可左右滑动" },
				children: [node],
			};
			parent.children[index] = box;
			return SKIP;
		});
	};
}
