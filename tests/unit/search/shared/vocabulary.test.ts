import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	decodeWeights,
	encodeWeights,
	roundWeight,
	WEIGHT_STEP,
	weightToStep,
	wordsOf,
} from "../../../../src/search/shared/vocabulary.ts";

const weight = fc.double({ min: -40, max: -0.5, noNaN: true });
const HAN = "证书读取错误未绑定";
const word = fc.string({ unit: fc.constantFrom(...HAN), minLength: 1, maxLength: 3 });
const vocabularies = fc
	.array(fc.tuple(word, fc.integer({ min: 1, max: 80 })))
	.map((rows) => new Map(rows.map(([one, steps]) => [one, -steps * WEIGHT_STEP])));
const text = fc.string({ unit: fc.constantFrom(...HAN, "a", "1", "，", "😀", "\n"), maxLength: 30 });

const again = (vocabulary: ReadonlyMap<string, number>, said: string) => {
	const words = wordsOf(vocabulary);
	return decodeWeights(encodeWeights(vocabulary, said, words), said, words);
};

describe("a weight", () => {
	test("is shipped as the nearest whole step", () => {
		fc.assert(
			fc.property(weight, (one) => {
				const rounded = roundWeight(one);
				expect(Math.abs(rounded - one)).toBeLessThanOrEqual(WEIGHT_STEP / 2);
				expect(rounded).toBe(-weightToStep(one) * WEIGHT_STEP);
				expect(Number.isInteger(weightToStep(one))).toBe(true);
			}),
		);
	});

	test("that was rounded stays as it is", () => {
		fc.assert(
			fc.property(weight, (one) => {
				expect(roundWeight(roundWeight(one))).toBe(roundWeight(one));
			}),
		);
	});

	test("is the greater, the greater it was", () => {
		fc.assert(
			fc.property(weight, weight, (one, other) => {
				expect(roundWeight(Math.max(one, other))).toBeGreaterThanOrEqual(roundWeight(Math.min(one, other)));
			}),
		);
	});
});

describe("the words that have a symbol", () => {
	test("are those of more than one character, in one order however they were found", () => {
		fc.assert(
			fc.property(vocabularies, (vocabulary) => {
				const words = wordsOf(vocabulary);
				expect([...words].sort()).toEqual(words);
				expect(new Set(words)).toEqual(new Set([...vocabulary.keys()].filter((one) => one.length > 1)));
				expect(wordsOf(new Map([...vocabulary].reverse()))).toEqual(words);
			}),
		);
	});
});

describe("the weights", () => {
	test("come back with their words and with every character that the text or a word has", () => {
		fc.assert(
			fc.property(vocabularies, text, (vocabulary, said) => {
				const stands = said + wordsOf(vocabulary).join("");
				const expected = [...vocabulary].filter(([one]) => one.length > 1 || stands.includes(one));
				expect([...again(vocabulary, said)].sort()).toEqual(expected.sort());
			}),
		);
	});

	test("say of a character that is no word that it is none", () => {
		const steps = encodeWeights(new Map([["证", -6]]), "证书", []);
		expect([...steps].filter((step) => step === 0)).toHaveLength(1);
		expect(again(new Map([["证", -6]]), "证书")).toEqual(new Map([["证", -6]]));
	});

	test("tell the most frequent word of all from none", () => {
		expect(again(new Map([["证", 0]]), "证书")).toEqual(new Map([["证", 0]]));
	});

	test("are of Han and words only: letters and signs take no place", () => {
		expect(encodeWeights(new Map([["证书", -6]]), "UKey，😀 1", ["证书"])).toHaveLength("证书".length + 1);
	});
});
