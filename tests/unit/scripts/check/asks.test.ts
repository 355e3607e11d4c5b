import { describe, expect, test } from "vitest";
import { asks } from "../../../../scripts/check/rules/asks.ts";
import { lineIn, makeContext, problemsOf, swap, TASK } from "./context.ts";

describe("asks", () => {
	test("is content with five different asks", () => {
		expect(problemsOf(asks)).toEqual([]);
	});

	test("knows an ask that is the title, whatever its spaces and signs", () => {
		expect(problemsOf(asks, { [TASK]: swap('"还能延期吗"', '"证书 更新？"') })).toEqual([
			{
				rule: "asks",
				file: `content/${TASK}`,
				line: lineIn(TASK, '"还能延期吗"'),
				found: 'the ask "证书 更新？" is the title',
				expected: "words the title does not have",
				mend: expect.stringContaining("as a caller would"),
			},
		]);
	});

	test("knows the same ask twice", () => {
		expect(problemsOf(asks, { [TASK]: swap('"过期了怎么弄"', '"年费多少钱？"') })).toEqual([
			expect.objectContaining({
				line: lineIn(TASK, '"过期了怎么弄"'),
				found: 'asks 2 and 5 are the same: "年费多少钱？"',
				mend: expect.stringContaining("delete the line"),
			}),
		]);
	});

	test("knows fewer than five, where the schema did not stand before it", () => {
		const context = makeContext();
		const article = context.content.articles.find((candidate) => candidate.file === `content/${TASK}`);
		article?.data.asks.splice(2);
		expect(asks.check(context)).toEqual([
			expect.objectContaining({ line: lineIn(TASK, "asks:"), found: "2 asks", expected: "at least 5" }),
		]);
	});
});
