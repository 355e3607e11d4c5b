import { describe, expect, test } from "vitest";
import { writeReport } from "../../../../../scripts/bench/report/report.ts";
import { corpusResult, engineResult } from "./results.ts";

const report = writeReport({
	labelled: new Map([["all", { count: 630, first: 0.9651, firstThree: 0.995, mrr: 0.98 }]]),
	bytes: [["text pack", 45312]],
	results: [
		corpusResult([engineResult("text-pack"), engineResult("pagefind")]),
		corpusResult([engineResult("pagefind")], "1000"),
	],
	browser: "142.0.7444.59",
	charts: ["quality.svg"],
});

describe("the report", () => {
	test("has every corpus, every engine once, the charts and the site's own tables", () => {
		expect(report.match(/^## .*$/gm)).toEqual([
			"## Engines",
			"## Corpus site",
			"## Corpus 1000",
			"## Labelled queries",
			"## Bytes (gzip)",
		]);
		expect(report.match(/setup of pagefind/g)).toHaveLength(1);
		expect(report).toMatch(/!\[[^\]]+\]\(bench\/quality\.svg\)/);
		expect(report).toContain("| all | 630 | 0.965 | 0.995 | 0.980 |");
		expect(report).toContain("| text pack | 45312 |");
	});

	test("says how to repeat it and what the machine does to it", () => {
		expect(report).toContain("npm run bench");
		expect(report).toContain("Chromium 142.");
		expect(report).toContain("depends on the machine");
	});

	test("ends with one line break", () => {
		expect(report).toMatch(/[^\n]\n$/);
		expect(report).not.toContain("\n\n\n");
	});
});
