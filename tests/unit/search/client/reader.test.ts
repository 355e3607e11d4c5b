import { describe, expect, test } from "vitest";
import { createReader } from "../../../../src/search/client/reader.ts";
import { analyse } from "../../../../src/search/shared/analyse.ts";
import { LEXICON, makeIndex, PACK } from "./tiny-pack.ts";

const index = makeIndex();
const reader = createReader(index, LEXICON);
const read = (query: string) => reader.read(analyse(query, index.language, PACK));

describe("the readings of a query", () => {
	test("are none where it reads well as it stands", () => {
		for (const query of ["证书读取错误", "更新证书", ""]) expect(read(query)).toEqual([]);
	});

	test("of Traditional characters are ours", () => {
		expect(read("證書讀取錯誤")).toEqual([{ text: "证书读取错误", kind: "script", changed: 0 }]);
	});

	test("of pinyin are Han", () => {
		expect(read("gengxin zhengshu")[0]).toEqual({ text: "更新证书", kind: "script", changed: 0 });
	});

	test("of pinyin beside a platform's name in letters leave the name alone", () => {
		const platforms = PACK.platforms.map((one) => (one.id === "beta" ? { ...one, aliases: ["yi"] } : one));
		const analysis = analyse("yi gengxin zhengshu", index.language, { platforms });
		expect(reader.read(analysis)[0]?.text.replace(/\s/g, "")).toBe("yi更新证书");
	});

	test("of slips are guesses, and say how many characters they changed", () => {
		expect(read("正书读娶错误")).toEqual([{ text: "证书读取错误", kind: "corrected", changed: 2 }]);
	});

	test("of initials are beside the query, which may be an abbreviation", () => {
		expect(read("zsdqcw")[0]).toEqual({ text: "证书读取错误", kind: "converted", changed: 0 });
	});

	test("of Traditional characters with pinyin among them are all ours", () => {
		expect(read("證書 duqu 錯誤")[0]).toEqual({ text: "证书读取错误", kind: "script", changed: 0 });
	});

	test("of Traditional characters are the query even where pinyin among them is not sure", () => {
		expect(read("證書 gengxin zs").map(({ kind, text }) => `${kind} ${text.replace(/ /g, "")}`)).toEqual([
			"script 证书gengxinzs",
			"converted 证书更新证书",
		]);
	});

	test("of words that only Traditional writers use are ours", () => {
		expect(read("憑證讀取錯誤")[0]?.text).toBe("证书读取错误");
		expect(read("凭证").map(({ kind }) => kind)).not.toContain("script");
	});

	test("come one after the other: in our characters first, then corrected", () => {
		expect(read("證書讀娶錯誤").map(({ text, kind }) => `${kind} ${text}`)).toEqual([
			"script 证书读娶错误",
			"corrected 证书读取错误",
		]);
	});
});

describe("how alike two characters are", () => {
	const similarity = (a: string, b: string) => reader.alike.similarity(a.charCodeAt(0)).get(b.charCodeAt(0)) ?? 0;

	test.each([
		["证", "正"],
		["取", "娶"],
		["未", "末"],
		["0", "o"],
	])("%s and %s sound or look alike, both ways round", (a, b) => {
		expect(similarity(a, b)).toBeGreaterThan(0);
		expect(similarity(a, b)).toBe(similarity(b, a));
		expect(similarity(a, b)).toBeLessThan(1);
	});

	test.each([
		["证", "书"],
		["a", "b"],
		["证", "a"],
		["龘", "龖"],
	])("%s and %s do not", (a, b) => expect(similarity(a, b)).toBe(0));
});
