/** Built article page → what the single file shows of it. Read off the page, so that it says what people read there. */
import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { select, selectAll } from "hast-util-select";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import { articleAnchor } from "../shared/edition.ts";
import { element, hasClass, textOf } from "./hast.ts";

export interface EditionArticle {
	code: string;
	title: string;
	/** HTML of popup, notes, steps: headings two lower, anchors those of the file, links as on the page. */
	body: string;
}

/** Parts that are no content for the search but help a reader here too: what looks alike, what comes next. */
const KEPT = ["inline-links", "outline", "retired"];
/** Platform and title of the article take the levels above. */
const LOWER: Readonly<Record<string, string>> = { h2: "h4", h3: "h5" };
/** What the site's script, index or style sheets need and the file does not. */
const UNUSED = ["dataPagefindIgnore", "dataRelation", "dataErrorVariant", "rel", "tabIndex", "role", "ariaLabel"];
const UNUSED_CLASSES = ["phone", "site"];

/**
 * Reads a built article page.
 * @param page its name, for messages
 * @throws Error where the page has no article, or lacks a part that every article has
 */
export function readArticle(html: string, page: string): EditionArticle {
	const root = fromHtml(html);
	const find = (selector: string, from: Root | Element = root): Element => {
		const found = select(selector, from);
		if (!found)
			throw new Error(`${page} has no ${selector}; the article page and the single-file edition have drifted apart`);
		return found;
	};
	const article = find("article[data-code]");
	const code = String(article.properties.dataCode);
	const title = find("h1", article);
	const main = find(".article-main", article);
	find(".prose", main);
	main.children = main.children.filter((node) => node !== title);
	shape(main, code);
	return { code, title: textOf(title), body: toHtml(main.children) };
}

/** Lowers headings, renames anchors, takes out what belongs to the site: buttons, marks of the search index. */
function shape(main: Element, code: string): void {
	visit(main, "element", (node) => {
		node.children = node.children.filter(isKept).map((child) => (child.type === "element" ? compact(child) : child));
		node.tagName = LOWER[node.tagName] ?? node.tagName;
		const { id, className } = node.properties;
		if (typeof id === "string") node.properties.id = articleAnchor(code, id);
		for (const name of UNUSED) delete node.properties[name];
		if (Array.isArray(className)) {
			const left = className.filter((name) => !UNUSED_CLASSES.includes(String(name)));
			node.properties.className = left.length > 0 ? left : undefined;
		}
	});
}

function isKept(node: ElementContent): boolean {
	if (node.type !== "element") return node.type === "text";
	if (node.tagName === "script" || node.tagName === "style") return false;
	return node.properties.dataPagefindIgnore === undefined || KEPT.some((name) => hasClass(node, name));
}

function compact(node: Element): Element {
	if (hasClass(node, "inline-links")) return compactLinks(node);
	return hasClass(node, "outline") ? compactOutline(node) : node;
}

/** The contents of a manual: its articles by their codes, because their titles are its headings again. */
function compactOutline(outline: Element): Element {
	const links = new Map(selectAll("a", outline).map((link) => [textOf(link), link]));
	return element(
		"p",
		{},
		[...links.values()].flatMap((link): ElementContent[] => [link, { type: "text", value: " " }]),
	);
}

/** Relations of an article, a line each: label, then link, platform and what tells it apart. */
function compactLinks(nav: Element): Element {
	const lines = selectAll("div", nav).map((line) => {
		const link = select("a", line);
		const platform = select(".platform-badge", line);
		const note = select("p", line);
		return element("p", {}, [
			...(link
				? [element("a", { href: link.properties.href ?? "" }, [{ type: "text", value: textOf(link).trim() }])]
				: []),
			{ type: "text", value: `${platform ? `（${textOf(platform)}）` : ""}${note ? ` ${textOf(note)}` : ""}` },
		]);
	});
	const label = select(".note-label", nav);
	return element("div", { className: ["note", "ways"] }, [
		...(label ? [element("b", {}, [{ type: "text", value: textOf(label) }])] : []),
		...lines,
	]);
}
