import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeText } from "../../../../src/lib/text/normalize.ts";
import { fold, foldText } from "../../../../src/search/shared/fold.ts";

/** Texts full of what is folded, in whole and in pieces. */
const texts = fc
	.array(fc.constantFrom("u", "usb", "key", "登", "陆", "登陆", "帐", "证", "windows", "7", "10"), { maxLength: 8 })
	.map((pieces) => pieces.join(""));

describe("folding", () => {
	test.each([
		["UKey", "U-KEY", "USB Key", "USBKey", "KEY", "ｕ－ｋｅｙ"],
		["登录", "登陆"],
		["帐号", "账号"],
		["Win7", "Windows 7"],
	])("makes one of %s and its other spellings", (...spellings) => {
		expect(new Set(spellings.map((spelling) => foldText(normalizeText(spelling)))).size).toBe(1);
	});

	test.each(["着陆", "windows10", "USB接口", "大陆"])("leaves %s alone", (text) => {
		expect(foldText(normalizeText(text))).toBe(normalizeText(text));
	});

	test("never makes a text longer", () => {
		fc.assert(
			fc.property(texts, (text) => {
				expect(foldText(text).length).toBeLessThanOrEqual(text.length);
			}),
		);
	});

	test("gives the same text with and without offsets", () => {
		fc.assert(
			fc.property(texts, (text) => {
				expect(fold(text).text).toBe(foldText(text));
			}),
			{ examples: [["uusbkey"], ["usbukey"]] },
		);
	});
});

describe("the offsets", () => {
	test("are one for each character and one for the end, and never go back", () => {
		fc.assert(
			fc.property(texts, (text) => {
				const folded = fold(text);
				expect(folded.offsets).toHaveLength(folded.text.length + 1);
				expect(folded.offsets.at(-1)).toBe(text.length);
				expect([...folded.offsets].sort((a, b) => a - b)).toEqual(folded.offsets);
			}),
		);
	});

	test("let a match be found again in the text", () => {
		const { text, offsets } = fold("插入usbkey后");
		const at = text.indexOf("key");
		expect([offsets[at], offsets[at + 3]]).toEqual([2, 8]);
	});
});
