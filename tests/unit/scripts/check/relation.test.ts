import { describe, expect, test } from "vitest";
import { relation } from "../../../../scripts/check/rules/relation.ts";
import { ERROR, lineIn, problemsOf, swap, TASK } from "./context.ts";

const stored = '  - { code: "102", how: next-step }\n';
const line = lineIn(ERROR, stored);

describe("relation", () => {
	test("is content with a pair stored once", () => {
		expect(problemsOf(relation)).toEqual([]);
	});

	test("knows a relation to itself", () => {
		expect(problemsOf(relation, { [ERROR]: swap('"102", how', '"101", how') })).toEqual([
			{
				rule: "relation",
				file: `content/${ERROR}`,
				line,
				found: "article 101 is related to itself",
				expected: "the code of another article",
				mend: expect.stringContaining("delete the line"),
			},
		]);
	});

	test("knows the same pair twice on one side", () => {
		const twice = swap(stored, `${stored}  - { code: "102", how: see-also }\n`);
		expect(problemsOf(relation, { [ERROR]: twice })).toEqual([
			expect.objectContaining({
				line: line + 1,
				found: `a second relation to 102 (the first: line ${line})`,
				mend: expect.stringContaining("delete the other"),
			}),
		]);
	});

	test("knows a pair that both sides store", () => {
		const back = swap("task: 更新\n", 'task: 更新\nrelated:\n  - { code: "101", how: see-also }\n');
		expect(problemsOf(relation, { [TASK]: back })).toEqual([
			expect.objectContaining({
				file: `content/${TASK}`,
				line: lineIn(TASK, "task: 更新") + 2,
				found: `a relation to 101, which content/${ERROR}:${line} stores too`,
				mend: expect.stringContaining("both pages show it"),
			}),
		]);
	});
});
