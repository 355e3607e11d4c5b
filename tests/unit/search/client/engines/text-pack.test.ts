import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAlike } from "../../../../../src/search/client/alike.ts";
import { alignedStrength } from "../../../../../src/search/client/engines/error-aligner.ts";
import { buildTextIndex } from "../../../../../src/search/client/engines/text-index.ts";
import { createTextPackEngine, literalStrength } from "../../../../../src/search/client/engines/text-pack.ts";
import { analyse } from "../../../../../src/search/shared/analyse.ts";
import type { Candidate } from "../../../../../src/search/shared/port.ts";
import { makeIndex, PACK } from "../tiny-pack.ts";

const index = makeIndex();
const engine = createTextPackEngine(index);
const retrieve = (query: string) => engine.retrieve(analyse(query, index.language, PACK));
/** What the engine knows of an article. */
const of = (query: string, code: string): Candidate | undefined =>
	retrieve(query).find(({ article }) => PACK.articles[article]?.code === code);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("a number to call", () => {
	const numbered = {
		...PACK,
		articles: PACK.articles.map((record) =>
			record.code === "103" ? { ...record, blocks: [{ type: "P" as const, text: "电话 400-160-0900" }] } : record,
		),
	};
	const held = (query: string) => {
		const own = buildTextIndex(numbered);
		return createTextPackEngine(own)
			.retrieve(analyse(query, own.language, numbered))
			.filter(({ literal }) => literal)
			.map(({ article }) => numbered.articles[article]?.code);
	};

	test("is found whatever is asked about it", () => expect(held("400-160-0900是哪家的")).toEqual(["103"]));
	test("is none where it is only a part of one", () => expect(held("0900是哪家的")).toEqual([]));
});

describe("the evidence", () => {
	test("of any query is one candidate an article, and every share is between 0 and 1", () => {
		const queries = fc.string({ unit: fc.constantFrom(..."证书读取错误更新盾锁key 甲平台\n"), maxLength: 20 });
		fc.assert(
			fc.property(queries, (query) => {
				const candidates = retrieve(query);
				expect(new Set(candidates.map(({ article }) => article)).size).toBe(candidates.length);
				for (const { literal, aligned, block, second, likelihood, coverage } of candidates) {
					const shares = [
						literal?.share ?? 0,
						literal?.part ?? 0,
						aligned?.share ?? 0,
						block.similarity,
						second,
						coverage,
					];
					for (const one of shares) {
						expect(one).toBeGreaterThanOrEqual(0);
						expect(one).toBeLessThanOrEqual(1 + 1e-9);
					}
					expect(second).toBeLessThanOrEqual(block.similarity);
					expect(likelihood).toBeGreaterThanOrEqual(0);
					expect(Number.isFinite(likelihood)).toBe(true);
				}
			}),
		);
	});

	test("names the block that says most of those that hold the query", () => {
		expect(of("证书读取错误", "101")?.literal).toEqual({ type: "T", share: 1, part: 1 });
		expect(of("证书读取错误", "201")?.literal).toMatchObject({ type: "P", part: 1 });
		expect(of("软件安装", "101")).toMatchObject({ holdsQuery: true, literal: { type: undefined } });
	});

	test("of a part of the query says how much of it was found", () => {
		const found = of("请先绑定账号\n今天就要", "103");
		expect(found?.holdsQuery).toBe(false);
		expect(found?.literal?.part).toBeCloseTo(0.6);
	});

	test("of an error with a wrong character is an alignment", () => {
		expect(of("证书未邦定，请先绑定账号", "103")?.aligned).toMatchObject({ whole: false });
		expect(of("证书未绑定，请先绑定账号", "103")?.aligned).toMatchObject({ share: 1, whole: true });
	});

	test("counts a character that sounds or looks alike for nearly the same", () => {
		const alike = createAlike((unit) => new Map(unit === "邦".charCodeAt(0) ? [["绑".charCodeAt(0), 0.75]] : []));
		const analysis = analyse("证书未邦定，请先绑定账号", index.language, PACK);
		const aligned = engine
			.retrieve(analysis, alike)
			.find(({ article }) => PACK.articles[article]?.code === "103")?.aligned;
		expect(aligned?.share).toBeGreaterThan(of("证书未邦定，请先绑定账号", "103")?.aligned?.share ?? 1);
	});

	test("by what people call the thing is as if they had named it", () => {
		expect(of("锁没插入", "101")?.coverage).toBeGreaterThan(0);
		expect(of("盾", "102")?.coverage).toBe(1);
	});

	test("says how likely the words are in an article: most where they are said most, by whatever name", () => {
		expect(of("绑定", "103")?.likelihood).toBeGreaterThan(0);
		expect(of("证书绑定", "103")?.likelihood).toBeGreaterThan(of("证书绑定", "101")?.likelihood ?? Number.NaN);
		expect(of("盾", "102")?.likelihood).toBeGreaterThan(0);
		expect(of("绑定", "201")?.likelihood ?? 0).toBe(0);
	});

	test("says it as a mean: for a query of one word it is what the language model says of that word", () => {
		const { articles = [], gains = [] } = index.rowOf("软件") ?? {};
		expect(articles).toHaveLength(1);
		expect(of("软件", PACK.articles[articles[0] ?? -1]?.code ?? "")?.likelihood).toBeCloseTo(gains[0] ?? Number.NaN);
	});

	test("is no less likely for a word that no article has: that speaks for none", () => {
		expect(of("绑定 xyz", "103")?.likelihood).toBeCloseTo(of("绑定", "103")?.likelihood ?? Number.NaN);
	});

	test("is not begun for an article that shares a common word only, unless nothing else speaks for any", () => {
		const codes = (query: string) => retrieve(query).map(({ article }) => PACK.articles[article]?.code);
		expect(codes("证书")).toContain("201");
		expect(codes("证书未绑定，请先绑定账号")).not.toContain("201");
	});

	test("is none where nothing is shared", () => expect(retrieve("今晚吃啥哦呀咯嘿嘿")).toEqual([]));
});

describe("the strength of evidence", () => {
	test("is between 0 and 1, and grows with what was found", () => {
		const type = fc.constantFrom("E", "V", "T", "H", "S", "P", "A", "Q", undefined);
		fc.assert(
			fc.property(type, share, share, share, (of, one, other, part) => {
				const [less, more] = [Math.min(one, other), Math.max(one, other)];
				expect(literalStrength({ type: of, share: more, part })).toBeGreaterThanOrEqual(
					literalStrength({ type: of, share: less, part }),
				);
				expect(literalStrength({ type: of, share: 1, part: more })).toBeGreaterThanOrEqual(
					literalStrength({ type: of, share: 1, part: less }),
				);
				expect(alignedStrength({ share: more, length: 6 })).toBeGreaterThanOrEqual(
					alignedStrength({ share: less, length: 6 }),
				);
				for (const strength of [
					literalStrength({ type: of, share: more, part }),
					alignedStrength({ share: more, length: 30 }),
				]) {
					expect(strength).toBeGreaterThanOrEqual(0);
					expect(strength).toBeLessThanOrEqual(1);
				}
			}),
		);
	});

	test("of a long text is more than that of a short one", () => {
		expect(alignedStrength({ share: 1, length: 12 })).toBeGreaterThan(alignedStrength({ share: 1, length: 3 }));
	});
});
