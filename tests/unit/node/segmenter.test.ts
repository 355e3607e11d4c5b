import { readdirSync, readFileSync } from "node:fs";
import Module from "node:module";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { isHan, normalizeText } from "../../../src/lib/text/normalize.ts";
import { loadCatalog, loadSynonyms } from "../../../src/node/load-content.ts";
import { createSegmenter, type Segmenter, userWordsOf } from "../../../src/node/segmenter.ts";
import { makeCatalog, makeContact, makePlatform } from "../tiny.ts";

const userWords = userWordsOf(loadCatalog(), loadSynonyms());
const jieba = createSegmenter({ userWords });
const fallback = createSegmenter({ userWords, forceFallback: true });
const NOT_COMPILED =
	"nodejieba is not compiled here, so there is nothing to compare; `npm run setup:segmenter` compiles it";

/** Every line of every file under content/, normalised: bodies, titles, asks, error texts, all YAML. */
const lines = readdirSync("content", { recursive: true, encoding: "utf8" })
	.filter((file) => /\.(mdx|yaml)$/.test(file))
	.flatMap((file) => readFileSync(join("content", file), "utf8").split("\n"))
	.map(normalizeText)
	.filter((line) => line !== "");

/** Texts that two segmenters cut in two ways. */
function differences(texts: readonly string[], a: Segmenter, b: Segmenter): string[] {
	const cuts = (text: string) => [a, b].map(({ cut }) => cut(text).join(" "));
	return texts.map(cuts).flatMap(([one, other]) => (one === other ? [] : [`${one} | ${other}`]));
}

describe("nodejieba and the fallback", () => {
	test("cut all our content alike", ({ skip }) => {
		skip(jieba.name !== "nodejieba", NOT_COMPILED);
		expect(lines.length).toBeGreaterThan(3000);
		expect(differences(lines, jieba, fallback)).toEqual([]);
	});

	test("cut whatever is made of our characters alike", ({ skip }) => {
		skip(jieba.name !== "nodejieba", NOT_COMPILED);
		const characters = [...new Set(lines.join(""))];
		const texts = fc.string({ unit: fc.constantFrom(...characters), maxLength: 30 });
		fc.assert(
			fc.property(texts, (text) => {
				expect(differences([text], jieba, fallback)).toEqual([]);
			}),
			{ seed: 1, numRuns: 2000 },
		);
	});
});

describe.each([jieba, fallback])("the segmenter $name", ({ cut, weight, minWeight }) => {
	test("loses nothing: joined, the words are the text", () => {
		for (const line of lines) expect(cut(line).join("")).toBe(line);
	});

	test("leaves a name of ours whole inside a sentence", () => {
		expect(cut("装互认助手驱动")).toEqual(["装", "互认助手", "驱动"]);
	});

	test("cuts none of our own words", () => {
		expect(userWords.filter((word) => cut(word).length > 1)).toEqual([]);
	});

	test("leaves UKey whole", () => expect(cut("插入ukey后")).toContain("ukey"));

	test("has a weight for every word of several characters that it cuts", () => {
		const words = new Set(lines.flatMap(cut).filter((word) => word.length > 1 && isHan(word)));
		expect([...words].filter((word) => weight(word) === undefined)).toEqual([]);
	});

	test("gives logarithms: all below nothing, none below the least", () => {
		for (const word of ["证书", "的", "读取"]) {
			expect(weight(word)).toBeLessThan(0);
			expect(weight(word)).toBeGreaterThanOrEqual(minWeight);
		}
		expect(weight("的")).toBeGreaterThan(weight("证书") as number);
		expect(weight("没有这个词")).toBeUndefined();
	});
});

describe("where nodejieba is not compiled", () => {
	/** Every `require("nodejieba")` fails with a message of two lines. */
	function breakNodejieba(): void {
		const original = Module.prototype.require;
		const spy = vi.spyOn(Module.prototype, "require").mockImplementation(function (this: NodeJS.Module, id) {
			if (id === "nodejieba") throw new Error("native binding was not found\n    at somewhere");
			return original.call(this, id);
		});
		onTestFinished(() => spy.mockRestore());
	}

	test("the fallback answers, and says so once, with the reason in one line and what to run", () => {
		breakNodejieba();
		const warn = vi.fn();
		const segmenter = createSegmenter({ userWords, warn });
		segmenter.cut("证书读取错误");
		expect(segmenter.name).toBe("fallback");
		expect(warn.mock.calls).toEqual([
			[
				expect.stringMatching(
					/^nodejieba is not compiled here \(native binding was not found\);.*npm run setup:segmenter$/,
				),
			],
		]);
	});

	test("nobody needs to listen", () => {
		breakNodejieba();
		expect(createSegmenter({ userWords }).name).toBe("fallback");
	});

	test("the fallback that was asked for says nothing", () => {
		const warn = vi.fn();
		createSegmenter({ userWords, forceFallback: true, warn });
		expect(warn).not.toHaveBeenCalled();
	});
});

describe("our own words", () => {
	const words = (synonyms: string[][] = []) =>
		userWordsOf(
			makeCatalog({
				platforms: [makePlatform("alpha", { aliases: ["四川政采", "省政府采购一体化", "湖北 CA"] })],
				contacts: [makeContact("helpdesk", { name: "客服（CA）热线" })],
			}),
			synonyms,
		);

	test("are the runs of Han in names, of two to four characters, sorted, each once", () => {
		expect(
			words([
				["锁", "U盾", "USB锁", "解锁"],
				["解锁", "登陆"],
			]),
		).toEqual(["四川政采", "客服", "湖北", "热线", "登陆", "解锁"]);
	});

	test("make one word of what jieba would cut", () => {
		const made = createSegmenter({ userWords: ["汇聚平台"], forceFallback: true });
		expect(made.cut("湖北汇聚平台")).toEqual(["湖北", "汇聚平台"]);
		expect(createSegmenter({ userWords: [], forceFallback: true }).cut("汇聚平台")).not.toEqual(["汇聚平台"]);
	});
});
