/** Small helpers over HTML trees. */
import type { Element, ElementContent, Nodes, Properties } from "hast";

/** All text of a node. */
export function textOf(node: Nodes): string {
	if (node.type === "text") return node.value;
	return "children" in node ? node.children.map(textOf).join("") : "";
}

export function hasClass({ properties: { className } }: Element, name: string): boolean {
	return Array.isArray(className) && className.includes(name);
}

export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
	return { type: "element", tagName, properties, children };
}
