import { describe, expect, test } from "vitest";
import { loadQueries } from "../../scripts/bench/labelled-queries.ts";
import { normalizeText } from "../../src/lib/text/normalize.ts";
import { makeDictionary, segment, segmentHan } from "../../src/lib/text/segment.ts";
import { loadCatalog, loadSynonyms } from "../../src/node/load-content.ts";
import { createSegmenter, userWordsOf } from "../../src/node/segmenter.ts";
import { foldText } from "../../src/search/shared/fold.ts";
import { loadSearch } from "./ask.ts";

const { pack } = loadSearch();
const dictionary = makeDictionary(pack.vocabulary, pack.minWeight);
const browser = (text: string) => segment(text, (run) => segmentHan(run, dictionary));
const build = createSegmenter({ userWords: userWordsOf(loadCatalog(), loadSynonyms()) });
const blocks = pack.articles.flatMap(({ blocks: own }) => own.map(({ text }) => normalizeText(text)));

/** Where browser and build cut in two ways, the pieces between shared cuts only: `不 了 | 不了 (13)`. */
function differences(texts: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const text of texts) {
		const [ours, theirs] = [endsOf(browser(text)), endsOf(build.cut(text))];
		let start = 0;
		for (const end of ours.filter((one) => theirs.includes(one))) {
			const words = (ends: readonly number[]) => {
				const inside = [start, ...ends.filter((one) => one > start && one <= end)];
				return inside
					.slice(1)
					.map((one, index) => text.slice(inside[index], one))
					.join(" ");
			};
			if (words(ours) !== words(theirs)) {
				const difference = `${words(ours)} | ${words(theirs)}`;
				counts.set(difference, (counts.get(difference) ?? 0) + 1);
			}
			start = end;
		}
	}
	return [...counts].map(([difference, count]) => `${difference} (${count})`);
}

/** Where each word ends in the text. */
function endsOf(words: readonly string[]): number[] {
	let end = 0;
	return words.map((word) => {
		end += word.length;
		return end;
	});
}

describe(`the browser's cut and that of the build (${build.name})`, () => {
	test("are the same on every block of the pack", () => {
		expect(blocks.length).toBeGreaterThan(1000);
		expect(differences(blocks)).toEqual([]);
	});

	test("are the same on every block as the search folds it", () => {
		expect(differences(blocks.map(foldText))).toEqual([]);
	});

	test("leave no word of several characters without a weight", () => {
		const words = new Set(blocks.flatMap(browser).filter((word) => word.length > 1 && /^\p{Script=Han}/u.test(word)));
		expect([...words].filter((word) => !pack.vocabulary.has(word))).toEqual([]);
	});

	test("lose nothing of a query", () => {
		for (const { q } of loadQueries()) expect(browser(normalizeText(q)).join("")).toBe(normalizeText(q));
	});
});
