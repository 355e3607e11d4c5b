import { describe, expect, test } from "vitest";
import { retiredRelation } from "../../../../scripts/check/rules/retired-relation.ts";
import { ERROR, lineIn, problemsOf, swap, TASK } from "./context.ts";

const line = lineIn(ERROR, '  - { code: "102", how: next-step }\n');
const retire = (kind: string, more = "") =>
	swap(`kind: ${kind}\n`, `kind: ${kind}\nretired: { since: 2026-01-01${more} }\n`);

describe("retired-relation", () => {
	test("is content with relations between articles that hold", () => {
		expect(problemsOf(retiredRelation)).toEqual([]);
	});

	test("knows a relation to a retired article, and what to write instead", () => {
		expect(problemsOf(retiredRelation, { [TASK]: retire("task", ', replacedBy: "901"') })).toEqual([
			{
				rule: "retired-relation",
				file: `content/${ERROR}`,
				line,
				found: "a relation to article 102, retired since 2026-01-01",
				expected: "relations between articles that hold",
				mend: 'write "901", which replaces it, or delete the line',
			},
		]);
	});

	test.each(["", ', replacedBy: "101"'])("offers no other code where there is none (%s)", (more) => {
		expect(problemsOf(retiredRelation, { [TASK]: retire("task", more) })).toEqual([
			expect.objectContaining({ mend: "delete the line" }),
		]);
	});

	test("knows a relation from a retired article: the other page shows it too", () => {
		expect(problemsOf(retiredRelation, { [ERROR]: retire("error") })).toEqual([
			expect.objectContaining({
				line: line + 1,
				found: expect.stringContaining("from the retired article 101 to 102"),
			}),
		]);
	});
});
