import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeDictionary } from "../../../../src/lib/text/segment.ts";
import {
	cut,
	decodeSymbols,
	encodeSymbols,
	joinWords,
	splitWords,
	textOf,
	unitsOf,
} from "../../../../src/search/shared/symbols.ts";

const dictionary = makeDictionary(
	new Map([
		["证书", -5],
		["读取", -6],
		["错误", -5],
		["读", -9],
	]),
	-12,
);
const WORDS = ["证书", "读取", "错误"];
const texts = (units: string) => fc.string({ unit: fc.constantFrom(...units), maxLength: 40 });
const again = (text: string, words = WORDS) => decodeSymbols(encodeSymbols(text, dictionary, words), words);

describe("symbols", () => {
	test("turn back into the text they stand for", () => {
		fc.assert(
			fc.property(texts("证书读取错误，！é aZ09!#$%&'()*+,-./:;<=>?@[]^_`{|}~\"\\\n\t¡ÿĀ"), (text) => {
				expect(again(text)).toBe(text);
			}),
		);
	});

	test("turn back characters beyond the basic plane, and those beside the words' own", () => {
		fc.assert(
			fc.property(texts("证书😀𠮷a\ud7ff\uf900\uffff"), (text) => {
				expect(again(text)).toBe(text);
			}),
		);
	});

	test("turn back whichever words have one; the others are spelled out", () => {
		fc.assert(
			fc.property(texts("证书读取错误a"), fc.subarray(WORDS), (text, words) => {
				expect(again(text, words)).toBe(text);
			}),
		);
	});

	test("are short: a text of nothing but words is as long as it has words", () => {
		expect(encodeSymbols("证书读取错误证书", dictionary, WORDS)).toHaveLength(4);
		expect(encodeSymbols("证书读取错误证书", dictionary, ["读取"])).toHaveLength(7);
	});

	test("are as many as the private use area has characters", () => {
		const words = (count: number) => Array.from({ length: count }, (_, index) => `词${index}`);
		expect(() => encodeSymbols("证书", dictionary, words(6400))).not.toThrow();
		expect(() => encodeSymbols("证书", dictionary, words(6401))).toThrow(RangeError);
	});

	test.each(["\ue000", "\uf8ff"])("are refused a text that has their characters itself: %j", (taken) => {
		expect(() => encodeSymbols(`证书${taken}`, dictionary, WORDS)).toThrow(RangeError);
	});
});

describe("a text that was cut", () => {
	test("is whole again when joined, in words of Han and single other signs", () => {
		fc.assert(
			fc.property(texts("证书读取错误aZ1，\n"), (text) => {
				const pieces = cut(text, dictionary);
				expect(pieces.join("")).toBe(text);
				for (const piece of pieces) expect(piece).toMatch(/^(?:[\u4e00-\u9fff]+|[^\u4e00-\u9fff])$/);
			}),
		);
	});

	test("has the words of the dictionary, and none across another sign", () => {
		expect(cut("读取CA证书，证 书", dictionary)).toEqual(["读取", "C", "A", "证书", "，", "证", " ", "书"]);
	});
});

describe("the code units of a text", () => {
	test("are the text again, however long it is and whatever stands in it", () => {
		const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
		fc.assert(
			fc.property(fc.string({ unit }), fc.integer({ min: 1, max: 3000 }), (text, times) => {
				const long = text.repeat(times).slice(0, 20_000);
				expect(textOf(unitsOf(long)) === long).toBe(true);
			}),
		);
		expect(textOf(unitsOf("证".repeat(200_000)))).toHaveLength(200_000);
	});
});

describe("a list of words", () => {
	const words = fc.array(fc.string({ unit: fc.constantFrom(..."证书明"), minLength: 1, maxLength: 4 }));

	test("comes back when it was joined", () => {
		fc.assert(
			fc.property(words, (list) => {
				expect(splitWords(joinWords(list))).toEqual(list);
			}),
		);
	});

	test("says a first character once for all the words that begin with it", () => {
		fc.assert(
			fc.property(words, (list) => {
				const sorted = [...list].sort();
				const rests = sorted.map((word) => word.slice(1)).join("").length;
				const firsts = new Set(sorted.map((word) => word[0])).size;
				expect(joinWords(sorted).replace(/[ ,]/g, "")).toHaveLength(firsts + rests);
			}),
		);
	});
});
