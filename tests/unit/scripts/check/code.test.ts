import { describe, expect, test } from "vitest";
import { code } from "../../../../scripts/check/rules/code.ts";
import { TINY } from "./content.ts";
import { lineIn, problemsOf, swap, TASK } from "./context.ts";

const text = TINY[TASK] ?? "";

describe("code", () => {
	test("is content when code, folder and file name agree", () => {
		expect(problemsOf(code)).toEqual([]);
	});

	test("knows a code that two articles have", () => {
		expect(problemsOf(code, { "articles/alpha/102-second.mdx": text })).toEqual([
			{
				rule: "code",
				file: "content/articles/alpha/102-second.mdx",
				line: 2,
				found: "code 102 is also the code of content/articles/alpha/102-renew.mdx",
				expected: "a code that no article ever had",
				mend: expect.stringContaining("the next free code"),
			},
		]);
	});

	test("knows the code of a retired article used again", () => {
		const retired = swap("kind: task", "retired: { since: 2026-01-01 }\nkind: task")(text);
		const [problem] = problemsOf(code, { "articles/alpha/102-old.mdx": retired });
		expect(problem?.found).toContain("code 102 is used again after it was retired");
	});

	test("knows a code of another platform", () => {
		const problems = problemsOf(code, { [TASK]: null, "articles/alpha/202-renew.mdx": swap('"102"', '"202"')(text) });
		expect(problems).toEqual([
			expect.objectContaining({
				file: "content/articles/alpha/202-renew.mdx",
				line: 2,
				found: "code 202 on platform alpha",
				expected: "a code that begins with 1",
				mend: expect.stringContaining("beginning with 1"),
			}),
		]);
	});

	test.each(["103-renew.mdx", "renew.mdx", "102.mdx", "102-Renew.mdx", "102-续费.mdx"])(
		"knows a file name that does not fit: %s",
		(name) => {
			const problems = problemsOf(code, { [TASK]: null, [`articles/alpha/${name}`]: text });
			expect(problems).toEqual([
				expect.objectContaining({
					file: `content/articles/alpha/${name}`,
					line: 2,
					mend: expect.stringContaining("rename the file to 102-"),
				}),
			]);
		},
	);

	test.each(["common", "alpha/sub", "."])("knows a file in another folder: %s", (folder) => {
		const path = folder === "." ? "articles/102-renew.mdx" : `articles/${folder}/102-renew.mdx`;
		const problems = problemsOf(code, { [TASK]: null, [path]: text });
		expect(problems).toEqual([
			expect.objectContaining({
				file: `content/${path}`,
				line: lineIn(TASK, "platform: alpha"),
				expected: "content/articles/alpha",
				mend: expect.stringContaining("move the file to content/articles/alpha/"),
			}),
		]);
	});

	test("knows an article replaced by itself or by one that is retired too", () => {
		const retire = (by: string) =>
			swap("kind: task", `retired: { since: 2026-01-01, replacedBy: "${by}" }\nkind: task`);
		expect(problemsOf(code, { [TASK]: retire("101") })).toEqual([]);
		const [problem] = problemsOf(code, { [TASK]: retire("102") });
		expect(problem).toMatchObject({ line: lineIn(TASK, "kind: task"), found: "article 102 is replaced by itself" });
		const other = retire("102")(text.replace('"102"', '"103"'));
		const both = problemsOf(code, { [TASK]: retire("101"), "articles/alpha/103-old.mdx": other });
		expect(both.map((each) => each.found)).toEqual(["it is replaced by 102, itself retired"]);
		expect(both[0]?.mend).toBe("write the article that replaced 102");
	});
});
