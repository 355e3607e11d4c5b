import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPinyinPath } from "../../../../src/search/client/pinyin-path.ts";
import { LEXICON, makeIndex } from "./tiny-pack.ts";

const index = makeIndex();
const read = createPinyinPath(index, LEXICON.readings);
const spell = (han: string) => [...han].map((character) => LEXICON.readings.get(character)?.[0] ?? "");
/** Words whose every sound is known. */
const WORDS = [...index.language.dictionary.weights.keys()].filter(
	(word) => word.length > 1 && [...word].every((character) => LEXICON.readings.has(character)),
);
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 });

describe("pinyin", () => {
	test.each([
		["zhengshu duqu cuowu", "证书读取错误"],
		["shizhong gengxin", "时钟更新"],
		["shizhonggengxin", "时钟更新"],
		["zheng shu du qu", "证书读取"],
		["gengxin证书", "更新证书"],
		["证书duqu错误", "证书读取错误"],
	])("is read by the pairs that the content holds: %s → %s", (letters, han) => {
		expect(read(letters)).toEqual({ text: han, isSure: true });
	});

	test("of any words of the content, in any order, sounds as it was typed, however it is spaced", () => {
		fc.assert(
			fc.property(words, fc.boolean(), (all, apart) => {
				const typed = all.map((word) => spell(word).join(apart ? " " : "")).join(" ");
				expect(spell(read(typed)?.text ?? "").join("")).toBe(typed.replace(/ /g, ""));
			}),
		);
	});

	test("of a word of the content alone is that word", () => {
		for (const word of WORDS) expect(read(spell(word).join(""))?.text).toBe(word);
	});

	test("may be typed as it is heard", () => {
		expect(read("zengsu duqu")?.text).toBe("证书读取");
		expect(read("banding zhengshu")?.text).toBe("绑定证书");
	});

	test("is cut within a run of letters, but no syllable goes across a space", () => {
		expect(read("diannao")?.text).toBe("电脑");
		expect(read("dian nao")?.text).toBe("电脑");
		expect(read("dia nnao")?.text).not.toBe("电脑");
	});

	test("leaves words in letters, numbers and Han as they are", () => {
		expect(read("ca zhengshu")?.text).toBe("ca证书");
		expect(read("zhengshu 2025 gengxin")?.text).toBe("证书2025更新");
		expect(read("甲平台 gengxin")?.text).toBe("甲平台更新");
	});

	test("is not cut at letters that stand in no text, whatever a list of tokens says", () => {
		const known = (token: string) => index.rarity.get(token) ?? (/^[a-z]+$/.test(token) ? 0.5 : undefined);
		const rarity = { get: known, has: (token: string) => known(token) !== undefined, keys: () => index.rarity.keys() };
		expect(createPinyinPath({ ...index, rarity }, LEXICON.readings)("zhengshu gengxin")?.text).toBe("证书更新");
	});

	test("may stop in the middle of the last syllable, as people type", () => {
		for (const letters of ["zhengshu g", "zhengshu ge", "zhengshugen"]) expect(read(letters)?.text).toMatch(/^证书/);
	});

	test("may have a word of which only the initials were typed, and is less sure then", () => {
		expect(read("gengxin zs")).toEqual({ text: "更新证书", isSure: false });
	});
});

describe("what is no pinyin", () => {
	test.each([
		"asdfghjk",
		"qwertyuiop",
		"aaaa",
		"hello world",
		"runtime error",
		"microsoft",
		"windows",
		"zzzzzz",
		"zsdqcw",
		"证书读取错误",
		"",
		"12345",
		"key证书",
	])("is not read: %j", (text) => expect(read(text)).toBeUndefined());
});
