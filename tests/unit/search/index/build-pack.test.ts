import { describe, expect, test } from "vitest";
import { otherAsks, shownAsks } from "../../../../src/lib/asks.ts";
import { isHan, normalizeText } from "../../../../src/lib/text/normalize.ts";
import { makeDictionary, segment, segmentHan } from "../../../../src/lib/text/segment.ts";
import type { Segmenter } from "../../../../src/node/segmenter.ts";
import { buildPack } from "../../../../src/search/index/build-pack.ts";
import { extendPack } from "../../../../src/search/shared/extend-pack.ts";
import type { ArticleRecord } from "../../../../src/search/shared/records.ts";
import { ARTICLE, makeArticle, makeCatalog, makeContact, makePlatform } from "../../tiny.ts";

const dictionary = makeDictionary(
	new Map([
		["证书", -5],
		["读取", -6],
		["读", -8],
		["续费", -7],
		["没用", -7],
		["年审", -7],
		["审", -8],
	]),
	-12,
);
const segmenter: Segmenter = {
	name: "fallback",
	cut: (text) => segment(text, (run) => segmentHan(run, dictionary)),
	weight: (word) => dictionary.weights.get(word),
	minWeight: dictionary.minWeight,
};
const record = (code = "101", text = "证书"): ArticleRecord => ({
	code,
	platform: "alpha",
	kind: "task",
	blocks: [{ type: "P", text }],
});
const build = (
	catalog = makeCatalog(),
	records: readonly ArticleRecord[] = [record()],
	synonyms: readonly (readonly string[])[] = [],
) => buildPack(catalog, records, segmenter, synonyms).pack;
/** With what comes with the extra. */
const buildAll = (...args: Parameters<typeof build>) => {
	const { pack, extra } = buildPack(args[0] ?? makeCatalog(), args[1] ?? [record()], segmenter, args[2] ?? []);
	return extendPack(pack, extra);
};

describe("the articles of the pack", () => {
	const articles = ["103", "101", "102"].map((code) => makeArticle({ code }));

	test("are those of the catalog in its order, whatever order their pages came in", () => {
		const records = ["102", "103", "101"].map((code) => record(code));
		expect(build(makeCatalog({ articles }), records).articles.map(({ code }) => code)).toEqual(["101", "102", "103"]);
	});

	test("are all of them: one without a page stops the build", () => {
		expect(() => build(makeCatalog({ articles }), [record("101"), record("102")])).toThrow(
			"article 103 has no built page",
		);
	});

	test("leave out pages that no article has", () => {
		expect(build(makeCatalog(), [record(), record("999")]).articles).toHaveLength(1);
	});
});

describe("the number to call", () => {
	const counter = makeContact("counter", { name: "窗口", phones: [], address: "某路 1 号" });

	test("is that of the platform, with the name of who answers and what to dial", () => {
		expect(build().articles[0]?.phone).toEqual(["客服", "400-111-2222", "4001112222"]);
	});

	test("is the first that there is: a counter has none", () => {
		const articles = [makeArticle({ contacts: ["counter", "helpdesk"] })];
		const catalog = makeCatalog({ articles, contacts: [counter, makeContact("helpdesk")] });
		expect(build(catalog).articles[0]?.phone?.[0]).toBe("客服");
	});

	test("is none where nobody has one", () => {
		const catalog = makeCatalog({ contacts: [counter], platforms: [makePlatform("alpha", { contacts: ["counter"] })] });
		expect(build(catalog).articles[0]).not.toHaveProperty("phone");
	});
});

describe("the platforms", () => {
	test("bring their names normalised, each once, and their colours", () => {
		const platforms = [makePlatform("alpha", { aliases: ["湖北 CA", "湖北CA", "湖北ｃａ", "湖北"] })];
		expect(build(makeCatalog({ platforms })).platforms).toEqual([
			{ id: "alpha", short: "甲平台", aliases: ["湖北ca", "湖北"], accent: ["#1a5fb4", "#8fbcf5"] },
		]);
	});

	test("are followed by the regions and systems that are none of them", () => {
		const catalog = makeCatalog();
		const taxonomy = { ...catalog.taxonomy, home: ["四川"], elsewhere: ["广东", "税控盘"] };
		const [, ...others] = build(makeCatalog({ taxonomy })).platforms;
		expect(others.map(({ id, aliases }) => [id, ...aliases])).toEqual([
			["home", "四川"],
			["elsewhere", "广东", "税控盘"],
		]);
	});
});

describe("the vocabulary", () => {
	test("holds every word of the content with its weight, and no other", () => {
		const { vocabulary, synonyms } = build(makeCatalog(), [record("101", "UKey 证书，读取！")], [["续 费", "U 盾"]]);
		expect(Object.fromEntries(vocabulary)).toEqual({ 证书: -5, 读取: -6, 读: -8 });
		expect(synonyms).toEqual([]);
	});

	test("with the extra holds the words of the synonyms too, and the synonyms, each word once", () => {
		const { vocabulary, synonyms } = buildAll(
			makeCatalog(),
			[record("101", "UKey 证书，读取！")],
			[["续 费", "续费", "U 盾"]],
		);
		expect(Object.fromEntries(vocabulary)).toEqual({ 证书: -5, 读取: -6, 读: -8, 续费: -7 });
		expect(synonyms).toEqual([["续费", "u盾"]]);
	});

	test("is enough to cut all the content as the build does", () => {
		const texts = ["证书读取", "读证书", "没有读取证书续", "UKey证书"];
		const pack = buildAll(makeCatalog(), texts.map((text) => record("101", text)).slice(0, 1), [texts.slice(1)]);
		const browser = makeDictionary(pack.vocabulary, pack.minWeight);
		for (const text of texts.map(normalizeText)) {
			expect(segment(text, (run) => segmentHan(run, browser))).toEqual(segmenter.cut(text));
		}
	});

	test("is Han only: letters and digits need none", () => {
		const words = [...build(makeCatalog(), [record("101", "CA证书123")]).vocabulary.keys()];
		expect(words.every((word) => isHan(word))).toBe(true);
	});

	test("passes on the weight of what is no word", () => expect(build().minWeight).toBe(-12));
});

describe("how else people ask", () => {
	const asks = (...others: string[]) => [...shownAsks({ asks: ARTICLE.asks }), ...others];
	const other = ["证书 年审？", "年审去哪儿", "读取ＣＡ"];
	const articles = [makeArticle({ code: "102" }), makeArticle({ code: "101", asks: asks(...other) })];
	const built = (text = "证书") =>
		buildPack(makeCatalog({ articles }), [record("101", text), record("102")], segmenter, [["续费", "续"]]);

	test("comes with the extra, one list an article in the order of the pack, normalised", () => {
		const { pack, extra } = built();
		expect(pack.articles.map(({ code }) => code)).toEqual(["101", "102"]);
		expect(extra.phrases).toEqual([["证书年审", "年审去哪儿", "读取ca"], otherAsks(ARTICLE).map(normalizeText)]);
	});

	test("is not in the pack, neither the phrases nor the words that only they have", () => {
		const { pack, extra } = built();
		expect(pack.articles.map(({ blocks }) => blocks)).toEqual([record("101").blocks, record("102").blocks]);
		expect(Object.fromEntries(pack.vocabulary)).toEqual({ 证书: -5 });
		expect(Object.fromEntries(extra.vocabulary)).toEqual({ 年审: -7, 续费: -7, 审: -8, 读取: -6, 读: -8 });
	});

	test("brings no word that a page has as well", () => {
		const { pack, extra } = built("证书年审");
		expect(pack.vocabulary.has("年审")).toBe(true);
		expect(extra.vocabulary.has("年审")).toBe(false);
	});

	test("is cut as the build cuts it by the words of both, and so is every page, with the extra and without", () => {
		const pages = ["证书读取", "读证书年费"];
		for (const page of pages) {
			const { pack, extra } = built(page);
			const both = makeDictionary(new Map([...pack.vocabulary, ...extra.vocabulary]), pack.minWeight);
			const alone = makeDictionary(pack.vocabulary, pack.minWeight);
			for (const text of [page, ...extra.phrases.flat()])
				expect(segment(text, (run) => segmentHan(run, both))).toEqual(segmenter.cut(text));
			expect(segment(page, (run) => segmentHan(run, alone))).toEqual(segmenter.cut(page));
		}
	});
});
