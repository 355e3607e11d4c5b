import { describe, expect, test } from "vitest";
import { skeleton } from "../../../../scripts/check/rules/skeleton.ts";
import { append, ERROR, HUB, lineAfter, lineIn, problemsOf, swap, TASK } from "./context.ts";

describe("skeleton", () => {
	test("is content with the headings of each kind", () => {
		expect(problemsOf(skeleton)).toEqual([]);
	});

	test("lets optional headings stand in their places", () => {
		const more = swap("## 操作步骤", "## 准备\n\nUKey。\n\n## 操作步骤");
		expect(
			problemsOf(skeleton, { [TASK]: more, [HUB]: append("## 明细\n\n文\n\n## 注意\n\n文\n\n## 仍未解决\n\n文") }),
		).toEqual([]);
	});

	test("knows a heading that is missing, and says where it belongs", () => {
		const gone = swap("## 原因\n\n证书和账号没有对上号。初始密码 12345678 与此无关。\n\n", "");
		expect(problemsOf(skeleton, { [ERROR]: gone })).toEqual([
			{
				rule: "skeleton",
				file: `content/${ERROR}`,
				line: lineIn(ERROR, "## 解决步骤") - 4,
				found: 'no heading "## 原因"',
				expected: expect.stringContaining("the headings of kind error: ## 现象, ## 原因, ## 解决步骤, ## 仍未解决"),
				mend: "add ## 原因 and its text here",
			},
		]);
	});

	test("knows a last heading that is missing", () => {
		const problems = problemsOf(skeleton, { [ERROR]: (text) => text.slice(0, text.indexOf("## 仍未解决")) });
		expect(problems).toEqual([
			expect.objectContaining({ found: 'no heading "## 仍未解决"', line: lineIn(ERROR, "</Caution>") }),
		]);
	});

	test("knows a heading of another kind or spelled otherwise", () => {
		const problems = problemsOf(skeleton, { [ERROR]: swap("## 解决步骤", "## 解决办法") });
		expect(problems).toEqual([
			expect.objectContaining({
				line: lineIn(ERROR, "## 解决步骤"),
				found: 'heading "## 解决办法"',
				mend: "write ## 解决步骤",
			}),
		]);
	});

	test("knows headings in another order and twice", () => {
		const end = "## 现象\n\n又一次。";
		expect(problemsOf(skeleton, { [ERROR]: append(end) })).toEqual([
			expect.objectContaining({ line: lineAfter(ERROR), found: 'a second "## 现象"' }),
		]);
		expect(problemsOf(skeleton, { [HUB]: append("## 仍未解决\n\n文\n\n## 注意\n\n文") })).toEqual([
			expect.objectContaining({
				line: lineAfter(HUB) + 4,
				found: '"## 注意" after "## 仍未解决"',
				mend: "move it before ## 仍未解决",
			}),
		]);
	});

	test.each([
		["## 现象\n\n登录甲平台时弹出", "## 现象\n\n## 原因\n\n登录甲平台时弹出", '"## 现象"', "## 现象"],
		["### 情形一：未过期", "### 情形一：未过期\n\n### 情形二", '"### 情形一：未过期"', "### 情形一"],
	])("knows an empty section", (from, to, name, at) => {
		const file = from.startsWith("###") ? TASK : ERROR;
		expect(problemsOf(skeleton, { [file]: swap(from, to) })[0]?.found).toMatch(/empty section|second/);
		expect(problemsOf(skeleton, { [file]: swap(from, to) })).toContainEqual(
			expect.objectContaining({
				found: `empty section ${name}`,
				line: lineIn(file, at),
				mend: expect.stringContaining("write it"),
			}),
		);
	});

	test("does not take a comment for text", () => {
		const problems = problemsOf(skeleton, { [HUB]: append("## 明细\n\n{/* 以后 */}") });
		expect(problems).toEqual([expect.objectContaining({ found: 'empty section "## 明细"', line: lineAfter(HUB) })]);
	});

	test("knows steps without a numbered list", () => {
		const bullets = swap("1. 插上 UKey。", "- 插上 UKey。");
		expect(problemsOf(skeleton, { [TASK]: bullets })).toEqual([
			expect.objectContaining({
				line: lineIn(TASK, "## 操作步骤"),
				found: 'no numbered list below "## 操作步骤"',
				mend: expect.stringContaining("1."),
			}),
		]);
	});

	test("knows a first-level heading and one that is too deep", () => {
		const problems = problemsOf(skeleton, { [HUB]: append("# 大\n\n#### 小\n\n文") });
		expect(problems).toEqual([
			expect.objectContaining({
				line: lineAfter(HUB),
				found: 'heading "# 大"',
				mend: expect.stringContaining("use ##"),
			}),
			expect.objectContaining({ line: lineAfter(HUB) + 2, found: 'a heading of level 4 "小"' }),
		]);
	});

	test("knows text before the first heading, and an article without text", () => {
		expect(problemsOf(skeleton, { [HUB]: swap("## 要点", "先说一句。\n\n## 要点") })).toEqual([
			expect.objectContaining({
				line: lineIn(HUB, "## 要点"),
				found: "text before the first heading",
				mend: "move it below ## 要点",
			}),
		]);
		const cut = (text: string) => `${text.slice(0, text.indexOf("\n---\n"))}\n---\n`;
		expect(problemsOf(skeleton, { [HUB]: cut })).toEqual([
			expect.objectContaining({ found: "an article without text" }),
		]);
	});

	test("reads headings, not text that looks like one", () => {
		expect(problemsOf(skeleton, { [HUB]: append("```\n# 不是标题\n## 也不是\n```") })).toEqual([]);
	});
});
