import { expect, test } from "vitest";
import type { LabelledQuery } from "../../../../scripts/bench/labelled-queries.ts";
import { measureReport } from "../../../../scripts/relevance/measure-report.ts";
import type { SearchAnswer, Searcher } from "../../../../src/search/client/engine.ts";

const query = (id: string, q: string, codes: string[], rest: Partial<LabelledQuery> = {}): LabelledQuery => ({
	id,
	q,
	codes,
	category: "typo",
	platform: null,
	hubs: [],
	...rest,
});

/** Answers from a table; counts how often it is asked. */
function searcherOf(table: Record<string, string[]>): Searcher & { asked: string[] } {
	const asked: string[] = [];
	const search: Searcher["search"] = (text, { platform } = {}) => {
		const key = platform ? `${text}@${platform}` : text;
		asked.push(key);
		const hits = (table[key] ?? []).map((code) => ({ record: { code }, confidence: "strong" }));
		return { hits } as unknown as SearchAnswer;
	};
	return { asked, search, extend: () => {} };
}

const files = [
	{ name: "queries-a.jsonl", queries: [query("a1", "甲", ["101"]), query("a2", "乙", ["102"], { hubs: ["901"] })] },
	{
		name: "queries-b.jsonl",
		queries: [query("b1", "乙", ["103"], { platform: "zcy" }), query("b2", "丙", [], { category: "no-answer" })],
	},
];
const searcher = searcherOf({ 甲: ["101"], 乙: ["105", "901"], "乙@zcy": ["103"], 丙: ["104"] });
const report = measureReport(files, searcher);

test("measures all queries and each file", () => {
	const figures = report.sections.map(({ title, rows }) => [
		title,
		[...rows].map(([category, { count, first }]) => `${category} ${count} ${first.toFixed(2)}`),
	]);
	expect(figures).toEqual([
		["All queries", ["typo 3 0.67", "no-answer 1 0.00", "all 4 0.50"]],
		["queries-a.jsonl", ["typo 2 0.50", "all 2 0.50"]],
		["queries-b.jsonl", ["typo 1 1.00", "no-answer 1 0.00", "all 2 0.50"]],
	]);
});

test("lists the queries that are not right first, with what came in place of what", () => {
	expect(report.misses).toEqual([
		{
			id: "a2",
			query: "乙",
			platform: null,
			category: "typo",
			rank: 2,
			found: { code: "105", confidence: "strong" },
			wanted: ["102", "901"],
		},
		{
			id: "b2",
			query: "丙",
			platform: null,
			category: "no-answer",
			rank: 0,
			found: { code: "104", confidence: "strong" },
			wanted: [],
		},
	]);
});

test("asks the same question once, and another platform's anew", () => {
	expect([...searcher.asked].sort()).toEqual(["丙", "乙", "乙@zcy", "甲"]);
});
