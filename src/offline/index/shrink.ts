/** Makes markup small without changing what a browser makes of it. */
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import { dropForetold } from "./foretold.ts";
import { hasClass } from "./hast.ts";
import { editionHref, type LinkOptions } from "./links.ts";

/** Elements that hold blocks: white space between those shows as nothing. */
const HOLDERS = new Set(
	"article aside body details div dl figure footer form header main nav ol section table tbody thead tr ul search-box".split(
		" ",
	),
);
/** The colours of a platform, see components/Accent.astro. */
const ACCENT = /^--light:[^;]+;--dark:[^;]+;?$/;

export interface Shrunk {
	html: string;
	/** Rules for what the markup refers to by class instead of repeating it. */
	style: string;
}

/**
 * Shrinks the body of the file, and leads its links to where they lead from there.
 * @param html everything between <body> and its scripts, links as on the site
 */
export function shrink(html: string, options: Omit<LinkOptions, "anchors">): Shrunk {
	const tree = fromHtml(html, { fragment: true });
	const anchors = new Set<string>();
	visit(tree, "element", ({ properties: { id } }) => {
		if (typeof id === "string") anchors.add(id);
	});
	const accents = new Map<string, string>();
	visit(tree, "element", (element) => {
		tidy(element, accents);
		element.children = element.children.filter(
			(child) => !(child.type === "text" && HOLDERS.has(element.tagName) && child.value.trim() === ""),
		);
	});
	linkWithin(tree, undefined, { ...options, anchors });
	dropForetold(tree);
	return {
		html: toHtml(tree, {
			omitOptionalTags: true,
			preferUnquoted: true,
			quoteSmart: true,
			collapseEmptyAttributes: true,
			characterReferences: { useShortestReferences: true },
		}),
		style: [...accents].map(([style, name]) => `.${name}{${style}}`).join(""),
	};
}

/** One class for a platform's colours instead of the colours; line breaks of the source are spaces. */
function tidy(element: Element, accents: Map<string, string>): void {
	const { style, className } = element.properties;
	if (typeof style === "string" && ACCENT.test(style)) {
		let name = accents.get(style);
		if (name === undefined) {
			name = `p${accents.size + 1}`;
			accents.set(style, name);
		}
		delete element.properties.style;
		element.properties.className = [...(Array.isArray(className) ? className : []), name];
	}
	for (const child of element.children) if (child.type === "text") child.value = child.value.replace(/\s+/g, " ");
}

/** Rewrites links; those that lead nowhere any more become their text. */
function linkWithin(parent: Root | Element, own: string | undefined, options: LinkOptions): void {
	parent.children = (parent.children as Element["children"]).flatMap((child) => {
		if (child.type !== "element") return [child];
		const code = typeof child.properties.dataCode === "string" ? child.properties.dataCode : own;
		linkWithin(child, code, options);
		if (child.tagName !== "a" || typeof child.properties.href !== "string") return [child];
		const href = editionHref(child.properties.href, code, options);
		// A mention is a help beside the text: not worth the length of an address on the net.
		if (href === undefined || (isMention(child) && !href.startsWith("#"))) return child.children;
		if (isMention(child)) delete child.properties.className;
		child.properties.href = href;
		return [child];
	}) as (typeof parent)["children"];
}

function isMention(link: Element): boolean {
	return hasClass(link, "mention");
}
