import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPinyinReader } from "../../../../src/search/client/pinyin.ts";
import { LEXICON, makeIndex } from "./tiny-pack.ts";

const index = makeIndex();
const read = createPinyinReader(index, LEXICON.readings);
const spell = (han: string) => [...han].map((character) => LEXICON.readings.get(character)?.[0] ?? "").join("");

describe("pinyin", () => {
	test.each([
		["zhengshuduqucuowu", "证书读取错误"],
		["gengxinzhengshu", "更新证书"],
		["zheng shu du qu", "证书读取"],
		["zsdqcw", "证书读取错误"],
		["zswbd", "证书未绑定"],
	])("in whole syllables or initials is read as the text that sounds so: %s → %s", (letters, han) => {
		expect(read(letters)[0]).toBe(han);
	});

	test("may stop in the middle of the last syllable, as people type", () => {
		for (const letters of ["zhengsh", "zhengshu"]) expect(read(letters)[0]?.slice(0, 2), letters).toBe("证书");
	});

	test("of any piece of the content is read as that piece, or one that sounds the same", () => {
		const pieces = index.blocks.flatMap(({ folded }) => folded.match(/[\u4e00-\u9fff]{3,}/g) ?? []);
		const piece = fc
			.constantFrom(...pieces)
			.chain((text) =>
				fc
					.tuple(fc.nat(text.length - 3), fc.integer({ min: 3, max: 6 }))
					.map(([at, length]) => text.slice(at, at + length)),
			);
		fc.assert(
			fc.property(piece, (han) => {
				fc.pre([...han].every((character) => LEXICON.readings.has(character)));
				const letters = spell(han);
				expect(read(letters).map(spell)).toContain(letters);
				expect(read(letters)).toContain(han);
			}),
		);
	});

	test("beside Han is read where it stands, and the Han stays", () => {
		expect(read("gengxin证书")[0]).toBe("更新证书");
		expect(read("证书duqu错误")[0]).toBe("证书读取错误");
	});

	test("has a few readings at most", () => {
		for (const letters of ["zhengshu", "cuowu", "gengxin"]) expect(read(letters).length).toBeLessThanOrEqual(3);
	});
});

describe("what is no pinyin", () => {
	test.each(["asdfghjk", "microsoft", "windows", "zzzzzz"])("is not read: %s", (letters) =>
		expect(read(letters)).toEqual([]),
	);

	test.each(["证书读取错误", "", "12345", "key证书"])("is left alone: %j", (text) => expect(read(text)).toEqual([]));

	test("is anything shorter than four letters", () => {
		for (const letters of ["z", "zs", "zsd", "gen"]) expect(read(letters)).toEqual([]);
	});
});
