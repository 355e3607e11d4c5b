import { describe, expect, test } from "vitest";
import { normalizeText } from "../../../../src/lib/text/normalize.ts";
import { codeDigits } from "../../../../src/search/shared/code-digits.ts";

const read = (query: string) => codeDigits(normalizeText(query));

describe("the digits of a query that is a code", () => {
	test.each([
		["103", "103"],
		["１０３", "103"],
		["1 0 3", "103"],
		["1-0-3", "103"],
		["/103/", "103"],
		["编号：103", "103"],
		["1O3", "103"],
		["l03", "103"],
		["I03", "103"],
		["一零三", "103"],
		["幺〇三", "103"],
		["一百零三", "103"],
		["编号 一零三 号", "103"],
		["两幺三", "213"],
		["六一五", "615"],
		["13", "13"],
		["1033", "1033"],
		["编号 1033", "1033"],
		["12333", "12333"],
	])("%j is %s", (query, digits) => expect(read(query)).toBe(digits));

	test.each(["", "1", "一", "百", "十", "oil", "lo", "103错误", "win10", "85155680", "103x", "三个", "一键安装"])(
		"%j has none",
		(query) => expect(read(query)).toBeUndefined(),
	);
});
