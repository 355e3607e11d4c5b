import { describe, expect, test } from "vitest";
import { articleAnchors, isArticleAnchor } from "../../../../scripts/check/article-anchors.ts";
import { parsedArticles } from "../../../../scripts/check/parse-mdx.ts";
import { ERROR, makeContext, swap, TASK } from "./context.ts";

function anchorsOf(file: string, change: (text: string) => string = (text) => text) {
	const { content } = makeContext({ [file]: change });
	const parsed = parsedArticles(content).find(({ article }) => article.file === `content/${file}`);
	const anchors = parsed && articleAnchors(parsed);
	return anchors && [...anchors].map(([id, { wording }]) => `${id}: ${wording}`);
}

describe("articleAnchors", () => {
	test("has headings and steps with their words, and a mark for each fact", () => {
		expect(anchorsOf(ERROR)).toEqual([
			"symptom: 现象",
			"cause: 原因",
			"steps: 解决步骤",
			"step-1: 打开 〔网址〕，装登录助手。",
			"step-2: 接着看证书更新。",
			"unsolved: 仍未解决",
		]);
	});

	test("has cases with steps of their own", () => {
		expect(anchorsOf(TASK)).toContain("case-1: 情形一：未过期");
		expect(anchorsOf(TASK)).toContain("case-1-step-1: 插上 UKey。");
	});

	test("says the line of each", () => {
		const { content } = makeContext();
		const [parsed] = parsedArticles(content);
		const line = parsed && articleAnchors(parsed)?.get("step-2")?.line;
		expect(parsed?.article.body.split("\n")[(line ?? 0) - parsed.article.bodyLine]).toMatch(/^2\. /);
	});

	test("has nothing to say of an article with a heading that no skeleton has", () => {
		expect(anchorsOf(ERROR, swap("## 原因", "## 为什么"))).toBeUndefined();
	});

	test("leaves out what stands beside a step, and comments", () => {
		const change = swap(
			"2. 接着看",
			"2. {/* 编者的话 */}接着看\n\n   <Caution>\n\n   先退出。\n\n   </Caution>\n\n   ",
		);
		expect(anchorsOf(ERROR, change)).toContain("step-2: 接着看 证书更新。");
	});
});

test("an article answers for anchors of its own kinds only", () => {
	for (const id of ["steps", "step-12", "case-1", "case-2-step-3", "symptom"]) expect(isArticleAnchor(id)).toBe(true);
	for (const id of ["whom", "step-", "case-1-step", "a103", ""]) expect(isArticleAnchor(id)).toBe(false);
});
