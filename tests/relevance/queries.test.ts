import { describe, expect, test } from "vitest";
import { loadQueries, loadSearch, type Query } from "./ask.ts";
import thresholds from "./thresholds.json" with { type: "json" };

/** Shares of queries, 0 to 1. */
interface Metrics {
	/** Right article first, or among the first three. */
	s1: number;
	s3: number;
	/** Mean of 1/rank of the first right article, over the first ten hits. */
	mrr: number;
	/** Of queries without answer: no hit, or only weak ones. */
	none: number;
}

interface Outcome {
	query: Query;
	/** Rank of the first right article from 1; 0 where none is among the hits. */
	rank: number;
	/** What came first, for the list of misses. */
	best: string;
	/** No hit is called more than weak. */
	onlyWeak: boolean;
}

const METRICS = ["s1", "s3", "mrr", "none"] as const;
const { searcher } = loadSearch();
const outcomes = loadQueries().map(ask);
const categories = [...new Set(outcomes.map(({ query }) => query.category))].sort();

function ask(query: Query): Outcome {
	const { hits } = searcher.search(query.q, { platform: query.platform ?? undefined });
	const right = new Set([...query.codes, ...query.hubs]);
	const best = hits[0] ? `${hits[0].record.code} (${hits[0].confidence})` : "nothing";
	return {
		query,
		rank: hits.findIndex(({ record }) => right.has(record.code)) + 1,
		best,
		onlyWeak: hits.every(({ confidence }) => confidence === "weak"),
	};
}

function of(category: string): Outcome[] {
	return outcomes.filter(({ query }) => category === "all" || query.category === category);
}

function measure(category: string): Metrics {
	const answered = of(category).filter(({ query }) => query.codes.length > 0);
	const unanswered = of(category).filter(({ query }) => query.codes.length === 0);
	const within = (most: number) => share(answered, ({ rank }) => rank > 0 && rank <= most);
	const reciprocal = answered.map(({ rank }) => (rank > 0 && rank <= 10 ? 1 / rank : 0));
	return {
		s1: within(1),
		s3: within(3),
		mrr: reciprocal.reduce((sum, one) => sum + one, 0) / answered.length,
		none: share(unanswered, ({ onlyWeak }) => onlyWeak),
	};
}

/** Share of the outcomes for which something holds; not a number where there is none to ask. */
function share(some: readonly Outcome[], holds: (one: Outcome) => boolean): number {
	return some.filter(holds).length / some.length;
}

/** Queries that keep a metric below 1, with what came in place of the right article. */
function missesOf(category: string, metric: keyof Metrics): string {
	const most = metric === "s3" ? 3 : 1;
	return of(category)
		.filter(({ query, rank, onlyWeak }) => {
			if (metric === "none") return query.codes.length === 0 && !onlyWeak;
			return query.codes.length > 0 && (rank === 0 || rank > most);
		})
		.map(({ query, rank, best }) => `${query.id} ${JSON.stringify(query.q)}: ${best}, wanted ${query.codes} at ${rank}`)
		.join("\n");
}

function table(): string {
	const row = (name: string, cells: readonly string[]) =>
		name.padEnd(16) + cells.map((cell) => cell.padStart(7)).join("");
	const lines = [...categories, "all"].map((category) => {
		const metrics = measure(category);
		const cells = METRICS.map((metric) => (Number.isNaN(metrics[metric]) ? "" : metrics[metric].toFixed(3)));
		return row(category, [String(of(category).length), ...cells]);
	});
	return [row("", ["n", "S@1", "S@3", "MRR", "none"]), ...lines].join("\n");
}

console.log(`\nlabelled queries\n${table()}\n`);

describe("labelled queries", () => {
	test("are of the categories that a threshold is set for", () => {
		expect(Object.keys(thresholds).filter((name) => name !== "all" && !categories.includes(name))).toEqual([]);
	});

	const limits = Object.entries(thresholds).flatMap(([category, limit]) =>
		Object.entries(limit).map(([metric, least]) => ({ category, metric: metric as keyof Metrics, least })),
	);
	test.each(limits)("$category: $metric is at least $least", ({ category, metric, least }) => {
		expect(measure(category)[metric], missesOf(category, metric)).toBeGreaterThanOrEqual(least);
	});
});
