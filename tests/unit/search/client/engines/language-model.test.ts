import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPostings, type Postings } from "../../../../../src/search/client/engines/postings.ts";
import { buildTextIndex, type IndexedBlock } from "../../../../../src/search/client/engines/text-index.ts";
import type { BlockType } from "../../../../../src/search/shared/records.ts";
import { makeExtendedIndex, makeIndex, PACK } from "../tiny-pack.ts";

/** A block of a type, with the tokens that stand in it. */
type Said = readonly [type: BlockType, ...tokens: string[]];

/** The postings of articles that say these things. */
function modelOf(...articles: readonly (readonly Said[])[]): Postings {
	const blocks: IndexedBlock[] = [];
	const postings = createPostings();
	articles.forEach((said, article) => {
		said.forEach(([type, ...tokens], index) => {
			for (const token of new Set(tokens)) postings.add(token, blocks.length, 1);
			blocks.push({ article, index, type, folded: tokens.join(""), total: 0 });
		});
	});
	return postings.build(blocks, articles.length);
}

/** Article → gain. */
function gains({ rowOf }: Pick<Postings, "rowOf">, token: string): Map<number, number> {
	const { articles, gains } = rowOf(token) ?? { articles: [], gains: [] };
	const found = new Map([...articles].map((article, at) => [article, gains[at] ?? Number.NaN]));
	expect(found.size, "an article is told twice").toBe(articles.length);
	return found;
}
const gain = (model: ReturnType<typeof modelOf>, token: string, article: number) =>
	gains(model, token).get(article) ?? Number.NaN;

const token = fc.constantFrom("证书", "绑定", "过期", "锁");
const said = fc
	.tuple(
		fc.constantFrom<BlockType>("T", "E", "V", "H", "S", "P", "A", "Q"),
		fc.array(token, { minLength: 1, maxLength: 3 }),
	)
	.map(([type, tokens]): Said => [type, ...tokens]);
const articles = fc.array(fc.array(said, { maxLength: 6 }), { maxLength: 5 });

describe("a token", () => {
	test("is told of each article that holds it, once, and of no other; it is never unlikely there", () => {
		fc.assert(
			fc.property(articles, token, (row, one) => {
				const found = gains(modelOf(...row), one);
				const holding = row.flatMap((blocks, article) =>
					blocks.some(([, ...tokens]) => tokens.includes(one)) ? [article] : [],
				);
				expect([...found.keys()]).toEqual(holding);
				for (const value of found.values()) {
					expect(value).toBeGreaterThan(0);
					expect(Number.isFinite(value)).toBe(true);
				}
			}),
		);
	});

	test("that nobody says is likely nowhere", () => {
		expect(gains(modelOf([["T", "证书"]]), "发票")).toEqual(new Map());
		expect(gains(modelOf(), "发票")).toEqual(new Map());
	});

	test("is likelier where it is said more, in as many words", () => {
		const model = modelOf(
			[
				["A", "绑定"],
				["A", "绑定", "账号"],
			],
			[
				["A", "绑定"],
				["A", "证书", "账号"],
			],
		);
		expect(gain(model, "绑定", 0)).toBeGreaterThan(gain(model, "绑定", 1));
	});

	test("adds up over many blocks, each of which says little", () => {
		const blocks = (count: number) => Array.from({ length: 6 }, (_, at): Said => ["Q", at < count ? "锁" : "证书"]);
		const model = modelOf(blocks(5), blocks(1));
		expect(gain(model, "锁", 0)).toBeGreaterThan(gain(model, "锁", 1));
	});

	test("is likelier where it is said among fewer words", () => {
		const model = modelOf([["A", "绑定"]], [["A", "绑定", "账号", "页面", "证书"]]);
		expect(gain(model, "绑定", 0)).toBeGreaterThan(gain(model, "绑定", 1));
	});

	test("that all say tells less of an article than one that few say", () => {
		const model = modelOf([["A", "证书", "绑定"]], [["A", "证书", "过期"]], [["A", "证书", "发票"]]);
		expect(gain(model, "绑定", 0)).toBeGreaterThan(gain(model, "证书", 0));
	});

	test("counts more in a title or an error than in running text", () => {
		for (const type of ["T", "E", "V"] as const) {
			const model = modelOf(
				[
					[type, "绑定"],
					["P", "证书"],
				],
				[
					["P", "绑定"],
					[type, "证书"],
				],
			);
			expect(gain(model, "绑定", 0), type).toBeGreaterThan(gain(model, "绑定", 1));
		}
	});

	test("is not drowned by running text that says it on and on", () => {
		const text = (count: number): Said[] => [
			["T", "证书"],
			...Array.from({ length: count }, (): Said => ["S", "绑定"]),
		];
		const model = modelOf(text(1), text(2), text(30), text(60));
		expect(gain(model, "绑定", 1)).toBeGreaterThan(gain(model, "绑定", 0));
		expect(gain(model, "绑定", 3)).toBeCloseTo(gain(model, "绑定", 2));
	});
});

describe("the model of a pack", () => {
	const codesOf = (index: ReturnType<typeof buildTextIndex>, one: string) =>
		[...gains(index, one).keys()].map((article) => PACK.articles[article]?.code);

	test("knows words of one meaning by the sign of their group", () => {
		// 101 says UKey and 盾, 102 says 锁; 更新 stands in titles, 续 in an ask.
		expect(codesOf(makeIndex(), "=key")).toEqual(["101", "102"]);
		expect(codesOf(makeIndex(), "=更新")).toEqual(["102", "202", "901"]);
	});

	test("knows how else people ask, once that is there", () => {
		expect(codesOf(makeIndex(), "年审")).toEqual([]);
		expect(codesOf(makeExtendedIndex(), "年审")).toEqual(["102"]);
	});

	test("may be of nothing", () => expect(codesOf(buildTextIndex({ ...PACK, articles: [] }), "证书")).toEqual([]));
});
