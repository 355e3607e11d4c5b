import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeDictionary } from "../../../../src/lib/text/segment.ts";
import { decodeSymbols, encodeSymbols } from "../../../../src/search/shared/symbols.ts";

const dictionary = makeDictionary(
	new Map([
		["证书", -5],
		["读取", -6],
		["错误", -5],
		["读", -9],
	]),
	-12,
);
const texts = (units: string) => fc.string({ unit: fc.constantFrom(...units), maxLength: 40 });
const again = (text: string) => decodeSymbols(encodeSymbols(text, dictionary));

describe("symbols", () => {
	test("turn back into the text they stand for", () => {
		fc.assert(
			fc.property(texts("证书读取错误，！é aZ09!#$%&'()*+,-./:;<=>?@[]^_`{|}~\"\\\n\t¡ÿĀ"), (text) => {
				expect(again(text)).toBe(text);
			}),
		);
	});

	test("turn back even where the text uses every sign that could be lent", () => {
		const everySign = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join("");
		expect(again(`${everySign}证书`)).toBe(`${everySign}证书`);
	});

	test("turn back characters beyond the basic plane", () => {
		fc.assert(
			fc.property(texts("证书😀𠮷a"), (text) => {
				expect(again(text)).toBe(text);
			}),
		);
	});

	test("are short: a word is one sign, and a text of nothing but words is as long as it has words", () => {
		const { text, words } = encodeSymbols("证书读取错误证书", dictionary);
		expect(text).toHaveLength(4);
		expect(words).toEqual(["证书", "读取", "错误"]);
	});

	test("are the same for the same text", () => {
		fc.assert(
			fc.property(texts("证书读取aZ，"), (text) => {
				expect(encodeSymbols(text, dictionary)).toEqual(encodeSymbols(text, dictionary));
			}),
		);
	});

	test("lend no sign that the text uses itself, none that JSON escapes, and none below a space", () => {
		const { signs } = encodeSymbols("证-书#", dictionary);
		expect(signs).not.toMatch(/[-#"\\a-zA-Z0-9 ]/);
	});
});
