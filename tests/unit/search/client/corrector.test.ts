import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCorrector } from "../../../../src/search/client/corrector.ts";
import { LEXICON, makeIndex, PACK } from "./tiny-pack.ts";

const index = makeIndex();
const correct = createCorrector(index, LEXICON);

describe("a slip", () => {
	test.each([
		["正书读取错误", "证书读取错误", 1, "typed by sound"],
		["正输读娶错物", "证书读取错误", 4, "typed by sound, several"],
		["证书末绑定", "证书未绑定", 1, "read by shape"],
		["更心证书", "更新证书", 1, "typed by a sound near it"],
	])("is corrected: %s → %s", (typed, meant, changed) => {
		const nearby = { ...LEXICON, readings: new Map([...LEXICON.readings, ["心", ["xing"]]]) };
		expect(createCorrector(index, nearby)(typed)).toEqual({ text: meant, changed });
	});

	test("is corrected in each part of a query by itself", () => {
		expect(correct("正书读取 证书末绑定")).toEqual({ text: "证书读取 证书未绑定", changed: 2 });
	});

	test.each([
		["kye", "key"],
		["kei", "key"],
		["keyy", "key"],
	])("in a Latin word is corrected to the one word of the content beside it: %s → %s", (typed, meant) => {
		expect(correct(`插入${typed}`)).toEqual({ text: `插入${meant}`, changed: 1 });
	});
});

describe("no correction", () => {
	test.each(["证书读取错误", "证书未绑定", "电脑时间不正确", "key", "", " "])(
		"is made of what reads well: %j",
		(text) => {
			expect(correct(text)).toBeUndefined();
		},
	);

	test("is made of any text of the content", () => {
		for (const { folded } of index.blocks) expect(correct(folded), folded).toBeUndefined();
	});

	test.each(["今晚吃啥", "投标保证金", "xyzzy", "12333"])("is made of what is about something else: %s", (text) => {
		expect(correct(text)).toBeUndefined();
	});

	test("is made of a long paste, which is left to the alignment", () => {
		expect(correct("正书读取错误".repeat(9))).toBeUndefined();
	});

	test("is made of two letters, or where two words are as near", () => {
		expect(correct("ky")).toBeUndefined();
		const words = [...index.rarity.keys()].map((word): [string, number] => [word, index.rarity.get(word) ?? 0]);
		const two = { ...index, rarity: new Map([...words, ["kay", 1]]) };
		expect(createCorrector(two, LEXICON)("kxy")).toBeUndefined();
	});
});

test("a correction changes characters, never their number, and counts those it changed", () => {
	const typed = fc.string({ unit: fc.constantFrom(..."证正书输读取娶错误末未绑定新"), minLength: 1, maxLength: 10 });
	fc.assert(
		fc.property(typed, (text) => {
			const corrected = correct(text);
			if (!corrected) return;
			expect(corrected.text).toHaveLength(text.length);
			const changed = [...text].filter((character, at) => character !== corrected.text[at]).length;
			expect(corrected.changed).toBe(changed);
			expect(changed).toBeGreaterThan(0);
		}),
	);
});

test("a correction is made of characters of the content", () => {
	const ours = new Set(PACK.articles.flatMap(({ blocks }) => blocks.flatMap(({ text }) => [...text])));
	for (const character of correct("正输读娶错物")?.text ?? "") expect(ours.has(character)).toBe(true);
});
