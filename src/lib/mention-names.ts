/** Who bears which names: the names of articles' errors, registry entries and glossary terms, for lib/mentions. */
import type { Article, Contact, Glossary, Platform, Site, Tool } from "../schemas/index.ts";
import type { WithId } from "./catalog.ts";
import type { Name, Owner } from "./name-table.ts";
import { normalizeText } from "./text/normalize.ts";

/** A part of an error text below this length may be any words. */
const LEAST_PART = 10;

/** What comes after the name of a CA in words that mean no call to it: its certificates, and the button to log in. */
const PRODUCTS = ["CA", "证书", "数字证书", "登录"];

/** What has names. A catalog will do. */
export interface Named {
	articles: readonly Article[];
	platforms: readonly WithId<Platform>[];
	tools: readonly WithId<Tool>[];
	sites: readonly WithId<Site>[];
	contacts: readonly WithId<Contact>[];
}

/** Every name that prose may mention, with its owner. */
export function mentionNames({ articles, platforms, tools, sites, contacts }: Named, glossary: Glossary): Name[] {
	return [
		...errorNames(articles),
		...tools.flatMap(toolNames),
		...platforms.flatMap(platformNames),
		...regionNames(platforms),
		...sites.flatMap(siteNames),
		...contacts.flatMap(contactNames),
		...termNames(glossary, articles),
	];
}

function errorNames(articles: readonly Article[]): Name[] {
	// What a successor answers is its text now; both on one platform, nothing could decide between them.
	const names = articles
		.filter((article) => article.retired?.replacedBy === undefined)
		.flatMap((article) => {
			const owner = articleOwner(article);
			return article.errors.flatMap(({ text, variants }) => [text, ...variants].map((name) => ({ text: name, owner })));
		});
	// A popup that is quoted in part is still a popup: nothing in it is linked.
	const parts = names.flatMap(({ text }) => text.split(/[，。！；]/)).filter((part) => part.length >= LEAST_PART);
	return [...names, ...hubNames(names, articles), ...parts.map((text): Name => ({ text, owner: undefined }))];
}

function articleOwner({ code, title, platform }: Article): Owner {
	return { kind: "error", id: code, label: `${code} ${title}`, href: `/${code}/`, platforms: [platform] };
}

/** A text of several articles is also that of a comparison page related to all of them, if there is one. */
function hubNames(names: { text: string; owner: Owner }[], articles: readonly Article[]): Name[] {
	const claims = new Map<string, Set<string>>();
	for (const { text, owner } of names) {
		const key = normalizeText(text);
		claims.set(key, (claims.get(key) ?? new Set()).add(owner.id));
	}
	const byCode = new Map(articles.map((article) => [article.code, article]));
	const isRelated = (hub: Article, code: string) =>
		hub.related.some((relation) => relation.code === code) ||
		byCode.get(code)?.related.some((relation) => relation.code === hub.code) === true;
	return [...claims].flatMap(([text, codes]): Name[] => {
		if (codes.size < 2) return [];
		const hub = articles.find(
			(article) => article.platform === "common" && [...codes].every((code) => isRelated(article, code)),
		);
		return hub ? [{ text, owner: { ...articleOwner(hub), platforms: [], isHub: true } }] : [];
	});
}

function toolNames({ id, name, names, platforms }: WithId<Tool>): Name[] {
	const owner: Owner = { kind: "tool", id, label: name, href: `/tools/${id}/`, platforms };
	return [name, ...names].map((text) => ({ text, owner }));
}

/** Of the search aliases only those are names that say "platform"; `药品` or `湖北` in a sentence mean something else. */
function platformNames({ id, name, short, aliases }: WithId<Platform>): Name[] {
	// Nobody means the comparison pages when they write 跨平台对照.
	if (id === "common") return [];
	const owner: Owner = { kind: "platform", id, label: name, href: `/platforms/${id}/`, platforms: [id] };
	const isName = (alias: string) => /(平台|系统)$/.test(alias);
	return [
		...[name, withoutBrackets(name), short].map((text) => ({ text, owner })),
		...aliases.map((text) => ({ text, owner: isName(text) ? owner : undefined, platforms: [id] })),
	];
}

/** 四川 in 四川的证书助手 speaks of all platforms there. */
function regionNames(platforms: readonly WithId<Platform>[]): Name[] {
	const regions = new Set(platforms.flatMap(({ name }) => /^(\p{L}+?)省/u.exec(name)?.[1] ?? []));
	return [...regions].map((text) => ({
		text,
		owner: undefined,
		platforms: platforms.filter(({ short }) => short.startsWith(text)).map(({ id }) => id),
	}));
}

/** A site is shown in the list of addresses on the page of each of its platforms. */
function siteNames({ id, name, platforms }: WithId<Site>): Name[] {
	return platforms.map((platform) => ({
		text: name,
		owner: { kind: "site", id, label: name, href: `/platforms/${platform}/#sites`, platforms: [platform] },
	}));
}

/** `博思平台（四川政采）` is also 博思平台, `所属社保局 / 12333 社会保障服务热线` is either. */
function contactNames({ id, name, role, platforms, members, article }: WithId<Contact>): Name[] {
	// A group has no card of its own; the article that lists its members stands for it.
	const href = members.length > 0 && article ? `/${article}/` : `/contacts/#${id}`;
	const owner: Owner = { kind: "contact", id, label: name, href, platforms };
	return [
		...[name, withoutBrackets(name), ...name.split(" / ")].map((text) => ({ text, owner })),
		...(role === "ca" ? PRODUCTS : []).map((product) => ({ text: name + product, owner: undefined, platforms })),
	];
}

function termNames(glossary: Glossary, articles: readonly Article[]): Name[] {
	return glossary.flatMap(({ term, aliases, not, article, anchor }): Name[] => {
		const platform = articles.find(({ code }) => code === article)?.platform ?? "common";
		const platforms = platform === "common" ? [] : [platform];
		const owner: Owner = { kind: "term", id: term, label: term, href: `/${article}/#${anchor}`, platforms };
		return [...[term, ...aliases].map((text) => ({ text, owner })), ...not.map((text) => ({ text, owner: undefined }))];
	});
}

function withoutBrackets(name: string): string {
	return name.replace(/（[^（）]*）$/, "").trim();
}
