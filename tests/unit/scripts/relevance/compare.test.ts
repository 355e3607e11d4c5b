import { describe, expect, test } from "vitest";
import { acceptedIn, acceptedLine, fallsBetween, nextReport } from "../../../../scripts/relevance/compare.ts";
import { renderReport } from "../../../../scripts/relevance/report.ts";

type Figures = Record<string, readonly [first: number, firstThree: number]>;

const reportOf = (figures: Figures, file: Figures = {}) => {
	const rows = (some: Figures) =>
		new Map(
			Object.entries(some).map(([category, [first, firstThree]]) => [
				category,
				{ count: 8, first, firstThree, mrr: first },
			]),
		);
	return {
		sections: [
			{ title: "All queries", rows: rows(figures) },
			{ title: "queries-a.jsonl", rows: rows(file) },
		],
		misses: [],
	};
};
const textOf = (figures: Figures, accepted: string[] = [], file?: Figures) =>
	renderReport({ ...reportOf(figures, file), accepted });
const GOOD: Figures = { typo: [0.9, 1], "no-answer": [1, 1], all: [0.95, 1] };

describe("falls between two reports", () => {
	const falls = (after: Figures) => fallsBetween(textOf(GOOD), textOf(after));

	test("are none where all is the same or better", () => {
		expect(falls(GOOD)).toEqual([]);
		expect(falls({ ...GOOD, typo: [0.91, 1] })).toEqual([]);
		expect(falls({ ...GOOD, pinyin: [0.1, 0.2] })).toEqual([]);
	});

	test("are seen in S@1, S@3 and precision, each by its name", () => {
		expect(falls({ typo: [0.899, 0.9], "no-answer": [0.5, 0.5], all: [0.95, 1] })).toEqual([
			{ category: "typo", metric: "S@1", before: "0.900", after: "0.899" },
			{ category: "typo", metric: "S@3", before: "1.000", after: "0.900" },
			{ category: "no-answer", metric: "precision", before: "1.000", after: "0.500" },
		]);
	});

	test("are not seen below the printed digit: the committed figure knows no more", () => {
		expect(falls({ ...GOOD, typo: [0.8999, 1] })).toEqual([]);
	});

	test("include a category that is gone", () => {
		expect(falls({ typo: [0.9, 1], all: [0.95, 1] })).toEqual([
			{ category: "no-answer", metric: "precision", before: "1.000", after: "gone" },
		]);
	});

	test("are looked for over all queries, not file by file", () => {
		expect(fallsBetween(textOf(GOOD, [], { typo: [1, 1] }), textOf(GOOD, [], { typo: [0, 0] }))).toEqual([]);
	});

	test("are none against a file that is no report", () => {
		expect(fallsBetween("# something else\n", textOf(GOOD))).toEqual([]);
	});
});

describe("the next report", () => {
	const WORSE: Figures = { ...GOOD, typo: [0.8, 1] };
	const LINE = "- accepted: typo S@1 0.900 → 0.800: two labels were wrong";

	test("is written where there is none", () => {
		expect(nextReport(undefined, reportOf(GOOD))).toEqual({ text: textOf(GOOD) });
	});

	test("is written where nothing fell, with no line even if a reason is given", () => {
		expect(nextReport(textOf(WORSE), reportOf(GOOD), "why not")).toEqual({ text: textOf(GOOD) });
	});

	test("is refused where something fell and nobody says why", () => {
		const refused = [{ category: "typo", metric: "S@1", before: "0.900", after: "0.800" }];
		expect(nextReport(textOf(GOOD), reportOf(WORSE))).toEqual({ refused });
		expect(nextReport(textOf(GOOD), reportOf(WORSE), " \n")).toEqual({ refused });
	});

	test("says what fell and why where it is accepted", () => {
		expect(nextReport(textOf(GOOD), reportOf(WORSE), " two labels\nwere wrong")).toEqual({
			text: textOf(WORSE, [LINE]),
		});
	});

	test("keeps what was accepted before, also when figures rise again", () => {
		const worst: Figures = { ...WORSE, typo: [0.7, 1] };
		const again = "- accepted: typo S@1 0.800 → 0.700: once more";
		expect(nextReport(textOf(WORSE, [LINE]), reportOf(worst), "once more")).toEqual({
			text: textOf(worst, [LINE, again]),
		});
		expect(nextReport(textOf(WORSE, [LINE]), reportOf(GOOD))).toEqual({ text: textOf(GOOD, [LINE]) });
	});
});

describe("accepted lines", () => {
	test("are those of their own section", () => {
		expect(acceptedIn(`- accepted: not here\n\n${textOf(GOOD, ["- accepted: a: b"])}`)).toEqual(["- accepted: a: b"]);
		expect(acceptedIn("")).toEqual([]);
	});

	test("stand on one line", () => {
		expect(acceptedLine({ category: "all", metric: "S@3", before: "1.000", after: "0.990" }, "a\n b ")).toBe(
			"- accepted: all S@3 1.000 → 0.990: a b",
		);
	});
});
