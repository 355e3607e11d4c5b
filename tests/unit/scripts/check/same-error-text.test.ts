import { describe, expect, test } from "vitest";
import { sameErrorText } from "../../../../scripts/check/rules/same-error-text.ts";
import { ERROR, lineIn, problemsOf, swap, TASK } from "./context.ts";

const claim = (text: string, related = "") =>
	swap("task: 更新\n", `task: 更新\nerrors:\n  - { text: "${text}", where: 某处 }\n${related}`);
const line = lineIn(TASK, "task: 更新") + 2;
const elsewhere = `also claimed by 101 (content/${ERROR}:${lineIn(ERROR, 'variants: ["')})`;

describe("same-error-text", () => {
	test("is content with different texts, and with a text that contains another", () => {
		expect(problemsOf(sameErrorText)).toEqual([]);
		expect(problemsOf(sameErrorText, { [TASK]: claim("你的证书未绑定") })).toEqual([]);
	});

	test.each(["证书未绑定", "证书 未绑定！", "“证书未绑定”。"])(
		"knows the same text, whatever its spaces and signs: %s",
		(text) => {
			expect(problemsOf(sameErrorText, { [TASK]: claim(text) })).toEqual([
				{
					rule: "same-error-text",
					file: `content/${TASK}`,
					line,
					found: `error text "${text}" is ${elsewhere}`,
					expected: expect.stringContaining("looks-alike"),
					mend: expect.stringContaining('add { code: "101", how: looks-alike'),
				},
			]);
		},
	);

	test("knows a variant that is another article's text", () => {
		const variant = swap(
			"task: 更新\n",
			"task: 更新\nerrors:\n  - text: 别的\n    variants: [其他, 证书未绑定]\n    where: 某处\n",
		);
		expect(problemsOf(sameErrorText, { [TASK]: variant })).toMatchObject([{ line: lineIn(TASK, "task: 更新") + 3 }]);
	});

	test("lets look-alikes share a text, whichever side stores the relation", () => {
		const note = 'how: looks-alike, note: "一个在登录时出现"';
		expect(
			problemsOf(sameErrorText, { [TASK]: claim("证书未绑定", `related:\n  - { code: "101", ${note} }\n`) }),
		).toEqual([]);
		const other = { [TASK]: claim("证书未绑定"), [ERROR]: swap("how: next-step", note) };
		expect(problemsOf(sameErrorText, other)).toEqual([]);
	});

	test("does not take another relation for one that tells them apart", () => {
		const related = 'related:\n  - { code: "101", how: same-cause }\n';
		expect(problemsOf(sameErrorText, { [TASK]: claim("证书未绑定", related) })).toHaveLength(1);
	});

	test("lets a retired article keep the text that its successor has now", () => {
		const retired = 'retired: { since: 2026-01-01, replacedBy: "101" }\n';
		expect(problemsOf(sameErrorText, { [TASK]: claim("证书未绑定", retired) })).toEqual([]);
	});

	test("lets one article hold two spellings", () => {
		const two = swap('variants: ["证书未绑定"]', 'variants: ["证书未绑定", "证书 未绑定"]');
		expect(problemsOf(sameErrorText, { [ERROR]: two })).toEqual([]);
	});
});
