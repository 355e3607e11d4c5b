import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPostings } from "../../../../../src/search/client/engines/postings.ts";
import type { IndexedBlock } from "../../../../../src/search/client/engines/text-index.ts";
import { rarityOf } from "../../../../../src/search/shared/rarity.ts";

/** Articles of blocks of tokens with their weights. */
const corpus = fc.array(
	fc.array(
		fc.dictionary(fc.constantFrom("证书", "绑定", "过期", "锁", "=key"), fc.double({ min: 0.1, max: 1, noNaN: true })),
		{ maxLength: 4 },
	),
	{ maxLength: 4 },
);

function build(articles: Record<string, number>[][]) {
	const blocks: IndexedBlock[] = [];
	const postings = createPostings();
	articles.forEach((own, article) => {
		own.forEach((tokens, index) => {
			for (const [token, weight] of Object.entries(tokens)) postings.add(token, blocks.length, weight);
			blocks.push({ article, index, type: "S", folded: "", total: 0 });
		});
	});
	return { blocks, ...postings.build(blocks, articles.length) };
}

describe("postings", () => {
	test("tell of each token the blocks and articles that hold it, in order, and its weights", () => {
		fc.assert(
			fc.property(corpus, (articles) => {
				const { rowOf, rarity } = build(articles);
				const all = articles.flat();
				for (const token of ["证书", "绑定", "过期", "锁", "=key"]) {
					const blocks = all.flatMap((tokens, at) => (token in tokens ? [at] : []));
					const holders = articles.flatMap((own, at) => (own.some((tokens) => token in tokens) ? [at] : []));
					const row = rowOf(token);
					expect(row === undefined).toBe(blocks.length === 0);
					expect(rarity.get(token)).toBe(blocks.length === 0 ? undefined : rarityOf(holders.length, articles.length));
					if (!row) continue;
					expect([...row.blocks]).toEqual(blocks);
					expect([...row.weights]).toEqual(blocks.map((at) => all[at]?.[token]));
					expect([...row.articles]).toEqual(holders);
					expect(row.gains).toHaveLength(holders.length);
				}
			}),
		);
	});

	test("sum up what each block weighs", () => {
		fc.assert(
			fc.property(corpus, (articles) => {
				const { blocks, rarity } = build(articles);
				articles.flat().forEach((tokens, at) => {
					const total = Object.entries(tokens).reduce(
						(sum, [token, weight]) => sum + weight * (rarity.get(token) ?? Number.NaN),
						0,
					);
					expect(blocks[at]?.total).toBeCloseTo(total);
				});
			}),
		);
	});
});
