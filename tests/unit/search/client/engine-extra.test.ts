/** What a searcher makes of the extra, and when it asks for it; see engine.test.ts for the rest. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeText } from "../../../../src/lib/text/normalize.ts";
import { createSearcher } from "../../../../src/search/client/engine.ts";
import { createReader, extendSearch } from "../../../../src/search/client/reader.ts";
import { EXTRA, LEXICON, PACK } from "./tiny-pack.ts";

const bare = createSearcher(PACK);
const searcher = createSearcher(PACK);
searcher.extend(extendSearch(EXTRA, (index) => createReader(index, LEXICON)));

const codes = (query: string) => searcher.search(query).hits.map(({ record }) => record.code);
const texts = PACK.articles.map(({ blocks }) => blocks.map(({ text }) => normalizeText(text)).join(""));

describe("how else people ask", () => {
	test.each([
		["小棍子闪红灯", "101"],
		["年审去哪儿弄", "102"],
		["年审", "102"],
		["表走慢啦", "201"],
		["年费", "202"],
	])("leads to the article once the extra is there, and before it does not: %s", (query, code) => {
		expect(bare.search(query).hits.map(({ record }) => record.code)).not.toContain(code);
		expect(codes(query)[0]).toBe(code);
	});

	test("counts beside what stands on the page", () => expect(codes("老师，快到期了要交年费吗")[0]).toBe("202"));

	test("is no text of the page: what holds a query is what people see", () => {
		for (const query of ["小棍子闪红灯", "证书年审"])
			for (const { candidate } of searcher.search(query).hits) expect(candidate.holdsQuery, query).toBe(false);
	});

	test("may be a word for a word of the page", () => {
		const synonyms = [["校准", "掰正"]];
		const more = createSearcher(PACK);
		const vocabulary = new Map([...EXTRA.vocabulary, ["掰正", -7] as const]);
		more.extend(extendSearch({ ...EXTRA, synonyms, vocabulary }, (index) => createReader(index, LEXICON)));
		expect(codes("掰正")).not.toContain("201");
		expect(more.search("掰正").hits[0]?.record.code).toBe("201");
	});

	test("belongs to the article of its place, and to no article where there are none", () => {
		const without = createSearcher(PACK);
		without.extend(
			extendSearch({ phrases: [], synonyms: [], vocabulary: new Map() }, (index) => createReader(index, LEXICON)),
		);
		expect(without.search("年费").hits).toEqual([]);
	});
});

describe("the extra", () => {
	/** Queries of all sorts: pieces of articles, of phrases, of codes and names, and what they make together. */
	const pieces = [...texts, ...EXTRA.phrases.flat(), "103", "甲平台", "證書", "zhengshu", " ", "？", "今晚吃啥"];
	const query = fc
		.array(fc.tuple(fc.constantFrom(...pieces), fc.nat(), fc.integer({ min: 1, max: 14 })), { maxLength: 3 })
		.map((row) => row.map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length)).join(""));
	const platforms = fc.constantFrom(undefined, "alpha", "beta");

	test("is wanted where no page answers the query letter for letter", () => {
		for (const odd of ["證書讀取錯誤", "zhengshu", "正书", "年审", "换了台电脑证书还能用吗"])
			expect(bare.search(odd).wantsReader, odd).toBe(true);
	});

	test("is not wanted for what stands there, for an error for sure, for a code, or for nothing", () => {
		for (const plain of ["证书读取错误", "退出杀毒软件", "CA证书读取错误未插入UKey今天", "103", "", "？"])
			expect(bare.search(plain).wantsReader, plain).toBe(false);
	});

	test("is never wanted once it is there", () => {
		fc.assert(
			fc.property(query, platforms, (typed, platform) => {
				expect(searcher.search(typed, { platform }).wantsReader).toBe(false);
			}),
		);
	});

	test("changes nothing for a query that does not want it", () => {
		fc.assert(
			fc.property(query, platforms, (typed, platform) => {
				const answer = bare.search(typed, { platform });
				fc.pre(!answer.wantsReader);
				expect(searcher.search(typed, { platform })).toEqual(answer);
			}),
		);
	});

	test("is never wanted for a piece of a page", () => {
		const piece = fc
			.tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 2, max: 12 }))
			.map(([text, at, length]) => {
				const start = at % (text.length - 1);
				return text.slice(start, start + length);
			});
		fc.assert(
			fc.property(piece, platforms, (typed, platform) => {
				expect(bare.search(typed, { platform }).wantsReader).toBe(false);
			}),
		);
	});
});
