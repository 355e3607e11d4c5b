/** Metrics of a search over labelled queries. */
import type { Searcher } from "../../src/search/client/engine.ts";
import type { LabelledQuery } from "./labelled-queries.ts";

export interface Metrics {
	count: number;
	/** Share of queries with a right article first. */
	first: number;
	/** Share with a right article among the first three. */
	firstThree: number;
	/** Mean reciprocal rank of the first right article, over the first ten. */
	mrr: number;
}

/**
 * Asks every query and counts, by category and (last) overall. A query that nothing answers is right
 * when there is no hit, or only hits that are said to be weak.
 */
export function measure(queries: readonly LabelledQuery[], searcher: Searcher): Map<string, Metrics> {
	return summarizeByCategory(queries.map((query) => ({ category: query.category, rank: rankOf(query, searcher) })));
}

/** Rank of the first right article from 1, 0 where none is among the first ten. */
export function rankOf({ q, platform, codes, hubs }: LabelledQuery, searcher: Searcher): number {
	const { hits } = searcher.search(q, { platform: platform ?? undefined });
	if (codes.length === 0) return hits.every(({ confidence }) => confidence === "weak") ? 1 : 0;
	const right = new Set([...codes, ...hubs]);
	return hits.slice(0, 10).findIndex(({ record }) => right.has(record.code)) + 1;
}

/** Metrics of ranks (0: not found) by category and, last, under the name `all`. */
export function summarizeByCategory(rows: readonly { category: string; rank: number }[]): Map<string, Metrics> {
	const ranks = new Map<string, number[]>();
	for (const { category, rank } of rows) {
		const row = ranks.get(category);
		if (row) row.push(rank);
		else ranks.set(category, [rank]);
	}
	const all = rows.map(({ rank }) => rank);
	return new Map([...ranks, ["all", all] as const].map(([category, row]) => [category, summarize(row)]));
}

function summarize(ranks: readonly number[]): Metrics {
	const share = (test: (rank: number) => boolean) => ranks.filter(test).length / ranks.length;
	return {
		count: ranks.length,
		first: share((rank) => rank === 1),
		firstThree: share((rank) => rank >= 1 && rank <= 3),
		mrr: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
	};
}
