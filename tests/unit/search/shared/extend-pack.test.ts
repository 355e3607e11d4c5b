import { describe, expect, test } from "vitest";
import { extendPack } from "../../../../src/search/shared/extend-pack.ts";
import { EXTRA, PACK } from "../client/tiny-pack.ts";

describe("a pack with its extra", () => {
	const extended = extendPack(PACK, EXTRA);

	test("has the same articles, each with its own phrases after what is on its page", () => {
		expect(extended.articles.map(({ code }) => code)).toEqual(PACK.articles.map(({ code }) => code));
		extended.articles.forEach(({ blocks }, at) => {
			const onPage = PACK.articles[at]?.blocks ?? [];
			expect(blocks.slice(0, onPage.length)).toEqual(onPage);
			expect(blocks.slice(onPage.length)).toEqual(EXTRA.phrases[at]?.map((text) => ({ type: "Q", text })));
		});
	});

	test("has the words of both, and all else as it was", () => {
		expect(extended.vocabulary).toEqual(new Map([...PACK.vocabulary, ...EXTRA.vocabulary]));
		const { platforms, synonyms, minWeight } = PACK;
		expect(extended).toMatchObject({ platforms, synonyms, minWeight });
	});

	test("has the synonyms of both", () => {
		const synonyms = [["校准", "对表"]];
		expect(extendPack(PACK, { ...EXTRA, synonyms }).synonyms).toEqual([...PACK.synonyms, ...synonyms]);
	});

	test("leaves the pack itself as it is", () => {
		const before = structuredClone(PACK);
		extendPack(PACK, EXTRA);
		expect(PACK).toEqual(before);
	});

	test("is the pack where nobody asks otherwise", () => {
		expect(extendPack(PACK, { phrases: [], synonyms: [], vocabulary: new Map() })).toEqual(PACK);
	});
});
