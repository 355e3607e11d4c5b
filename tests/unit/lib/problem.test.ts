import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareProblems, formatProblem, type Problem } from "../../../src/lib/problem.ts";

const problem = (file: string, line: number, rule: string): Problem => ({
	file,
	line,
	rule,
	found: "一处错",
	expected: "对的",
	mend: "改过来",
});

describe("a problem", () => {
	test("is one line that an editor can click, with what was found, what was expected and how to mend it", () => {
		expect(formatProblem(problem("content/taxonomy.yaml", 3, "yaml"))).toBe(
			"content/taxonomy.yaml:3: 一处错; expected 对的; mend: 改过来 [yaml]",
		);
	});

	test("comes by file, then by line as a number, then by rule, whatever order they were found in", () => {
		const sorted = [problem("a", 2, "x"), problem("a", 10, "a"), problem("a", 10, "b"), problem("b", 1, "a")];
		fc.assert(
			fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
				expect([...shuffled].sort(compareProblems)).toEqual(sorted);
			}),
		);
	});

	test("is as good as another of the same place and rule", () => {
		expect(compareProblems(problem("a", 1, "x"), problem("a", 1, "x"))).toBe(0);
	});
});
