import { describe, expect, test } from "vitest";
import { loadQueries } from "../../scripts/bench/labelled-queries.ts";
import { type Metrics, measure, rankOf } from "../../scripts/bench/metrics.ts";
import { loadSearch } from "./ask.ts";
import thresholds from "./thresholds.json" with { type: "json" };

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
	test("have a threshold for each category, and no threshold for another", () => {
		expect(Object.keys(thresholds).sort()).toEqual([...metrics.keys()].sort());
	});

	const limits = Object.entries(thresholds).flatMap(([category, limit]) =>
		Object.entries(limit).map(([metric, least]) => ({ category, metric: metric as keyof Metrics, least })),
	);
	test.each(limits)("$category: $metric is at least $least", ({ category, metric, least }) => {
		expect(metrics.get(category)?.[metric], misses(category, metric === "first" ? 1 : 3)).toBeGreaterThanOrEqual(least);
	});
});
