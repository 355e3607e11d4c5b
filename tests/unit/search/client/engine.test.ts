import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeText } from "../../../../src/lib/text/normalize.ts";
import { createSearcher } from "../../../../src/search/client/engine.ts";
import { createReader, extendSearch } from "../../../../src/search/client/reader.ts";
import { EXTRA, LEXICON, PACK } from "./tiny-pack.ts";

const bare = createSearcher(PACK);
const searcher = createSearcher(PACK);
searcher.extend(extendSearch(EXTRA, (index) => createReader(index, LEXICON)));

const codes = (query: string, platform?: string) =>
	searcher.search(query, { platform }).hits.map(({ record }) => record.code);
const first = (query: string, platform?: string) => searcher.search(query, { platform }).hits[0];
const texts = PACK.articles.map(({ blocks }) => blocks.map(({ text }) => normalizeText(text)).join(""));

describe("a code that was typed", () => {
	test.each(["103", "/103/", "１０３", "编号103"])("puts its article first: %s", (query) => {
		const { hits, code } = searcher.search(query);
		expect([hits[0]?.record.code, code]).toEqual(["103", "103"]);
	});

	test("is enough, even for a comparison page, which little else speaks for", () => {
		const { hits, code } = searcher.search("901");
		expect([hits[0]?.record.code, hits[0]?.confidence, code]).toEqual(["901", "exact", "901"]);
	});

	test("puts its article first even on another platform than the chosen one", () => {
		expect(first("201", "alpha")?.record.code).toBe("201");
	});

	test("that no article has is no code", () => expect(searcher.search("999")).not.toHaveProperty("code"));
});

describe("what holds the query literally", () => {
	/** Any piece of an article's text, of two characters or more. */
	const piece = fc
		.tuple(fc.nat(PACK.articles.length - 1), fc.nat(), fc.integer({ min: 2, max: 12 }))
		.map(([article, at, length]) => {
			const text = texts[article] as string;
			const start = at % (text.length - 1);
			return text.slice(start, start + length);
		});
	const platforms = fc.constantFrom(undefined, "alpha", "beta");

	/** Expects what holds a text, and nothing else, at the head of the hits for a query. */
	function expectHoldersFirst(text: string, found: readonly string[]): void {
		const holding = PACK.articles.filter((_, index) => texts[index]?.includes(text)).map(({ code }) => code);
		expect(found.slice(0, holding.length).sort()).toEqual(holding.sort());
	}

	test("is found and stands before all that does not: nothing is stronger but a code", () => {
		fc.assert(
			fc.property(piece, platforms, fc.boolean(), (query, platform, withReader) => {
				const { hits } = (withReader ? searcher : bare).search(query, { platform });
				expectHoldersFirst(
					query,
					hits.map(({ record }) => record.code),
				);
			}),
		);
	});

	test("does not see width, case, spaces or punctuation", () => {
		const widen = (text: string) =>
			text.replace(/[A-Z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
		fc.assert(
			fc.property(piece, fc.constantFrom(" ", "，", "-", "\u3000"), (query, sign) => {
				expectHoldersFirst(query, codes(widen([...query.toUpperCase()].join(sign))));
			}),
		);
	});

	test("is exact where it is an error or a title, and never weak elsewhere", () => {
		expect(first("CA 证书读取错误！未插入 UKey")).toMatchObject({ confidence: "exact", record: { code: "101" } });
		expect(first("时钟错误")).toMatchObject({ confidence: "exact", record: { code: "201" } });
		expect(first("退出杀毒软件")?.confidence).not.toBe("weak");
	});

	test("inside a popup and a chat is found all the same", () => {
		expect(codes("王工 10:31\n老师您好\nwww.a.cn 显示\n电脑时间不正确\n确定")[0]).toBe("201");
	});
});

describe("a platform", () => {
	test.each([
		["更新证书", "alpha", "102", "202"],
		["更新证书", "beta", "202", "102"],
	])("that was chosen comes first, the other stays: %s on %s", (query, platform, own, other) => {
		expect(codes(query, platform)[0]).toBe(own);
		expect(codes(query, platform)).toContain(other);
	});

	test.each([
		["甲平台更新证书", "102", "202"],
		["更新证书 乙平台", "202", "102"],
	])("that was named comes first, the other stays: %s", (query, own, other) => {
		expect(codes(query)[0]).toBe(own);
		expect(codes(query)).toContain(other);
	});

	test("that was named wins over one that was chosen", () => expect(codes("乙平台更新证书", "alpha")[0]).toBe("202"));

	test.each(["更新证书", "证书错误", "证书读取错误", "绑定", "时间", "到期怎么续", "六十天"])(
		"never hides what is found without it: %s",
		(query) => {
			for (const platform of ["alpha", "beta"])
				expect(codes(query, platform)).toEqual(expect.arrayContaining(codes(query)));
		},
	);
});

describe("a query that nothing answers", () => {
	test.each(["", "  \n", "？！", "。"])("has no hit where it says nothing: %j", (query) =>
		expect(codes(query)).toEqual([]),
	);

	test("is trusted in other words than the page's where it holds what is said and leads; its followers stay guesses", () => {
		const [leader, ...others] = searcher.search("杀毒退出，软件互认助手安装").hits;
		expect([leader?.record.code, leader?.confidence]).toEqual(["101", "strong"]);
		expect(others.every(({ confidence }) => confidence === "weak")).toBe(true);
		// Half of what is said stands nowhere.
		expect(first("杀毒退出，软件互认助手安装，今晚吃啥好呢大家")?.confidence).toBe("weak");
	});

	test.each(["今晚吃啥", "xqzvbn", "明天天气", "投标保证金多久退还"])("has no hit but weak ones: %s", (query) => {
		expect(searcher.search(query).hits.filter(({ confidence }) => confidence !== "weak")).toEqual([]);
	});
});

describe("a query in other words", () => {
	test("is found by what people call the thing", () => expect(codes("盾没插").slice(0, 1)).toEqual(["101"]));

	test("is found with a wrong, a missing and an added character", () => {
		for (const query of ["证书读却错误未插入", "书读取误未插入", "证书读取了错误未插入"])
			expect(codes(query)[0]).toBe("101");
	});

	test.each([
		["證書讀取錯誤", "证书读取错误"],
		["zhengshuduqucuowu", "证书读取错误"],
		["zsdqcw", "证书读取错误"],
		["正书读娶错误", "证书读取错误"],
	])("is read as it was meant: %s", (query, meant) => {
		expect(first(query)).toMatchObject({ record: { code: "101" }, understood: meant });
	});

	test("and corrected by guess is never called exact", () => {
		expect(first("正书读娶错误")?.confidence).not.toBe("exact");
	});

	test("and corrected by guess never counts as holding what was typed", () => {
		for (const { candidate } of searcher.search("正书读娶错误").hits) expect(candidate.holdsQuery).toBe(false);
	});

	test("and corrected by guess counts less than the same found as typed", () => {
		expect(first("正书读娶错误")?.score).toBeLessThan(first("证书读取错误")?.score ?? 0);
	});

	test.each(["證書讀取錯誤", "zheng shu du qu cuo wu"])("is the same query in other characters: %s", (query) => {
		expect(codes(query).slice(0, 2)).toEqual(codes("证书读取错误").slice(0, 2));
		expect(first(query)?.confidence).toBe("exact");
		expect(searcher.search(query).analysis).toMatchObject({ raw: query, text: "证书读取错误" });
	});

	test("in Traditional characters is read in our words too, and only there", () => {
		expect(first("憑證讀取錯誤")?.understood).toBe("证书读取错误");
		expect(first("凭证读取错误")?.understood).not.toBe("证书读取错误");
	});

	test("is not answered by a number that stands in it alone, where the rest is pinyin", () => {
		const { hits } = searcher.search("zhengshu 60 gengxin");
		expect(hits[0]?.understood).toBe("证书60更新");
	});

	test("says nothing of how it was understood where it was found as typed", () => {
		expect(first("证书读取错误")).not.toHaveProperty("understood");
	});
});

test("the same query has the same answer", () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(..."证书更新zs甲平台 "), maxLength: 10 }), (query) => {
			expect(searcher.search(query)).toEqual(searcher.search(query));
		}),
	);
});

test("what was asked before does not change an answer", () => {
	// The first of them reads nearly as an error does, once look-alikes count as alike.
	for (const query of ["证书末绑定，请先绑定账号", "证书读取错误", "年审"]) {
		const fresh = createSearcher(PACK);
		fresh.extend(extendSearch(EXTRA, (index) => createReader(index, LEXICON)));
		const answer = fresh.search(query);
		fresh.search("證書讀取錯誤");
		expect(fresh.search(query)).toEqual(answer);
	}
});
