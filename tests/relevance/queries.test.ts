/** What the search promises on the labelled queries. What it reaches stands in docs/relevance.md and may not fall. */
import { describe, expect, test } from "vitest";
import { loadQueries } from "../../scripts/bench/labelled-queries.ts";
import { type Metrics, measure, rankOf } from "../../scripts/bench/metrics.ts";
import { loadSearch } from "./ask.ts";

const FLOORS: readonly (readonly [category: string, metric: "first" | "firstThree", least: number])[] = [
	["all", "first", 0.95],
	["all", "firstThree", 0.98],
	["colloquial", "first", 0.85],
	["pinyin", "first", 0.95],
	["traditional", "first", 0.95],
	["no-answer", "first", 1],
];

const { searcher } = loadSearch();
const queries = loadQueries();
const metrics = measure(queries, searcher);

/** Queries without a right article within the first `most` hits, with what came in its place. */
function misses(category: string, most: number): string {
	return queries
		.filter((query) => category === "all" || query.category === category)
		.filter((query) => {
			const rank = rankOf(query, searcher);
			return rank === 0 || rank > most;
		})
		.map((query) => {
			const best = searcher.search(query.q, { platform: query.platform ?? undefined }).hits[0];
			return `${query.id} ${JSON.stringify(query.q)}: ${best?.record.code} (${best?.confidence}), wanted ${query.codes}`;
		})
		.join("\n");
}

describe("labelled queries", () => {
	test.each(FLOORS)("%s: %s is at least %d", (category, metric, least) => {
		const reached = metrics.get(category)?.[metric satisfies keyof Metrics] ?? 0;
		// The list is made only where it is needed: it asks every query again.
		expect(reached, reached < least ? misses(category, metric === "first" ? 1 : 3) : "").toBeGreaterThanOrEqual(least);
	});

	test("have ids of their own", () => {
		const ids = queries.map(({ id }) => id);
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
	});
});
