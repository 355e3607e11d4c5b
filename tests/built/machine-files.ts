/** A built site as programs read it: its files, its pages, and where an address in them leads. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { select, selectAll } from "hast-util-select";
import { LOCAL_SITE } from "../../src/lib/address.ts";

export interface BuiltSite {
	/** Folder of the built site. */
	dist: string;
	/** SITE_URL it was built with, if any. */
	site?: string;
	/** BASE_PATH it was built with. */
	base?: string;
}

export interface Page {
	/** From the top of the site: `/103/`. */
	path: string;
	/** Where a browser would be. */
	url: string;
	html: string;
	tree: Root;
}

/** A file of the site as text. */
export function readFile({ dist }: BuiltSite, name: string): string {
	return readFileSync(join(dist, name), "utf8");
}

/** A file of the site as data. */
export function readJson<T>(site: BuiltSite, name: string): T {
	return JSON.parse(readFile(site, name)) as T;
}

/** Where a path of the site is found by those who need a full address. */
export function fullAddress({ site = LOCAL_SITE, base = "/" }: BuiltSite, path: string): string {
	return `${site}${base.replace(/\/$/, "")}${path}`;
}

/** Where a path of the site is found by those who do with less. */
export function shortAddress(built: BuiltSite, path: string): string {
	return fullAddress({ ...built, site: built.site ?? "" }, path);
}

/** Every page with an address of its own. */
export function pagesOf(built: BuiltSite): Page[] {
	return readdirSync(built.dist, { recursive: true, encoding: "utf8" })
		.filter((file) => file === "index.html" || file.endsWith(`${sep}index.html`))
		.map((file) => {
			const path = `/${file.split(sep).slice(0, -1).join("/")}/`.replace("//", "/");
			const html = readFile(built, file);
			return { path, url: fullAddress(built, path), html, tree: fromHtml(html) };
		})
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Those of some addresses that lead to no file of the site. */
export function deadAmong(built: BuiltSite, addresses: readonly string[]): string[] {
	const top = fullAddress(built, "/");
	return addresses.filter((address) => {
		const { href, search, hash } = new URL(address, top);
		if (!href.startsWith(top)) return true;
		const path = href.slice(top.length, href.length - search.length - hash.length);
		const file = join(built.dist, path.endsWith("/") || path === "" ? `${path}index.html` : path);
		return !existsSync(file);
	});
}

/** The JSON-LD of a page, with its addresses resolved against the page as readers of JSON-LD do. */
export function jsonLdOf({ tree, url }: Page): Record<string, unknown>[] {
	return selectAll('script[type="application/ld+json"]', tree).map((script) =>
		JSON.parse(textOf(script), (key, value) => (key === "@id" || key === "url" ? new URL(value, url).href : value)),
	);
}

/** Content of a meta element, undefined where there is none. */
export function metaOf({ tree }: Page, name: string): string | undefined {
	const content = select(`meta[property="${name}"], meta[name="${name}"]`, tree)?.properties.content;
	return content === undefined ? undefined : String(content);
}

/** Address of a link element of the head. */
export function linkOf({ tree }: Page, rel: string): string | undefined {
	const href = select(`link[rel="${rel}"]`, tree)?.properties.href;
	return href === undefined ? undefined : String(href);
}

/** All text of a node. */
export function textOf(node: Nodes): string {
	if (node.type === "text") return node.value;
	return "children" in node ? node.children.map(textOf).join("") : "";
}

/** Text of a node that is content: without what the page marks as navigation or computed. */
export function contentOf(node: Nodes): string {
	if (node.type === "text") return node.value;
	if (node.type === "element" && node.properties.dataPagefindIgnore !== undefined) return "";
	return "children" in node ? node.children.map(contentOf).join("") : "";
}

/** Text without its white space: what stands on a page whatever its lines. */
export function squeeze(text: string): string {
	return text.replace(/\s+/g, "");
}

/** Every value between two marks of an XML file, unescaped. */
export function between(xml: string, before: string, after: string): string[] {
	return xml
		.split(before)
		.slice(1)
		.map((part) => (part.split(after)[0] ?? "").replaceAll("&amp;", "&"));
}
