/** What changed and when, for the feed: articles by their day, manuals by their versions. */
import type { Catalog } from "./catalog.ts";

export interface Change {
	/** Names the thing that changed, for ever and wherever the site is published. */
	key: string;
	title: string;
	/** Its page, from the top of the site. */
	path: string;
	/** `YYYY-MM-DD` */
	day: string;
	summary: string;
	platform: { id: string; short: string };
}

/** Every article as of its last change and every version of a manual, newest first, then by key. */
export function changesOf({ articles, manuals, platform }: Catalog): Change[] {
	const ofArticles = articles.map(({ code, title, platform: id, updated, errors, asks }): Change => {
		const summary = errors.length > 0 ? errors.map(({ text }) => text).join("\n") : (asks[0] ?? title);
		return {
			key: `article/${code}`,
			title: `${code} ${title}`,
			path: `/${code}/`,
			day: updated,
			summary,
			platform: platform(id),
		};
	});
	const ofManuals = manuals.flatMap(({ id, title, platform: platformId, versions }) =>
		versions.map(({ version, effective, change }): Change => {
			const label = version.replace(/^V?/i, "V");
			return {
				key: `manual/${id}/${label}`,
				title: `《${title}》${label}`,
				path: `/manuals/${id}/`,
				day: effective,
				summary: `${effective} 生效：${change}`,
				platform: platform(platformId),
			};
		}),
	);
	return [...ofArticles, ...ofManuals].sort((a, b) => compare(b.day, a.day) || compare(a.key, b.key));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
