/** What a built page links to and what it makes the browser fetch. */
import type { Element, Nodes, Root } from "hast";

export interface Reference {
	url: string;
	/** As written on the page: `a[href]`. */
	attribute: string;
	/** True when opening the page (or using it) asks that address for something, without anybody following a link. */
	fetched: boolean;
	/** Line in the built page. */
	line: number;
	/** Code of the article around it, from `article[data-code]`. */
	code?: string;
}

/** Attributes that hold an address; by HTML's attribute names, and the names that hast gives them. */
const ATTRIBUTES: readonly [string, string][] = [
	["href", "href"],
	["src", "src"],
	["srcset", "srcSet"],
	["poster", "poster"],
	["data", "data"],
	["action", "action"],
	["formaction", "formAction"],
	["ping", "ping"],
	["xlink:href", "xLinkHref"],
];

/** Links whose `href` is only read when somebody follows it, or by machines. */
const UNFETCHED_RELS: ReadonlySet<string> = new Set([
	"canonical",
	"alternate",
	"author",
	"license",
	"next",
	"prev",
	"me",
	"help",
]);
const FOLLOWED: ReadonlySet<string> = new Set(["a", "area"]);

/** Every reference of a page in its order. */
export function referencesOf(tree: Root): Reference[] {
	const found: Reference[] = [];
	walk(tree, undefined, found);
	return found;
}

/** Addresses that a style sheet fetches: url(…) and @import. */
export function styleReferences(css: string): { url: string; line: number }[] {
	const pattern = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')/gi;
	return [...css.matchAll(pattern)].map((match) => ({
		url: match.slice(1).find((part) => part !== undefined) ?? "",
		line: css.slice(0, match.index).split("\n").length,
	}));
}

function walk(node: Nodes, code: string | undefined, found: Reference[]): void {
	let inside = code;
	if (node.type === "element") {
		const own = node.tagName === "article" ? node.properties.dataCode : undefined;
		if (typeof own === "string") inside = own;
		found.push(
			...ofElement(node).map((reference) => ({ ...reference, ...(inside !== undefined && { code: inside }) })),
		);
	}
	if (node.type === "element" && node.tagName === "template")
		walk(node.content ?? { type: "root", children: [] }, inside, found);
	if (!("children" in node)) return;
	for (const child of node.children) walk(child, inside, found);
}

function ofElement(element: Element): Reference[] {
	const { tagName, properties, position } = element;
	const line = position?.start.line ?? 1;
	const found = ATTRIBUTES.flatMap(([name, property]) =>
		addressesIn(name, properties[property]).map((url) => ({
			url,
			attribute: `${tagName}[${name}]`,
			fetched: isFetched(element, name),
			line,
		})),
	);
	const { style } = properties;
	const css = tagName === "style" ? textOf(element) : typeof style === "string" ? style : "";
	for (const { url } of styleReferences(css)) found.push({ url, attribute: `${tagName} style`, fetched: true, line });
	return found;
}

function isFetched({ tagName, properties }: Element, attribute: string): boolean {
	if (FOLLOWED.has(tagName)) return attribute === "ping";
	if (tagName !== "link") return true;
	const rels = Array.isArray(properties.rel) ? properties.rel : [properties.rel];
	// `alternate stylesheet` is fetched: one fetching word is enough.
	return !rels.every((rel) => UNFETCHED_RELS.has(String(rel)));
}

function addressesIn(attribute: string, value: unknown): string[] {
	const text = Array.isArray(value) ? value.join(attribute === "srcset" ? ", " : " ") : value;
	if (typeof text !== "string") return [];
	// srcset: "a.png 1x, b.png 2x"
	if (attribute === "srcset") return text.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? "");
	return attribute === "ping" ? text.split(/\s+/) : [text.trim()];
}

function textOf(element: Element): string {
	return element.children.map((child) => (child.type === "text" ? child.value : "")).join("");
}
