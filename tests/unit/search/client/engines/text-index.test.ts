import { describe, expect, test } from "vitest";
import { normalizeText } from "../../../../../src/lib/text/normalize.ts";
import { buildTextIndex } from "../../../../../src/search/client/engines/text-index.ts";
import { foldText } from "../../../../../src/search/shared/fold.ts";
import { EXTRA, makeExtendedIndex, makeIndex, PACK } from "../tiny-pack.ts";

const index = makeIndex();
const rowOf = (token: string) => index.rowOf(token) ?? { blocks: new Int32Array(), weights: new Float64Array() };

describe("the index of a pack", () => {
	test("has the whole visible text of each article, without breaks: no piece of it is lost between blocks", () => {
		PACK.articles.forEach(({ blocks }, at) => {
			expect(index.articles[at]?.text).toBe(normalizeText(blocks.map(({ text }) => text).join("")));
		});
	});

	test("has every block, folded, in the range of its article", () => {
		index.articles.forEach(({ from, to }, at) => {
			const folded = index.blocks.slice(from, to).map((block) => block.folded);
			expect(folded).toEqual(PACK.articles[at]?.blocks.map(({ text }) => foldText(normalizeText(text))));
			for (const block of index.blocks.slice(from, to)) expect(block.article).toBe(at);
		});
	});

	test("knows where each token stands: in a block that holds it, once", () => {
		for (const token of index.rarity.keys()) {
			const { blocks } = rowOf(token);
			expect(blocks.length).toBeGreaterThan(0);
			expect(new Set(blocks).size).toBe(blocks.length);
			if (token.startsWith("=")) continue;
			for (const block of blocks) expect(index.blocks[block]?.folded).toContain(token);
		}
	});

	test("calls a token of one article rarest, and the more articles have it the less rare", () => {
		const articlesOf = (token: string) =>
			new Set([...rowOf(token).blocks].map((block) => index.blocks[block]?.article)).size;
		const tokens = [...index.rarity.keys()].sort((a, b) => articlesOf(a) - articlesOf(b));
		let last = 1;
		for (const token of tokens) {
			const rarity = index.rarity.get(token) ?? 0;
			if (articlesOf(token) === 1) expect(rarity).toBeCloseTo(1);
			expect(rarity).toBeGreaterThan(0);
			expect(rarity).toBeLessThanOrEqual(last + 1e-9);
			last = rarity;
		}
	});

	test("weighs a block by all its tokens", () => {
		index.blocks.forEach((block, id) => {
			let total = 0;
			for (const token of index.rarity.keys()) {
				const { blocks, weights } = rowOf(token);
				total += (weights[blocks.indexOf(id)] ?? 0) * (index.rarity.get(token) ?? 0);
			}
			expect(block.total).toBeCloseTo(total);
		});
	});

	test("knows how else people ask by its words, and has none of it in the text of a page", () => {
		const extended = makeExtendedIndex();
		expect(extended.articles.map(({ text }) => text)).toEqual(index.articles.map(({ text }) => text));
		expect(extended.articles.map(({ folded }) => folded)).toEqual(index.articles.map(({ folded }) => folded));
		EXTRA.phrases.forEach((phrases, at) => {
			const { from = 0, to = 0 } = extended.articles[at] ?? {};
			const own = extended.blocks.slice(from, to).filter(({ type }) => type === "Q");
			expect(own.map(({ folded }) => folded)).toEqual(phrases.map((phrase) => foldText(normalizeText(phrase))));
		});
		expect(index.rarity.has("年审")).toBe(false);
		const articles = extended.rowOf("年审")?.articles;
		expect([...(articles ?? [])]).toEqual([1]);
	});

	test("may be of nothing", () => {
		expect(buildTextIndex({ ...PACK, articles: [] })).toMatchObject({ articles: [], blocks: [] });
	});
});
