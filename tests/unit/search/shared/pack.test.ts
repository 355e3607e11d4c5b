import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePack, encodePack, PACK_VERSION, type Pack } from "../../../../src/search/shared/pack.ts";
import { BLOCK_TYPES, type Block } from "../../../../src/search/shared/records.ts";
import { closeFile, openFile } from "../../../../src/search/shared/squeeze/file.ts";
import { drain } from "../../../../src/search/shared/squeeze/squeeze.ts";
import { textOf, unitsOf } from "../../../../src/search/shared/symbols.ts";
import { WEIGHT_STEP } from "../../../../src/search/shared/vocabulary.ts";

const PLATFORMS: Pack["platforms"] = [
	{ id: "alpha", short: "甲平台", aliases: ["甲平台", "alpha"], accent: ["#1a5fb4", "#8fbcf5"] },
	{ id: "beta", short: "乙平台", aliases: ["乙"], accent: ["#000000", "#ffffff"] },
];

/** Text of a page: white space folded, nothing at its ends. */
const texts = (units: string) =>
	fc
		.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength: 20 })
		.map((text) => text.replace(/\s+/g, " ").trim())
		.filter((text) => text !== "");
const pageText = texts("证书读取错误未绑定，！：（）“”→①é aZ09-_.:/|#%&'\"\\<>…·");
const id = fc.constantFrom("steps", "step-1", "case-1", "case-1-step-2", "other");

const block = (text: fc.Arbitrary<string>): fc.Arbitrary<Block> =>
	fc
		.tuple(fc.constantFrom(...BLOCK_TYPES), fc.oneof(text, fc.constantFrom("现象", "解决步骤")), fc.option(id))
		.map(([type, blockText, blockId]) => ({ type, text: blockText, ...(blockId !== null && { id: blockId }) }));

const phone = fc.constantFrom<[string, string, string]>(
	["客服", "400-111-2222", "4001112222"],
	["热线（CA）", "12333", "12333"],
);

/** Articles in any blocks, with a vocabulary out of their own words and characters. */
function packs(text = pageText): fc.Arbitrary<Pack> {
	const article = fc.record({
		code: fc.constantFrom("101", "901", "1001"),
		platform: fc.constantFrom("alpha", "beta"),
		kind: fc.constantFrom("error", "task"),
		blocks: fc.array(block(text), { minLength: 1, maxLength: 5 }),
		phone: fc.option(phone),
	});
	const weighted = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 8, max: 70 })));
	return fc.tuple(fc.array(article, { maxLength: 4 }), weighted).map(([drafts, choices]) => {
		const articles = drafts.map(({ phone: own, ...rest }) => ({ ...rest, ...(own && { phone: own }) }));
		const runs = articles.flatMap(({ blocks }) => blocks.flatMap((b) => b.text.match(/[\u4e00-\u9fff]+/g) ?? []));
		const vocabulary = new Map<string, number>();
		for (const [at, length, steps] of runs.length > 0 ? choices : []) {
			const run = runs[at % runs.length] as string;
			const start = at % run.length;
			vocabulary.set(run.slice(start, start + length), -steps * WEIGHT_STEP);
		}
		return {
			articles,
			platforms: PLATFORMS,
			vocabulary,
			minWeight: -36 * WEIGHT_STEP,
			synonyms: [["锁", "盾", "ukey"]],
		};
	});
}

const sorted = (pack: Pack) => ({ ...pack, vocabulary: new Map([...pack.vocabulary].sort()) });
const packOf = (...blocks: Block[]): Pack => ({
	articles: [{ code: "101", platform: "alpha", kind: "error", blocks }],
	platforms: PLATFORMS,
	vocabulary: new Map(),
	minWeight: -18,
	synonyms: [],
});
const again = (pack: Pack) => drain(decodePack(encodePack(pack)));
const blocksAgain = (...blocks: Block[]) => again(packOf(...blocks)).articles[0]?.blocks;
/** The lines of a packed file, words as symbols. */
const linesOf = (bytes: Uint8Array) =>
	textOf(drain(openFile("", PACK_VERSION, bytes, 3))[1] as Uint16Array).split("\n");
/** Each packing fills tables of a million slots. */
const SOME = { numRuns: 40 };

describe("the pack", () => {
	test("comes back as it was packed", () => {
		fc.assert(
			fc.property(packs(), (pack) => {
				expect(sorted(again(pack))).toEqual(sorted(pack));
			}),
			SOME,
		);
	});

	test("packs to the same bytes again when it comes back", () => {
		fc.assert(
			fc.property(packs(), (pack) => {
				const bytes = encodePack(pack);
				expect(encodePack(drain(decodePack(bytes)))).toEqual(bytes);
			}),
			SOME,
		);
	});

	test("packs to the same bytes whatever order its words were found in", () => {
		fc.assert(
			fc.property(packs(), (pack) => {
				const reversed = { ...pack, vocabulary: new Map([...pack.vocabulary].reverse()) };
				expect(encodePack(reversed)).toEqual(encodePack(pack));
			}),
			SOME,
		);
	});

	test("rounds weights to whole steps", () => {
		const pack = { ...packOf({ type: "P", text: "证书" }), vocabulary: new Map([["证书", -9.1]]), minWeight: -17.9 };
		const { vocabulary, minWeight } = again(pack);
		expect([vocabulary.get("证书"), minWeight]).toEqual([-9, -18]);
	});

	test("ships a number to call once, however many articles share it", () => {
		const phone: [string, string, string] = ["客服", "400-111-2222", "4001112222"];
		const pack = packOf({ type: "P", text: "证书" });
		const article = { ...(pack.articles[0] as Pack["articles"][0]), phone };
		const two = { ...pack, articles: [article, { ...article, code: "102" }] };
		expect(linesOf(encodePack(two)).filter((line) => line.includes("400-111-2222"))).toHaveLength(1);
		expect(again(two).articles.map((record) => record.phone)).toEqual([phone, phone]);
	});

	test("keeps a word that only synonyms hold, and one that nothing holds", () => {
		const pack = { ...packOf({ type: "P", text: "证书" }), synonyms: [["续费", "延期"]] };
		const vocabulary = new Map([
			["续费", -10],
			["没有", -7],
		]);
		expect(again({ ...pack, vocabulary }).vocabulary).toEqual(vocabulary);
	});

	test("has no lines for how else people ask: that is not on the page, and comes with the extra", () => {
		expect(BLOCK_TYPES).not.toContain("Q");
	});
});

describe("a block in the pack", () => {
	test("keeps an anchor of its own beside the foretold ones, and none where it has none", () => {
		const blocks: Block[] = [
			{ type: "H", text: "解决步骤", id: "steps" },
			{ type: "S", text: "插上", id: "step-1" },
			{ type: "S", text: "细节", id: "step-1" },
			{ type: "S", text: "没有锚" },
			{ type: "H", text: "别的", id: "other" },
			{ type: "P", text: "证书", id: "note" },
		];
		expect(blocksAgain(...blocks)).toEqual(blocks);
	});

	test.each(["#103 的做法", "# 号键", "#"])("may begin with the sign that marks an anchor: %j", (text) => {
		expect(blocksAgain({ type: "P", text })).toEqual([{ type: "P", text }]);
	});

	test.each(["点 😀 确定", "㐂𠮷野家", "a\u{1f600}b\u{1f600}c"])(
		"may hold characters beyond the basic plane: %j",
		(text) => {
			expect(blocksAgain({ type: "P", text }, { type: "P", text: "证书" })?.map((block) => block.text)).toEqual([
				text,
				"证书",
			]);
		},
	);
});

describe("a pack that does not fit", () => {
	test("is refused when it is of another version", () => {
		const bytes = encodePack(packOf());
		bytes[0] = PACK_VERSION + 1;
		expect(() => drain(decodePack(bytes))).toThrow(
			`search pack has version ${PACK_VERSION + 1}, expected ${PACK_VERSION}`,
		);
	});

	test("is refused when it has a line nobody knows", () => {
		const lines = [...linesOf(encodePack(packOf({ type: "P", text: "UKey" }))), "X CA"];
		const bytes = closeFile(PACK_VERSION, [[], unitsOf(lines.join("\n")), []]);
		expect(() => drain(decodePack(bytes))).toThrow("unknown line");
	});
});
