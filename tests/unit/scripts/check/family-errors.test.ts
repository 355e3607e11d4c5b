import { describe, expect, test } from "vitest";
import { familyErrors } from "../../../../scripts/check/rules/family-errors.ts";
import { ERROR, makeContext, problemsOf, swap, TASK } from "./context.ts";

const inTaskOnly = {
	[ERROR]: swap("families: [unbound]\n", ""),
	[TASK]: swap("task: 更新\n", "task: 更新\nfamilies: [unbound]\n"),
};

describe("family-errors", () => {
	test("is content with a family that an error has", () => {
		expect(problemsOf(familyErrors)).toEqual([]);
	});

	test("knows a family of tasks only", () => {
		expect(problemsOf(familyErrors, inTaskOnly)).toEqual([
			{
				rule: "family-errors",
				file: "content/families/unbound.yaml",
				line: 1,
				found: 'family "unbound" has no error (only 102)',
				expected: expect.stringContaining("kind error"),
				mend: expect.stringContaining("delete content/families/unbound.yaml"),
			},
		]);
	});

	test("leaves a family without any article to `unreferenced`, and waits for articles that cannot be read", () => {
		expect(problemsOf(familyErrors, { [ERROR]: inTaskOnly[ERROR] })).toEqual([]);
		expect(familyErrors.check(makeContext({ ...inTaskOnly, [ERROR]: swap("kind: error", "kind: eror") }))).toEqual([]);
	});
});
