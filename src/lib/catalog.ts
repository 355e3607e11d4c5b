/**
 * The catalog: every article and registry entry with all that can be computed from them.
 * Relations are stored on one side only; the other side is made here, so that the two never disagree.
 */
import type {
	Article,
	Contact,
	Family,
	Manual,
	Platform,
	RelationKind,
	Site,
	Taxonomy,
	Tool,
} from "../schemas/index.ts";

export type WithId<T> = T & { id: string };

/** Everything under content/, validated, as plain data. */
export interface ContentData {
	articles: Article[];
	platforms: WithId<Platform>[];
	tools: WithId<Tool>[];
	contacts: WithId<Contact>[];
	families: WithId<Family>[];
	manuals: WithId<Manual>[];
	sites: WithId<Site>[];
	taxonomy: Taxonomy;
}

/** How an article stands to another, seen from the article the link is on. */
export type LinkKind = RelationKind | "previous-step";

export interface Link {
	article: Article;
	how: LinkKind;
	note?: string;
}

/** An article with its neighbours in its manual's reading order. */
export interface Neighbours {
	previous?: Article;
	next?: Article;
}

export interface Catalog extends ContentData {
	article(code: string): Article;
	platform(id: string): WithId<Platform>;
	contact(id: string): WithId<Contact>;
	tool(id: string): WithId<Tool>;
	family(id: string): WithId<Family>;
	site(id: string): WithId<Site>;
	manual(id: string): WithId<Manual>;
	/** Articles this one is linked with, both stored and computed, strongest kind first. */
	links(code: string): Link[];
	/** Whom to call: the article's own contacts, else those of its platform. */
	contactsOf(article: Article): WithId<Contact>[];
	/** Articles that cite a manual, in the manual's own order of sections. */
	articlesOfManual(id: string): Article[];
	/** Previous and next article in the first manual the article cites; by code for articles without source. */
	neighbours(article: Article): Neighbours;
	/** Article bearing exactly this code, if there is one. */
	find(code: string): Article | undefined;
}

/** Strongest first: what the reader most likely wants next. */
const LINK_ORDER: readonly LinkKind[] = ["looks-alike", "next-step", "previous-step", "same-cause", "see-also"];

/**
 * Builds the catalog from validated content.
 * @throws Error naming the id when an accessor is asked for something that does not exist.
 */
export function buildCatalog(content: ContentData): Catalog {
	const articles = [...content.articles].sort(byCode);
	const data: ContentData = {
		...content,
		articles,
		platforms: sortByOrder(content.platforms),
		tools: sortByOrder(content.tools),
		contacts: sortByOrder(content.contacts),
		families: sortByOrder(content.families),
		sites: sortByOrder(content.sites),
	};
	const byCodeMap = new Map(articles.map((article) => [article.code, article]));
	const links = computeLinks(articles, byCodeMap);
	const readingOrder = new Map(data.manuals.map((manual) => [manual.id, orderByManual(articles, manual)]));

	const catalog: Catalog = {
		...data,
		article: (code) => must(byCodeMap.get(code), "article", code),
		find: (code) => byCodeMap.get(code),
		platform: lookup(data.platforms, "platform"),
		contact: lookup(data.contacts, "contact"),
		tool: lookup(data.tools, "tool"),
		family: lookup(data.families, "family"),
		site: lookup(data.sites, "site"),
		manual: lookup(data.manuals, "manual"),
		links: (code) => links.get(code) ?? [],
		contactsOf: (article) => {
			const own = article.contacts.length > 0 ? article.contacts : catalog.platform(article.platform).contacts;
			return own.map(catalog.contact);
		},
		articlesOfManual: (id) => readingOrder.get(id) ?? [],
		neighbours: (article) => {
			const manual = article.source[0]?.manual;
			const inManual = manual ? (readingOrder.get(manual) ?? []) : [];
			// A comparison page, or one whose first manual is another platform's, goes by code among its own.
			const row = inManual.includes(article)
				? inManual
				: articles.filter((other) => other.platform === article.platform);
			const index = row.indexOf(article);
			const previous = row[index - 1];
			const next = row[index + 1];
			return { ...(previous && { previous }), ...(next && { next }) };
		},
	};
	return catalog;
}

/** `1.10` is later than `1.9`: versions are compared number by number, a leading V does not count. */
export function compareVersions(a: string, b: string): number {
	const left = a.replace(/^V/i, "").split(".").map(Number);
	const right = b.replace(/^V/i, "").split(".").map(Number);
	for (let index = 0; index < Math.max(left.length, right.length); index++) {
		const difference = (left[index] ?? 0) - (right[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

/** The newest row of a manual's version table, if it has one. */
export function latestVersion(manual: Manual): Manual["versions"][number] | undefined {
	return [...manual.versions].sort((a, b) => compareVersions(b.version, a.version))[0];
}

/** Whole years and months between two days (`YYYY-MM-DD`), 0/0 when `to` is not after `from`. */
export function ageBetween(from: string, to: string): { years: number; months: number } {
	const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
	const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
	let months = (toYear - fromYear) * 12 + (toMonth - fromMonth);
	if (toDay < fromDay) months -= 1;
	months = Math.max(0, months);
	return { years: Math.floor(months / 12), months: months % 12 };
}

function computeLinks(articles: Article[], byCodeMap: Map<string, Article>): Map<string, Link[]> {
	const links = new Map<string, Link[]>();
	const add = (from: string, link: Link) => {
		const row = links.get(from);
		if (row) row.push(link);
		else links.set(from, [link]);
	};
	for (const article of articles) {
		for (const { code, how, note } of article.related) {
			const other = byCodeMap.get(code);
			// An unknown code is a content problem; the checks name it. Here it must not hide the good links.
			if (!other) continue;
			add(article.code, { article: other, how, ...(note && { note }) });
			add(code, { article, how: inverse(how), ...(note && { note }) });
		}
	}
	for (const row of links.values()) {
		row.sort((a, b) => LINK_ORDER.indexOf(a.how) - LINK_ORDER.indexOf(b.how) || byCode(a.article, b.article));
	}
	return links;
}

function inverse(how: RelationKind): LinkKind {
	return how === "next-step" ? "previous-step" : how;
}

function orderByManual(articles: Article[], manual: WithId<Manual>): Article[] {
	const position = new Map(manual.sections.map((section, index) => [section.id, index]));
	const first = (article: Article) =>
		Math.min(
			...article.source
				.filter((source) => source.manual === manual.id)
				.map((source) => position.get(source.section) ?? manual.sections.length),
		);
	return articles
		.filter(
			(article) => article.platform === manual.platform && article.source.some((source) => source.manual === manual.id),
		)
		.sort((a, b) => first(a) - first(b) || byCode(a, b));
}

function byCode(a: Article, b: Article): number {
	return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

function sortByOrder<T extends { order: number }>(entries: T[]): T[] {
	return [...entries].sort((a, b) => a.order - b.order);
}

function lookup<T extends { id: string }>(entries: T[], kind: string): (id: string) => T {
	const map = new Map(entries.map((entry) => [entry.id, entry]));
	return (id) => must(map.get(id), kind, id);
}

function must<T>(value: T | undefined, kind: string, id: string): T {
	if (value === undefined)
		throw new Error(`no ${kind} with id "${id}" in content/; run \`npm run check\` to see who refers to it`);
	return value;
}
