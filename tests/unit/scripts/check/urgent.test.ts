import { describe, expect, test } from "vitest";
import { unknownId } from "../../../../scripts/check/rules/unknown-id.ts";
import { urgent } from "../../../../scripts/check/rules/urgent.ts";
import { problemsOf } from "./context.ts";

const makeFile = (...parts: string[]) => ({
	"urgent.yaml": `caution: 能用的不要动
checks:
${parts.map((part) => `  - { what: 看插上没有, at: [{ ${part} }] }\n`).join("")}avoid:
  - { what: 不要更新, at: [{ code: "102" }] }
`,
});

describe("urgent", () => {
	test("is content with steps, cases and sections that the articles have, and without such a page", () => {
		const parts = ['code: "101", part: step-2', 'code: "102", part: case-1-step-1', 'code: "101", part: unsolved'];
		expect(problemsOf(urgent, makeFile(...parts))).toEqual([]);
		expect(problemsOf(urgent)).toEqual([]);
	});

	test("names a step that the article has not, and the nearest that it has", () => {
		expect(problemsOf(urgent, makeFile('code: "101"', 'code: "101", part: step-3'))).toEqual([
			{
				rule: "urgent",
				file: "content/urgent.yaml",
				line: 4,
				found: "article 101 has no #step-3",
				expected: "one of symptom, cause, steps, step-1, step-2, unsolved",
				mend: expect.stringMatching(/^write step-\d, the nearest/),
			},
		]);
	});

	test("has its codes looked up", () => {
		expect(problemsOf(unknownId, makeFile('code: "109"'))).toEqual([
			expect.objectContaining({ line: 3, found: 'unknown article code "109"' }),
		]);
		expect(problemsOf(urgent, makeFile('code: "109", part: step-1'))).toEqual([]);
	});
});
