/** What the index pages tell about roles, tools and manuals: computed from the catalog. */
import type { Article, Manual, Platform, Role, Tool } from "../schemas/index.ts";
import { type Catalog, latestVersion, type WithId } from "./catalog.ts";
import { COMMON } from "./matrix.ts";

/** What one platform has for a role. */
export interface RolePlatform {
	platform: WithId<Platform>;
	/** Articles that name the role. */
	own: Article[];
	/** Articles that name no role: for everybody on this platform. */
	general: Article[];
}

/** Platforms of a role: those it is known to use, and those whose articles name it. */
export function platformsOfRole(catalog: Catalog, role: Role): RolePlatform[] {
	const naming = catalog.articles.filter((article) => article.roles.includes(role.name));
	const ids = new Set([...role.platforms, ...naming.map((article) => article.platform)]);
	return catalog.platforms
		.filter((platform) => ids.has(platform.id) && platform.id !== COMMON)
		.map((platform) => ({
			platform,
			own: naming.filter((article) => article.platform === platform.id),
			general: catalog.articles.filter((article) => article.platform === platform.id && article.roles.length === 0),
		}));
}

/** Roles that there is something to say about. */
export function rolesWithPage(catalog: Catalog): Role[] {
	return catalog.taxonomy.roles.filter((role) => platformsOfRole(catalog, role).length > 0);
}

/** Names that more than one tool bears, each with its tools: what people install by mistake. */
export function sharedNames(tools: readonly WithId<Tool>[]): { name: string; tools: WithId<Tool>[] }[] {
	const names = [...new Set(tools.flatMap((tool) => tool.names))];
	return names
		.map((name) => ({ name, tools: tools.filter((tool) => tool.names.includes(name)) }))
		.filter((shared) => shared.tools.length > 1);
}

/** One row of the version tables of all manuals. */
export interface VersionEvent {
	manual: WithId<Manual>;
	version: Manual["versions"][number];
	/** True for the newest version of its manual. */
	latest: boolean;
}

/** The version tables of all manuals as one, newest first. */
export function versionHistory(manuals: readonly WithId<Manual>[]): VersionEvent[] {
	return manuals
		.flatMap((manual) =>
			manual.versions.map((version) => ({ manual, version, latest: version === latestVersion(manual) })),
		)
		.sort((a, b) => (a.version.effective < b.version.effective ? 1 : -1));
}

/** Manuals about certificates of the same vendor that took effect later, newest first. */
export function newerManuals(catalog: Catalog, manual: WithId<Manual>): WithId<Manual>[] {
	const own = latestVersion(manual)?.effective;
	const vendor = catalog.platform(manual.platform).ca;
	if (own === undefined || vendor === null) return [];
	const day = (other: Manual) => latestVersion(other)?.effective ?? "";
	return catalog.manuals
		.filter((other) => catalog.platform(other.platform).ca === vendor && day(other) > own)
		.sort((a, b) => (day(a) < day(b) ? 1 : -1));
}

export interface SectionArticles {
	section: Manual["sections"][number];
	/** Articles made of this section. */
	articles: Article[];
	/** Articles that gather facts from all over the manual, this section among others. */
	also: Article[];
}

/** An article of more sections than this gathers facts instead of retelling a section. */
const SECTIONS_RETOLD = 2;

/** A manual in its own order: each section with its articles. */
export function articlesBySection(catalog: Catalog, manual: WithId<Manual>): SectionArticles[] {
	const citing = catalog.articlesOfManual(manual.id).map((article) => ({
		article,
		sections: article.source.filter((source) => source.manual === manual.id).map((source) => source.section),
	}));
	return manual.sections.map((section) => {
		const here = citing.filter(({ sections }) => sections.includes(section.id));
		const retelling = here.filter(({ sections }) => sections.length <= SECTIONS_RETOLD);
		const articles = (retelling.length > 0 ? retelling : here).map(({ article }) => article);
		return { section, articles, also: here.map(({ article }) => article).filter((one) => !articles.includes(one)) };
	});
}
