import { describe, expect, test } from "vitest";
import { place } from "../../../../scripts/check/rules/place.ts";
import { ERROR, lineIn, problemsOf, swap } from "./context.ts";

describe("place", () => {
	test("is content where the taxonomy knows the place, and where it has no places", () => {
		expect(problemsOf(place)).toEqual([]);
		const none = swap("places:\n  - { id: page, name: 平台网页, words: [平台] }\n", "");
		expect(problemsOf(place, { "taxonomy.yaml": none, [ERROR]: swap('where: "甲平台登录页"', "where: 手机") })).toEqual(
			[],
		);
	});

	test("names the line of a place that the taxonomy does not know", () => {
		expect(problemsOf(place, { [ERROR]: swap('where: "甲平台登录页"', "where: 手机") })).toMatchObject([
			{
				rule: "place",
				file: `content/${ERROR}`,
				line: lineIn(ERROR, "    where:"),
				found: '"手机" belongs to no place',
			},
		]);
	});
});
