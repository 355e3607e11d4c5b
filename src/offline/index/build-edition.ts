/** Built site → the single file: articles, contacts, search and styles in one HTML that asks nobody for anything. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { select, selectAll } from "hast-util-select";
import { toHtml } from "hast-util-to-html";
import type { Catalog } from "../../lib/catalog.ts";
import { decodePack, encodePack, type Pack } from "../../search/shared/pack.ts";
import { closeFile } from "../../search/shared/squeeze/file.ts";
import { drain } from "../../search/shared/squeeze/squeeze.ts";
import { unitsOf } from "../../search/shared/symbols.ts";
import { contactAnchor, DATA_ID, DATA_VERSION, type EditionData, EXTRA_ID, PACK_ID } from "../shared/edition.ts";
import { readLines, type TreeReader, toReferences } from "../shared/page-text.ts";
import type { Bundle } from "./bundle.ts";
import { editionBody, escapeHtml } from "./document.ts";
import { purge } from "./purge.ts";
import { readArticle } from "./read-article.ts";
import { shrink } from "./shrink.ts";
import { EDITION_STRINGS as SAY } from "./strings.ts";

/** Nothing but what the file holds: whatever slips in, the browser refuses to fetch it. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";
/** Before anything is drawn: what the script will show one at a time never flashes up. If it fails, all shows. */
const EARLY = `document.documentElement.className="js";document.documentElement.setAttribute("data-view","search");onerror=function(){document.documentElement.removeAttribute("data-view");document.documentElement.className=""}`;

export interface EditionInput {
	/** Folder of the built site. */
	dist: string;
	catalog: Catalog;
	siteName: string;
	/** Path the site lives under, with slashes at both ends. */
	base: string;
	/** Full address of the site's top, with a slash at the end; undefined where it is not known. */
	site: string | undefined;
	/** Version of the program that built it. */
	program: string;
	/** Newest day of an article. */
	updated: string;
	bundle: Bundle;
	/** With the readings of pinyin and slips. */
	hasExtra: boolean;
}

export interface Edition {
	html: string;
	/** Program, day and digest of the contents: `0.1.0+2026-11-20.1a2b3c4d`. */
	version: string;
	/** Bytes of each part, for a build that is over its limit. */
	parts: Record<string, number>;
}

/**
 * Builds the single file.
 * @throws Error where a built page lacks what the file is made of
 */
export function buildEdition({ dist, catalog, base, site, bundle, hasExtra, ...facts }: EditionInput): Edition {
	const read = (...path: string[]) => readFileSync(join(dist, ...path));
	const articles = catalog.articles.map(({ code }) => {
		const page = join(code, "index.html");
		return readArticle(read(page).toString("utf8"), page);
	});
	const pack = drain(decodePack(read("search", PACK_ID)));
	const extra = hasExtra ? read("search", EXTRA_ID).toString("base64") : "";
	const data: EditionData = {
		...(site !== undefined && { site }),
		replies: JSON.parse(read("share", "contacts.json").toString("utf8")),
	};
	const script = `<script>${bundle.script.replace(/<(?=\/script|!--)/gi, "\\x3c")}</script>`;

	const make = (version: string) => {
		const body = editionBody({
			...facts,
			catalog,
			site,
			version,
			articles,
			searchBox: readSearchBox(read("search", "index.html").toString("utf8")),
			contacts: readContacts(read("contacts", "index.html").toString("utf8")),
			hasExtra,
		});
		const { html, style } = shrink(body, { base, site });
		return { html, style: `<style>${purge(bundle.style + style, EARLY + html + script)}</style>` };
	};
	const bare = make("");
	const blocks = [
		block(DATA_ID, Buffer.from(closeFile(DATA_VERSION, [unitsOf(JSON.stringify(data))])).toString("base64")),
		block(PACK_ID, packBesides(pack, bare.html)),
		...(hasExtra ? [block(EXTRA_ID, extra)] : []),
	].join("");
	// The digest is of everything but the version, which holds it.
	const digest = createHash("sha256").update([bare.html, bare.style, blocks, script].join("\n")).digest("hex");
	const version = `${facts.program}+${facts.updated}.${digest.slice(0, 8)}`;
	const { html, style } = make(version);
	const head = editionHead(
		`${facts.siteName} ${SAY.edition} ${facts.updated}`,
		version,
		read("favicon.svg").toString(),
	);
	const parts = { head, style, articles: html, blocks, script };
	return {
		html: `<!doctype html><html lang=zh-CN>${head}${style}<body>${html}${blocks}${script}`,
		version,
		parts: Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.byteLength(text)])),
	};
}

/** The pack in base64, without what the articles of the file say. */
function packBesides(pack: Pack, html: string): string {
	const tree = fromHtml(html, { fragment: true });
	const reader: TreeReader<Nodes> = {
		nameOf: (node) => (node.type === "element" ? node.tagName : undefined),
		textOf: (node) => (node.type === "text" ? node.value : ""),
		childrenOf: (node) => ("children" in node ? node.children : []),
	};
	const lines = new Map(
		selectAll("article[data-code]", tree).map((article) => [
			String(article.properties.dataCode),
			readLines<Nodes>(article, reader),
		]),
	);
	const bytes = encodePack(pack, (text) => toReferences(text, (code) => lines.get(code) ?? []));
	return Buffer.from(bytes).toString("base64");
}

function editionHead(title: string, version: string, icon: string): string {
	return [
		'<meta charset=utf-8><meta name=viewport content="width=device-width, initial-scale=1">',
		`<meta http-equiv=Content-Security-Policy content="${POLICY}">`,
		'<meta name=color-scheme content="light dark"><meta name=format-detection content="telephone=no"><meta name=renderer content=webkit>',
		`<meta name=version content="${escapeHtml(version)}"><title>${escapeHtml(title)}</title>`,
		`<link rel=icon href="data:image/svg+xml,${encodeURIComponent(icon.trim())}"><script>${EARLY}</script>`,
	].join("");
}

function block(id: string, base64: string): string {
	return `<script type=text/plain id=${id}>${base64}</script>`;
}

/** Form and results of the site's search field; without script there is nobody to send the form to. */
function readSearchBox(html: string): { form: string; results: string } {
	const tree = fromHtml(html);
	const parts = ["search-box form", "search-box .suggestions", "search-box .search-results"].map((selector) => {
		const found = select(selector, tree);
		if (!found) throw new Error(`the built search page has no ${selector}`);
		return found;
	});
	const [form, ...others] = parts as [Element, ...Element[]];
	delete form.properties.action;
	delete form.properties.method;
	return { form: toHtml(form), results: toHtml(others) };
}

/** The groups of the page of contacts, with anchors that no article has. */
function readContacts(html: string): string {
	const groups = selectAll(".contact-group", fromHtml(html));
	if (groups.length === 0) throw new Error("the built page of contacts has no .contact-group");
	for (const element of groups.flatMap((group) => selectAll("[id]", group)))
		element.properties.id = contactAnchor(String(element.properties.id));
	for (const heading of groups.flatMap((group) => selectAll("h2", group))) heading.tagName = "h3";
	return toHtml(groups);
}
