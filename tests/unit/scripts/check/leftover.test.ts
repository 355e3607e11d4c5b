import { describe, expect, test } from "vitest";
import { leftover } from "../../../../scripts/check/rules/leftover.ts";
import { append, ERROR, HUB, lineAfter, lineIn, problemsOf, swap } from "./context.ts";

describe("leftover", () => {
	test("is content with finished text and other comments", () => {
		expect(problemsOf(leftover)).toEqual([]);
	});

	test.each(["EDITOR-NOTE", "GENERIC-TEXT", "TODO-how"])("knows the mark %s in a comment", (mark) => {
		expect(problemsOf(leftover, { [HUB]: append(`文\n\n{/* ${mark}: 写完 */}`) })).toEqual([
			{
				rule: "leftover",
				file: `content/${HUB}`,
				line: lineAfter(HUB) + 2,
				found: `the draft mark ${mark.replace("-how", "")}`,
				expected: "finished text",
				mend: expect.stringContaining("delete it"),
			},
		]);
	});

	test.each([
		[ERROR, 'where: "甲平台登录页"', 'where: "TODO-where"'],
		[ERROR, '"换了电脑还要绑吗"', '"TODO-asks"'],
		["sites/portal.yaml", "name: 甲平台官网", "name: TODO"],
	])("knows a mark in the data of %s: %s", (file, from, to) => {
		expect(problemsOf(leftover, { [file]: swap(from, to) })).toEqual([
			expect.objectContaining({ file: `content/${file}`, line: lineIn(file, from) }),
		]);
	});
});
