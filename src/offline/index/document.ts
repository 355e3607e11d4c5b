/** The single file as text: what is on the page, before it is shrunk. */
import { type Catalog, latestVersion, type WithId } from "../../lib/catalog.ts";
import type { Article, Contact, Manual } from "../../schemas/index.ts";
import {
	ALL_ANCHOR,
	articleAnchor,
	CONTACTS_ANCHOR,
	CONTENTS_ANCHOR,
	contactAnchor,
	MANUALS_ANCHOR,
	manualAnchor,
} from "../shared/edition.ts";
import type { EditionArticle } from "./read-article.ts";
import { EDITION_STRINGS as SAY } from "./strings.ts";

/** Characters of a section's title. */
const SECTION_LENGTH = 20;

export interface DocumentParts {
	catalog: Catalog;
	siteName: string;
	version: string;
	/** Newest day of an article. */
	updated: string;
	/** Full address of the site's top; undefined where it is not known. */
	site: string | undefined;
	articles: readonly EditionArticle[];
	/** The site's own search field, as built: its form and results. */
	searchBox: { form: string; results: string };
	/** The sections of the built page of contacts. */
	contacts: string;
	/** Whether readings of pinyin and slips are inside. */
	hasExtra: boolean;
}

/** Everything between <body> and the scripts, links as on the site. */
export function editionBody(parts: DocumentParts): string {
	const { catalog, siteName, updated, articles, searchBox, contacts, site, version } = parts;
	const platforms = catalog.platforms
		.map((platform) => ({
			...platform,
			rows: articles.filter(({ code }) => catalog.article(code).platform === platform.id),
		}))
		.filter(({ rows }) => rows.length > 0);
	return `
<header class="site-header"><div class="wrap">
	<a class="site-name" href="#${CONTENTS_ANCHOR}">${escapeHtml(siteName)}<span class="edition">${SAY.edition}</span></a>
	<nav><a href="#${CONTENTS_ANCHOR}" data-view-link="search">${SAY.search}</a><a href="#${CONTACTS_ANCHOR}" data-view-link="contacts">${SAY.contacts}</a><a href="#${ALL_ANCHOR}" data-view-link="all">${SAY.all}</a></nav>
</div></header>
<main class="wrap" id="${ALL_ANCHOR}">
	<h1 class="visually-hidden">${escapeHtml(siteName)}（${SAY.edition}）</h1>
	<p class="edition-about">${SAY.about(updated, articles.length)}</p>
	<p class="note no-script">${SAY.noScript}</p>
	${parts.hasExtra ? "" : `<p class="note">${SAY.withoutExtra}</p>`}
	<search-box data-base="" class="search">
		<div data-needs-script hidden>${searchBox.form}${searchBox.results}</div>
		<div class="search-idle"><nav class="contents" id="${CONTENTS_ANCHOR}" aria-label="${SAY.contents}">${platforms
			.map(
				({ id, name, accent }) =>
					`<section class="accent" style="--light:${accent.light};--dark:${accent.dark}"><h2><a href="#${id}">${escapeHtml(name)}</a></h2></section>`,
			)
			.join("")}</nav></div>
	</search-box>
	<p class="edition-bar" data-needs-script hidden><a href="#${CONTENTS_ANCHOR}">‹ ${SAY.back}</a><button type="button" data-print>${SAY.print}</button></p>
	${platforms
		.map(
			({ id, name, accent, rows }) =>
				`<section class="platform accent" style="--light:${accent.light};--dark:${accent.dark}"><h2 id="${id}">${escapeHtml(name)}</h2>${rows
					.map((article) => articleSection(article, catalog))
					.join("")}</section>`,
		)
		.join("")}
	<section class="part" id="${CONTACTS_ANCHOR}"><h2>${SAY.contacts}</h2>${contacts}</section>
	<section class="part" id="${MANUALS_ANCHOR}"><h2>${SAY.manuals}</h2><ul>${catalog.manuals.map(manualLine).join("")}</ul></section>
</main>
<footer class="site-footer"><div class="wrap"><p>${SAY.age(updated)}</p><p>${SAY.version(escapeHtml(version))}${site ? ` · <a href="${escapeHtml(site)}">${SAY.online} ${escapeHtml(site)}</a>` : ""}</p></div></footer>`;
}

function articleSection({ code, title, body }: EditionArticle, { article: articleOf, ...catalog }: Catalog): string {
	const article = articleOf(code) as Article;
	const calls = catalog.contactsOf(article).map(callLine);
	return `<article id="${articleAnchor(code)}" data-code="${code}"><h3><b>${code}</b>${escapeHtml(title)}</h3>${body}${
		calls.length > 0 ? `<p class="note calls"><b>${SAY.call}</b>${calls.join("")}</p>` : ""
	}${sourceLine(article, catalog)}</article>`;
}

/**
 * Whom to call: the name leads to the card with numbers and hours, once in the file; the script puts the numbers of the
 * card beside it (client/calls.ts). Of a group of contacts, an article has the numbers.
 */
function callLine({ id, name, article }: WithId<Contact>): string {
	const href = article ? articleAnchor(article) : contactAnchor(id);
	return `<a href="#${href}">${escapeHtml(name)}${article ? SAY.callsIn(article) : ""}</a> `;
}

/** Manuals and sections that an article is made of; what there is to say of a manual stands once, in its own part. */
function sourceLine(article: Article, { manual: manualOf, platform }: Pick<Catalog, "manual" | "platform">): string {
	const sources = [...new Set(article.source.map(({ manual }) => manual))].map((id) => {
		const { sections, platform: owner } = manualOf(id);
		const titles = article.source
			.filter(({ manual }) => manual === id)
			.map(({ section }) => escapeHtml(clip(sections.find((one) => one.id === section)?.title ?? section)));
		return `<a href="#${manualAnchor(id)}">${escapeHtml(SAY.manualOf(platform(owner).short))}</a> ${titles.join("；")}`;
	});
	return sources.length > 0 ? `<p class="source">${SAY.source}${sources.join("；")}</p>` : "";
}

function manualLine(manual: WithId<Manual>): string {
	const version = latestVersion(manual);
	const label = manual.label ? ` ${manual.label}` : "";
	const since = version ? SAY.since(version.effective) : SAY.undated;
	return `<li id="${manualAnchor(manual.id)}">《${escapeHtml(manual.title)}》${escapeHtml(label)}，${since}</li>`;
}

/** A heading of a manual is often the error text or the title again: its number and first words find it. */
function clip(text: string): string {
	return text.length <= SECTION_LENGTH ? text : `${text.slice(0, SECTION_LENGTH - 1)}…`;
}

/** Text as it may stand in markup. */
export function escapeHtml(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
