/** Every address of a built site: its pages and the places on them, and the files that others hold the address of. */
import type { Element, Nodes } from "hast";
import { select } from "hast-util-select";
import { type Addresses, codeOfPath, identityOfFile, type PageAddresses } from "../../src/lib/ledger.ts";
import { FACTS, wordingOf } from "../../src/lib/ledger-wording.ts";
import { isArticleAnchor } from "./article-anchors.ts";
import type { BuiltContext, BuiltPage } from "./types.ts";

/** Files that programs ask for by name. All others belong to our own pages, which know their names of today. */
const OUTSIDE = [
	/^\/api\/[^/]+\.json$/,
	/^\/[a-z]+\.(xml|txt)$/,
	/^\/sitemap-index\.xml$/,
	/^\/offline\/(?!index\.)[a-z-]+\.html$/,
];

const HEADING = /^h[1-6]$/;
const PLACES: ReadonlySet<string> = new Set([
	"li",
	"section",
	"article",
	"div",
	"p",
	"dt",
	"dd",
	"tr",
	"figure",
	"details",
]);
/** What is inside serves the page's own controls, or is not there for everybody. */
const CONTROLS: ReadonlySet<string> = new Set(["form", "svg", "dialog", "template", "fieldset", "noscript", "script"]);

/** Classes of what shows a fact of the registry, as ContactCard and the MDX components write them. */
const FACT_CLASSES = Object.entries(FACTS);

/** The marks that stand where a place was, for links that are still about. */
export const MOVED_CLASS = "moved-anchor";

const known = new WeakMap<BuiltContext, Addresses>();

/** The addresses of a built folder, read once. */
export function siteAddresses(context: BuiltContext): Addresses {
	let addresses = known.get(context);
	if (!addresses) {
		addresses = readAddresses(context);
		known.set(context, addresses);
	}
	return addresses;
}

/** True for a page that only leads to another. */
export function isRedirectPage({ tree }: BuiltPage): boolean {
	return select("meta[http-equiv=refresh]", tree) !== undefined;
}

function readAddresses(context: BuiltContext): Addresses {
	const identities = new Map(
		(context.content?.articles ?? []).map(({ file, data }) => [data.code, identityOfFile(file)] as const),
	);
	const pages = context.pages.flatMap((page): [string, PageAddresses][] => {
		if (!page.address.endsWith("/") || isRedirectPage(page)) return [];
		const code = codeOfPath(page.address);
		const article = code === undefined ? undefined : identities.get(code);
		const anchors = placesOf(page, code !== undefined);
		return [[page.address, { ...(article !== undefined && { article }), anchors }]];
	});
	const files = [...context.files].filter((file) => OUTSIDE.some((pattern) => pattern.test(file)));
	return new Map([...pages, ...files.map((file): [string, PageAddresses] => [file, { anchors: new Map() }])]);
}

/** Ids that people can link to, in the order of the page; on articles with what stands there. */
function placesOf({ tree }: BuiltPage, withWording: boolean): Map<string, string | undefined> {
	const places = new Map<string, string | undefined>();
	const walk = (node: Nodes, isWidget: boolean): void => {
		if (node.type === "element") {
			if (isControl(node)) return;
			const { id } = node.properties;
			if (typeof id === "string" && isPlace(node, isWidget))
				places.set(id, withWording && isArticleAnchor(id) ? wordingOf(textOf(node)) : undefined);
		}
		// A custom element names what it is made of; the headings inside are the page's.
		const inside = isWidget || (node.type === "element" && node.tagName.includes("-"));
		if ("children" in node) for (const child of node.children) walk(child, inside);
	};
	walk(tree, false);
	return places;
}

function isPlace({ tagName, properties }: Element, isWidget: boolean): boolean {
	return HEADING.test(tagName) || (!isWidget && PLACES.has(tagName) && properties.role === undefined);
}

function isControl({ tagName, properties }: Element): boolean {
	return CONTROLS.has(tagName) || properties.hidden === true || hasClass(properties, MOVED_CLASS);
}

function hasClass(properties: Element["properties"], name: string): boolean {
	return Array.isArray(properties.className) && properties.className.includes(name);
}

/** What a reader sees, with a mark for each fact, without notes beside it and what is there for its own sake. */
function textOf(node: Nodes): string {
	if (node.type === "text") return node.value;
	if (node.type === "element") {
		const { tagName, properties } = node;
		if (tagName === "aside" || tagName === "script" || tagName === "button" || tagName === "svg") return "";
		if (properties.hidden === true || "dataPagefindIgnore" in properties || properties.ariaHidden === "true") return "";
		if (tagName === "a" && String(properties.href ?? "").startsWith("#")) return "";
		const fact = FACT_CLASSES.find(([name]) => hasClass(properties, name));
		if (fact) return fact[1];
		if (tagName === "br") return "\n";
	}
	return "children" in node ? node.children.map(textOf).join("") : "";
}
