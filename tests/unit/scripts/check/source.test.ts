import { describe, expect, test } from "vitest";
import { source } from "../../../../scripts/check/rules/source.ts";
import { lineIn, makeContext, problemsOf, swap, TASK } from "./context.ts";

const MANUAL = "manuals/alpha.yaml";
const cite = 'source:\n  - { manual: alpha, section: "2" }';

describe("source", () => {
	test("is content when each article cites and each section is cited; pages of `common` need no source", () => {
		expect(problemsOf(source)).toEqual([]);
	});

	test("knows an article without source, and the section it left alone", () => {
		expect(problemsOf(source, { [TASK]: swap(cite, "source: []") })).toEqual([
			{
				rule: "source",
				file: `content/${TASK}`,
				line: lineIn(TASK, "source:"),
				found: "an article without source",
				expected: expect.stringContaining("only platform `common`"),
				mend: expect.stringContaining("{ manual: …"),
			},
			{
				rule: "source",
				file: `content/${MANUAL}`,
				line: lineIn(MANUAL, '{ id: "2"'),
				found: 'section 2 "证书更新" is cited by no article',
				expected: "at least one article that holds its facts",
				mend: expect.stringContaining('add { manual: alpha, section: "2" }'),
			},
		]);
	});

	test("says nothing of coverage while an article cannot be read", () => {
		expect(source.check(makeContext({ [TASK]: swap(cite, "source: no") }))).toEqual([]);
	});
});
