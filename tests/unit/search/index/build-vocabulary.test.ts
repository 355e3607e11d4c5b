import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isHan } from "../../../../src/lib/text/normalize.ts";
import { makeDictionary, segment, segmentHan } from "../../../../src/lib/text/segment.ts";
import type { Segmenter } from "../../../../src/node/segmenter.ts";
import { calibrate, collectVocabulary } from "../../../../src/search/index/build-vocabulary.ts";
import { roundWeight } from "../../../../src/search/shared/vocabulary.ts";

/** A segmenter of these words, as exact as jieba's own. */
function segmenterOf(words: Record<string, number>, minWeight = -12.3): Segmenter {
	const dictionary = makeDictionary(new Map(Object.entries(words)), minWeight);
	return {
		name: "fallback",
		cut: (text) => segment(text, (run) => segmentHan(run, dictionary)),
		weight: (word) => dictionary.weights.get(word),
		minWeight,
	};
}

const WEIGHTS = { 证书: -5.2, 读取: -6.1, 读: -8.4, 书: -7.7, 没用: -7.1 };
const segmenter = segmenterOf(WEIGHTS);
const collect = (...texts: string[]) => Object.fromEntries(collectVocabulary(texts, segmenter));

describe("the words of texts", () => {
	test("are those they are cut into, with jieba's weights, and no other", () => {
		expect(collect("证书", "取读")).toMatchObject({ 证书: WEIGHTS.证书, 读: WEIGHTS.读 });
		expect(collect("证书", "取读")).not.toHaveProperty("没用");
		expect(collect("取消")).toEqual({});
	});

	test("are also the characters that are words elsewhere", () => {
		expect(collect("证书")).toEqual({ 证书: WEIGHTS.证书, 书: WEIGHTS.书 });
	});

	test("are Han: letters and digits need no weight", () => {
		const latin = segmenterOf({ ukey: -3, "12": -3, 证书: -5 });
		expect([...collectVocabulary(["ukey12证书"], latin).keys()].every(isHan)).toBe(true);
	});
});

describe("the weights that are shipped", () => {
	const shipped = (texts: readonly string[], by: Segmenter) => calibrate(collectVocabulary(texts, by), texts, by);
	const cutBy = ({ vocabulary, minWeight }: ReturnType<typeof calibrate>, text: string) =>
		segment(text, (run) => segmentHan(run, makeDictionary(vocabulary, minWeight)));

	test("are whole steps, each that of its word where nothing is cut wrongly", () => {
		const { vocabulary, minWeight } = shipped(["证书读取", "读书"], segmenter);
		expect(minWeight).toBe(roundWeight(segmenter.minWeight));
		for (const [word, weight] of vocabulary) expect(weight).toBe(roundWeight(segmenter.weight(word) ?? 0));
	});

	/** Any words with any weights, so close that rounding cuts some text otherwise. */
	const weights = fc.dictionary(
		fc.string({ unit: fc.constantFrom(..."证书读取"), minLength: 1, maxLength: 3 }),
		fc.double({ min: -9, max: -5, noNaN: true }),
		{ minKeys: 1, maxKeys: 12 },
	);
	const texts = fc.array(fc.string({ unit: fc.constantFrom(..."证书读取a1"), maxLength: 12 }), { maxLength: 5 });

	test("cut the texts as the build does, but for those they name", () => {
		let same = 0;
		fc.assert(
			fc.property(weights, texts, (words, row) => {
				const by = segmenterOf(words);
				const calibrated = shipped(row, by);
				const { cutOtherwise } = calibrated;
				for (const text of row) {
					const runs = text.split(/[a1]+/).filter((run) => run !== "");
					const isNamed = runs.some((run) => cutOtherwise.includes(run));
					if (isNamed) expect(cutBy(calibrated, text)).not.toEqual(by.cut(text));
					else expect(cutBy(calibrated, text)).toEqual(by.cut(text));
				}
				if (cutOtherwise.length === 0) same += 1;
			}),
		);
		expect(same).toBeGreaterThan(50);
	});

	test("are raised where rounding alone would cut a text otherwise", () => {
		// 证书 as a whole is a little likelier than its two characters; rounded, it would be a little less likely.
		const close = segmenterOf({ 证书: -10.4, 证: -5.24, 书: -5.24 });
		expect(close.cut("证书")).toEqual(["证书"]);
		const calibrated = shipped(["证书"], close);
		expect(cutBy(calibrated, "证书")).toEqual(["证书"]);
		expect(calibrated.vocabulary.get("证书")).toBeGreaterThan(roundWeight(-10.4));
	});

	test("name the texts for which no raising helps, and keep the fewest", () => {
		// No weights cut 证书 into its characters here and leave it whole in 证书读取, which is what this one does.
		const stubborn: Segmenter = { ...segmenter, cut: (text) => (text === "证书" ? ["证", "书"] : segmenter.cut(text)) };
		const calibrated = calibrate(collectVocabulary(["证书", "证书读取"], segmenter), ["证书", "证书读取"], stubborn);
		expect(calibrated.cutOtherwise).toEqual(["证书"]);
		expect(cutBy(calibrated, "证书读取")).toEqual(segmenter.cut("证书读取"));
	});
});
