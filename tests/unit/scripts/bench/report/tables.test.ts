import { describe, expect, test } from "vitest";
import { corpusTables, ratio } from "../../../../../scripts/bench/report/tables.ts";
import { corpusResult, engineResult } from "./results.ts";

/** Cells of the last row that begins with a text. */
function cells(markdown: string, first: string): string[] {
	const row = markdown.split("\n").findLast((line) => line.startsWith(`| ${first} |`));
	return (row ?? "").split("|").map((cell) => cell.trim());
}

describe("ratios", () => {
	test.each([
		[1, 1, "1.0"],
		[67, 10, "6.7"],
		[123, 10, "12"],
		[3, 40, "0.075"],
		[1, 3, "0.33"],
		[0, 5, "0"],
		[5, 0, "–"],
	])("%f to %f is %s", (value, base, text) => {
		expect(ratio(value, base)).toBe(text);
	});
});

describe("the tables of a corpus", () => {
	const pagefind = engineResult("pagefind", {
		queryMedian: 40,
		queryP95: 100,
		firstMilliseconds: 200,
		heapBytes: undefined,
	});
	const other = engineResult("orama", { queryMedian: 10, queryP95: 30, firstMilliseconds: 100, typo: 0.9, all: 0.625 });

	test("tell times as multiples of Pagefind's, both query columns of its median", () => {
		const tables = corpusTables(corpusResult([other, pagefind]));
		expect(tables).toContain("| times × Title of pagefind |");
		expect(cells(tables, "Title of orama").slice(5, 9)).toEqual(["0.50", "0.25", "0.75", "1.0"]);
		expect(cells(tables, "Title of pagefind").slice(5, 9)).toEqual(["1.0", "1.0", "2.5", "1.0"]);
	});

	test("tell bytes and quality as they are, and a heap that is not seen as such", () => {
		const tables = corpusTables(corpusResult([other, pagefind]));
		expect(cells(tables, "Title of orama").slice(2, 5)).toEqual(["1000", "1500", "900"]);
		expect(tables).toContain("| Title of orama | 0.625 | 0.625 | 0.625 |");
		expect(tables).toContain("| typo | 10 | 0.900 | 0.500 |");
		expect(cells(tables, "Title of pagefind").at(-2)).toBe("–");
	});

	test("use the first engine where Pagefind was left out, and say so", () => {
		expect(corpusTables(corpusResult([other]))).toContain("| times × Title of orama |");
	});

	test("tell of an engine that failed", () => {
		const result = corpusResult([pagefind]);
		result.failures.push({ engine: other.engine, reason: "x failed:\n\tthrow new Error(\nError: too large\nat y" });
		expect(corpusTables(result)).toContain("Title of orama was not measured: Error: too large");
	});

	test("are made even when every engine failed", () => {
		const result = corpusResult([]);
		result.failures.push({ engine: other.engine, reason: "no memory" });
		expect(corpusTables(result)).toContain("no memory");
	});
});
