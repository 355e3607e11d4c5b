/** Something × platforms: which articles stand in each cell, and which pages compare the whole row. */
import type { Article, Platform } from "../schemas/index.ts";
import type { Catalog, WithId } from "./catalog.ts";

/** The platform whose articles compare the others. */
export const COMMON = "common";

export interface MatrixCell {
	platform: WithId<Platform>;
	articles: Article[];
}

export interface MatrixRow<K> {
	key: K;
	/** One cell a platform, in the order of platforms; empty where no article is about it. */
	cells: MatrixCell[];
	/** Comparison pages of the row. */
	comparisons: Article[];
}

/** The platforms that have problems of their own: all but the one of comparison pages. */
export function realPlatforms({ platforms }: Pick<Catalog, "platforms">): WithId<Platform>[] {
	return platforms.filter((platform) => platform.id !== COMMON);
}

/**
 * Puts articles into rows and columns.
 * @param keys what the rows are about; a row without any article is left out
 * @param belongs whether an article is about a key
 */
export function matrixOf<K>(
	catalog: Catalog,
	keys: readonly K[],
	belongs: (article: Article, key: K) => boolean,
): MatrixRow<K>[] {
	return keys
		.map((key) => {
			const members = catalog.articles.filter((article) => belongs(article, key));
			const cells = realPlatforms(catalog).map((platform) => ({
				platform,
				articles: members.filter((article) => article.platform === platform.id),
			}));
			return { key, cells, comparisons: comparisonsOf(catalog, members) };
		})
		.filter((row) => row.cells.some((cell) => cell.articles.length > 0) || row.comparisons.length > 0);
}

/**
 * Comparison pages of some articles: those among them, and those linked with articles of two platforms or more
 * and of more than half of their platforms. One platform's "see also" compares nothing.
 */
export function comparisonsOf(catalog: Catalog, members: readonly Article[]): Article[] {
	const rows = members.filter((article) => article.platform !== COMMON);
	const platforms = new Set(rows.map((article) => article.platform));
	const linked = new Map<Article, Set<string>>();
	for (const row of rows)
		for (const { article } of catalog.links(row.code))
			if (article.platform === COMMON) linked.set(article, new Set([...(linked.get(article) ?? []), row.platform]));
	const wanted = Math.max(2, Math.floor(platforms.size / 2) + 1);
	return catalog.articles.filter(
		(article) =>
			article.platform === COMMON && (members.includes(article) || (linked.get(article)?.size ?? 0) >= wanted),
	);
}
