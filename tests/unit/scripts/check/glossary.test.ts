import { describe, expect, test } from "vitest";
import { glossary } from "../../../../scripts/check/rules/glossary.ts";
import { makeContext, problemsOf, swap, TASK } from "./context.ts";

const FILE = "glossary.yaml";
const term = (article: string, anchor: string) =>
	`- { term: 证书, article: "901", anchor: points }\n- term: 密码\n  article: "${article}"\n  anchor: ${anchor}\n`;

describe("glossary", () => {
	test("is content with a heading or case of an article that exists, and with no glossary at all", () => {
		expect(problemsOf(glossary)).toEqual([]);
		expect(problemsOf(glossary, { [FILE]: term("101", "steps") })).toEqual([]);
		expect(problemsOf(glossary, { [FILE]: term("102", "case-1") })).toEqual([]);
	});

	test("knows an article that does not exist", () => {
		expect(problemsOf(glossary, { [FILE]: term("109", "steps") })).toEqual([
			{
				rule: "glossary",
				file: `content/${FILE}`,
				line: 3,
				found: '"密码" is explained in article 109, which does not exist',
				expected: "the code of the article that explains it",
				mend: "write the code of an article in content/articles, or take the term out",
			},
		]);
	});

	test.each(["answer", "case-2"])("knows an anchor that the article does not have: %s", (anchor) => {
		expect(problemsOf(glossary, { [FILE]: term("102", anchor) })).toEqual([
			{
				rule: "glossary",
				file: `content/${FILE}`,
				line: 4,
				found: `"密码" is explained at #${anchor}, which article 102 does not have`,
				expected: "one of when, steps, unsolved, case-1",
				mend: `write the anchor of the heading in content/${TASK} that it is explained under`,
			},
		]);
	});

	test("does not call an article unknown that exists but cannot be read", () => {
		const context = makeContext({ [FILE]: term("102", "steps"), [TASK]: swap("kind: task", "kind: tasks") });
		expect(glossary.check(context)).toEqual([]);
	});
});
