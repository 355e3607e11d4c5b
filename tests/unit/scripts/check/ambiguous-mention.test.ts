import { describe, expect, test } from "vitest";
import { contentContext } from "../../../../scripts/check/index.ts";
import { ambiguousMention } from "../../../../scripts/check/rules/ambiguous-mention.ts";
import { TINY } from "./content.ts";
import { append, type Changes, HUB, lineAfter, problemsOf, TASK } from "./context.ts";

/** A second platform, and a program of it that bears the name of the first one's. */
const second = (path: string, change: (text: string) => string) => change(TINY[path] ?? "");
const TWO: Changes = {
	"platforms/beta.yaml": second("platforms/alpha.yaml", (text) =>
		text.replaceAll("甲平台", "乙平台").replace("digit: 1", "digit: 2"),
	),
	"tools/other.yaml": second("tools/helper.yaml", (text) =>
		text.replace("name: 登录助手", "name: 乙登录助手").replace("[alpha]", "[beta]"),
	),
};
const both = "the tool 登录助手 (/tools/helper/) or the tool 乙登录助手 (/tools/other/)";

describe("ambiguous-mention", () => {
	test("is content where one thing has the name, and where the article's platform has only one of it", () => {
		expect(problemsOf(ambiguousMention)).toEqual([]);
		expect(problemsOf(ambiguousMention, TWO)).toEqual([]);
	});

	test("names both where the page belongs to neither platform", () => {
		const text = "先把\n登录助手装好，再开登录助手。";
		expect(problemsOf(ambiguousMention, { ...TWO, [HUB]: append(text) })).toEqual([
			{
				rule: "ambiguous-mention",
				file: `content/${HUB}`,
				line: lineAfter(HUB) + 1,
				found: `"登录助手" may be ${both}`,
				expected: "a name that only one of them has",
				mend: "write the full name (登录助手; 乙登录助手), name the platform in the same paragraph or row, or link it: [登录助手](/tools/helper/)",
			},
		]);
	});

	test("names both where they are on one platform", () => {
		const same = {
			"tools/other.yaml": second("tools/helper.yaml", (text) => text.replace("name: 登录", "name: 乙登录")),
		};
		expect(problemsOf(ambiguousMention, { ...same, [TASK]: append("打开登录助手") })).toMatchObject(
			[
				{ line: lineAfter(TASK), found: `"登录助手" may be ${both}` },
				{ file: expect.stringContaining("101-") },
			].reverse(),
		);
	});

	test.each([
		["the full name", "打开乙登录助手"],
		["the platform beside it", "甲平台：打开登录助手"],
		["a link", "打开[登录助手](/tools/other/)"],
		["code", "打开 `登录助手`"],
		["a message that holds it", "弹出“请打开登录助手”"],
	])("is content with %s", (_, text) => {
		expect(problemsOf(ambiguousMention, { ...TWO, [HUB]: append(text) })).toEqual([]);
	});

	test("knows two terms of one name", () => {
		const glossary =
			'- { term: 介质, article: "901", anchor: points }\n- { term: 锁头, aliases: [介质], article: "101", anchor: cause }\n';
		expect(problemsOf(ambiguousMention, { "glossary.yaml": glossary, [TASK]: append("插上介质") })).toMatchObject([
			{ found: '"介质" may be the term 介质 (/901/#points) or the term 锁头 (/101/#cause)' },
		]);
	});

	test("finds none in the real content", () => {
		expect(ambiguousMention.check(contentContext(process.cwd()))).toEqual([]);
	});
});
