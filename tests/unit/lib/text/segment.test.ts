import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Dictionary, makeDictionary, segment, segmentHan } from "../../../../src/lib/text/segment.ts";

const han = (maxLength: number) => fc.string({ unit: fc.constantFrom(..."证书读取"), minLength: 1, maxLength });
/** Weights are quarters, so that equal sums are equal numbers. */
const weight = fc.integer({ min: -60, max: -4 }).map((quarters) => quarters / 4);
const dictionaries = fc
	.array(fc.tuple(han(4), weight), { maxLength: 12 })
	.map((entries) => makeDictionary(new Map(entries), -20));

/** Every way to cut a run into words of the dictionary and single characters. */
function everyCut(run: string, dictionary: Dictionary): string[][] {
	if (run === "") return [[]];
	const cuts: string[][] = [];
	for (let length = 1; length <= run.length; length++) {
		const first = run.slice(0, length);
		if (length > 1 && !dictionary.weights.has(first)) continue;
		for (const rest of everyCut(run.slice(length), dictionary)) cuts.push([first, ...rest]);
	}
	return cuts;
}

function total(words: readonly string[], { weights, minWeight }: Dictionary): number {
	return words.reduce((sum, word) => sum + (weights.get(word) ?? minWeight), 0);
}

const dictionaryOf = (weights: Record<string, number>, minWeight?: number) =>
	makeDictionary(new Map(Object.entries(weights)), minWeight);

describe("cutting a run of Han", () => {
	test("gives words that joined are the run again", () => {
		fc.assert(
			fc.property(han(30), dictionaries, (run, dictionary) => {
				expect(segmentHan(run, dictionary).join("")).toBe(run);
			}),
		);
	});

	test("takes the most probable of all possible cuts", () => {
		fc.assert(
			fc.property(han(8), dictionaries, (run, dictionary) => {
				const best = Math.max(...everyCut(run, dictionary).map((words) => total(words, dictionary)));
				expect(total(segmentHan(run, dictionary), dictionary)).toBe(best);
			}),
		);
	});

	test("takes the shorter word of two cuts that are as probable, from the left", () => {
		fc.assert(
			fc.property(han(8), dictionaries, (run, dictionary) => {
				const cuts = everyCut(run, dictionary);
				const best = Math.max(...cuts.map((words) => total(words, dictionary)));
				const lengths = (words: readonly string[]) => words.map((word) => word.length).join("");
				const least = cuts
					.filter((words) => total(words, dictionary) === best)
					.map(lengths)
					.sort()[0];
				expect(lengths(segmentHan(run, dictionary))).toBe(least);
			}),
		);
		expect(segmentHan("证书", dictionaryOf({ 证: -2, 书: -3, 证书: -5 }))).toEqual(["证", "书"]);
	});

	test("gives no word of several characters that the dictionary does not have", () => {
		fc.assert(
			fc.property(han(20), dictionaries, (run, dictionary) => {
				for (const word of segmentHan(run, dictionary)) {
					expect(word.length === 1 || dictionary.weights.has(word)).toBe(true);
					expect(word.length).toBeLessThanOrEqual(dictionary.longest.get(word[0] as string) ?? 1);
				}
			}),
		);
	});

	test("cuts into characters where the dictionary is empty, and nothing into nothing", () => {
		expect(segmentHan("证书", dictionaryOf({}))).toEqual(["证", "书"]);
		expect(segmentHan("", dictionaryOf({}))).toEqual([]);
	});

	test("prefers two likely words to a likely one and a rare rest", () => {
		const dictionary = dictionaryOf({ 证书: -6, 书读: -5, 读取: -6, 证: -9, 取: -9 });
		expect(segmentHan("证书读取", dictionary)).toEqual(["证书", "读取"]);
	});
});

describe("makeDictionary", () => {
	test("reads the longest words and the least weight off the words", () => {
		const { longest, minWeight } = dictionaryOf({ 证: -3, 数字证书: -9, 数字: -4, 证书: -5 });
		expect(minWeight).toBe(-9);
		expect([longest.get("数"), longest.get("证"), longest.get("书")]).toEqual([4, 2, undefined]);
	});

	test("takes the least weight it is given", () => {
		expect(dictionaryOf({ 证书: -5 }, -30).minWeight).toBe(-30);
	});
});

describe("cutting normalised text", () => {
	const byCharacter = (run: string) => run.split("");

	test("gives words that joined are the text again", () => {
		const texts = fc.string({ unit: fc.constantFrom(..."证书读ukey09é"), maxLength: 30 });
		fc.assert(
			fc.property(texts, (text) => {
				expect(segment(text, byCharacter).join("")).toBe(text);
			}),
		);
	});

	test("hands over whole runs of Han and nothing else", () => {
		const runs: string[] = [];
		segment("ca证书ukey读取", (run) => {
			runs.push(run);
			return [run];
		});
		expect(runs).toEqual(["证书", "读取"]);
	});

	test.each([
		["插入ukey证", ["插", "入", "ukey", "证"]],
		["cfca4008", ["cfca", "4008"]],
		["win7系", ["win", "7", "系"]],
		["", []],
	])("keeps Latin whole and letters apart from digits: %s", (text, expected) => {
		expect(segment(text, byCharacter)).toEqual(expected);
	});
});
