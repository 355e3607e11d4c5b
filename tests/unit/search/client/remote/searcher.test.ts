import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeText } from "../../../../../src/lib/text/normalize.ts";
import { createLibrary } from "../../../../../src/search/client/remote/library.ts";
import { makeOddParts } from "../../../../../src/search/client/remote/odd.ts";
import { createRecall } from "../../../../../src/search/client/remote/recall.ts";
import { createRemoteSearcher } from "../../../../../src/search/client/remote/searcher.ts";
import { createShards } from "../../../../../src/search/client/remote/shards.ts";
import type { Recalled } from "../../../../../src/search/shared/port.ts";
import { LEXICON, PACK } from "../tiny-pack.ts";
import { FILES, readSite } from "./tiny-site.ts";

const site = readSite();
const asked: string[] = [];
const files = {
	bytes: async (name: string) => {
		asked.push(name);
		return FILES.get(`shards/${name}`) as Uint8Array;
	},
};
const recall = createRecall(createShards(files, site), site);
const odd = makeOddParts(LEXICON);
const make = (engine = recall) => createRemoteSearcher(site, engine, createLibrary(files, site), async () => odd);
const searcher = make();
const texts = PACK.articles.map(({ blocks }) => blocks.map(({ text }) => normalizeText(text)).join(""));
const codes = async (query: string, options = {}) =>
	(await searcher.search(query, options)).hits.map(({ record }) => record.code);

describe("the searcher of a large site", () => {
	test("finds every article that holds a text, across blocks too, before all others", async () => {
		const piece = fc
			.tuple(fc.nat(texts.length - 1), fc.nat(), fc.integer({ min: 2, max: 9 }))
			.map(([article, at, length]) => {
				const text = texts[article] as string;
				const start = at % (text.length - 1);
				return text.slice(start, start + length);
			});
		await fc.assert(
			fc.asyncProperty(piece, async (query) => {
				const holding = PACK.articles.filter((_, index) => texts[index]?.includes(query)).map(({ code }) => code);
				expect((await codes(query)).slice(0, holding.length).sort()).toEqual(holding.sort());
			}),
		);
	});

	test("opens a code", async () => {
		expect(await searcher.search("202")).toMatchObject({ code: "202", hits: [{ record: { code: "202" } }] });
	});

	test.each([
		["pinyin", "zhengshuduqu", "101"],
		["initials", "zswbd", "103"],
		["characters that sound alike", "正输毒娶", "101"],
		["Traditional characters", "證書讀取", "101"],
		["words of those who write them", "憑證", "102"],
		["a wording that no page has", "小棍子", "101"],
		["a synonym", "盾未插入", "101"],
	])("finds by %s", async (_, query, code) => {
		expect((await codes(query))[0]).toBe(code);
	});

	test("puts the chosen platform, and the one that is named, first", async () => {
		expect((await codes("更新证书", { platform: "beta" }))[0]).toBe("202");
		expect((await codes("更新证书", { platform: "alpha" }))[0]).toBe("102");
		expect((await codes("乙平台 更新证书"))[0]).toBe("202");
	});

	test("answers the same whatever was asked before", async () => {
		const alone = (await make().search("证书更新不了")).hits.map(({ record, score }) => [record.code, score]);
		await searcher.search("zhengshu");
		await searcher.search("时钟");
		expect((await searcher.search("证书更新不了")).hits.map(({ record, score }) => [record.code, score])).toEqual(
			alone,
		);
	});

	test("finds nothing in nothing", async () => {
		expect(await codes("，。！")).toEqual([]);
		expect(await codes("龘靐")).toEqual([]);
	});
});

describe("articles that may hold the query", () => {
	/** An engine that promises too much: first those that do not hold it. */
	const promise = (order: number[], holders: number): Recalled => ({ order, holders, tokens: new Map() });

	test("are looked at until the first page holds only such", async () => {
		const many = make({ recall: async () => promise([1, 2, 3, 4, 5, 0], 6) });
		const { hits } = await many.search("读取错误", { shown: 1 });
		expect(hits[0]?.record.code).toBe("101");
	});

	test("that were not looked at are counted", async () => {
		const { more } = await make({ recall: async () => promise([0, 1], 9000) }).search("证书");
		expect(more).toBe(8998);
		expect((await searcher.search("证书")).more).toBe(0);
	});
});
