import { describe, expect, test } from "vitest";
import { articleLink } from "../../../../scripts/check/rules/article-link.ts";
import { append, ERROR, lineAfter, makeContext, problemsOf, swap, TASK } from "./context.ts";

describe("article-link", () => {
	test("is content with articles and pages that exist", () => {
		expect(problemsOf(articleLink)).toEqual([]);
		const good = [
			"/",
			"/101/",
			"/901/#要点",
			"/errors/?platform=alpha",
			"/tools/helper/",
			"/families/unbound/",
			"/manuals/alpha/",
			"/api/errors.json",
			"#注意",
		];
		expect(problemsOf(articleLink, { [TASK]: append(good.map((url) => `[看](${url})`).join("、")) })).toEqual([]);
	});

	test.each([
		["[看](/109/)", "a link to article 109, which does not exist", "the code of an article in content/articles"],
		["[看](/101)", 'a link to "/101" without the last slash', "write /101/"],
		["[看](101)", 'a link to "101", which is no page', "write /101/"],
		["[看](../101/)", 'a link to "../101/", which is no page', "write /101/"],
		["[看](/platforms/alfa/)", 'a link to "/platforms/alfa/", which is no page', "write /platforms/alpha/"],
		["[看](/platforms/alpha)", 'a link to "/platforms/alpha", which is no page', "write /platforms/alpha/"],
		["[看](/nowhere-at-all/)", 'a link to "/nowhere-at-all/", which is no page', "take the link out"],
		["[看](/102/)", "a link to the article itself (/102/)", "write the text without link"],
		["[看](/102/#注意)", "a link to the article itself (/102/#注意)", "write the text without link"],
		["[看](https://www.alpha-site.cn/)", 'a link to "https://www.alpha-site.cn/"', 'write <Site id="…" />'],
		["[打](tel:4001112222)", 'a link to "tel:4001112222"', '<Phone id="…" />'],
		["[看](//www.alpha-site.cn/)", 'a link to "//www.alpha-site.cn/"', 'write <Site id="…" />'],
		["[看][1]\n\n[1]: /109/", "a link to article 109", "take the link out"],
	])("knows %s", (text, found, mend) => {
		expect(problemsOf(articleLink, { [TASK]: append(text) })).toEqual([
			{
				rule: "article-link",
				file: `content/${TASK}`,
				line: lineAfter(TASK) + text.split("\n").length - 1,
				found: expect.stringContaining(found),
				expected: expect.any(String),
				mend: expect.stringContaining(mend),
			},
		]);
	});

	test("leaves malformed and typed addresses to the rules that name them", () => {
		expect(problemsOf(articleLink, { [TASK]: append("[看](#)、www.a.cn、https://a.cn/b、a@b.cn") })).toEqual([]);
	});

	test("does not call an article unknown that exists but cannot be read", () => {
		const context = makeContext({ [TASK]: swap("kind: task", "kind: tasks") });
		expect(context.content.articles.map((article) => article.file)).toContain(`content/${ERROR}`);
		expect(articleLink.check(context)).toEqual([]);
	});
});
