import { describe, expect, test } from "vitest";
import { pairsOf, shipWords, tokensOf, unpackWords } from "../../../../../scripts/bench/engines/tokens.ts";
import { segmentHan } from "../../../../../src/lib/text/segment.ts";

describe("pairs", () => {
	test("are all neighbours of a Han run; letters, digits and a lone character stay whole", () => {
		expect(pairsOf("证书ukey失败了")).toEqual(["证书", "ukey", "失败", "败了"]);
		expect(pairsOf("按ok")).toEqual(["按", "ok"]);
	});

	test("do not go across punctuation", () => {
		expect(tokensOf("读取，失败！Ｕ盾", pairsOf)).toEqual(["读取", "失败", "u", "盾"]);
	});

	test("of nothing are nothing", () => {
		expect(tokensOf(" ，。", pairsOf)).toEqual([]);
	});
});

describe("shipped words", () => {
	const weights = new Map([
		["证书", -7.26],
		["读取", -9.04],
		["证", -8],
		["书", -6.31],
		["取失", -17.93],
		["失败", -8.7],
	]);

	test("come out as they went in, but for the rounding of the weights", () => {
		const { weights: unpacked, minWeight } = unpackWords(JSON.parse(JSON.stringify(shipWords(weights, -18.4))));
		expect([...unpacked.keys()].sort()).toEqual([...weights.keys()].sort());
		for (const [word, weight] of weights) expect(Math.abs((unpacked.get(word) as number) - weight)).toBeLessThan(0.051);
		expect(minWeight).toBe(-18.4);
	});

	test("cut a query", () => {
		expect(segmentHan("证书读取失败", unpackWords(shipWords(weights, -18.4)))).toEqual(["证书", "读取", "失败"]);
	});

	test("may be none", () => {
		expect(unpackWords(shipWords(new Map(), -5)).weights.size).toBe(0);
	});
});
