/** Which ids exist. A file that exists but cannot be read counts: the loader has already told what is wrong with it. */
import type { LoadedContent } from "../../src/node/load-content.ts";

export const REGISTRIES = ["platforms", "tools", "contacts", "families", "manuals", "sites"] as const;
export type Registry = (typeof REGISTRIES)[number];

export interface KnownIds extends Record<Registry, ReadonlySet<string>> {
	codes: ReadonlySet<string>;
	/** True when every article could be read: only then can be said that nobody refers to something. */
	allArticlesRead: boolean;
}

/** Collects ids and codes from the loaded files and, by file name, from those that could not be loaded. */
export function collectKnownIds(content: LoadedContent): KnownIds {
	const unreadable = [...new Set(content.problems.map((problem) => problem.file))];
	const names = (folder: string) =>
		unreadable
			.filter((file) => file.includes(`content/${folder}/`))
			.map((file) => file.slice(file.lastIndexOf("/") + 1));
	const ids = (registry: Registry) =>
		new Set([
			...content[registry].map((file) => file.data.id),
			...names(registry).map((name) => name.slice(0, -".yaml".length)),
		]);
	const lostArticles = names("articles");
	return {
		platforms: ids("platforms"),
		tools: ids("tools"),
		contacts: ids("contacts"),
		families: ids("families"),
		manuals: ids("manuals"),
		sites: ids("sites"),
		codes: new Set([
			...content.articles.map((article) => article.data.code),
			...lostArticles.map((name) => name.slice(0, Math.max(0, name.indexOf("-")))),
		]),
		allArticlesRead: lostArticles.length === 0,
	};
}
