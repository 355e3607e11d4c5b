/** The vocabulary that the browser gets: the words of our content, with weights that make it cut as the build does. */
import { isHan } from "../../lib/text/normalize.ts";
import { makeDictionary, segmentHan } from "../../lib/text/segment.ts";
import type { Segmenter } from "../../node/segmenter.ts";
import type { Pack } from "../shared/pack.ts";
import { roundWeight, WEIGHT_STEP } from "../shared/vocabulary.ts";

/**
 * Every word that the texts are cut into, with jieba's weight.
 * @param texts normalised
 */
export function collectVocabulary(texts: readonly string[], segmenter: Segmenter): Map<string, number> {
	const vocabulary = new Map<string, number>();
	for (const text of texts) {
		for (const word of segmenter.cut(text)) {
			const weight = segmenter.weight(word);
			if (weight !== undefined && isHan(word[0] as string)) vocabulary.set(word, weight);
		}
		// A character may be a word elsewhere: without its weight the browser would cut around it differently.
		for (const character of text) {
			const weight = segmenter.weight(character);
			if (weight !== undefined && isHan(character)) vocabulary.set(character, weight);
		}
	}
	return vocabulary;
}

/** Weights of the segmenter → weights that are shipped. */
export type Weigh = (
	vocabulary: ReadonlyMap<string, number>,
	normalizedTexts: readonly string[],
	segmenter: Segmenter,
) => Pick<Pack, "vocabulary" | "minWeight">;

/**
 * Rounds the weights and leaves it at that: of thousands of articles a few sentences are cut otherwise than nodejieba
 * would, and no harm comes of it where the index itself is cut with the shipped words.
 */
export const roundOnly: Weigh = (vocabulary, _, segmenter) => ({
	vocabulary: new Map([...vocabulary].map(([word, weight]) => [word, roundWeight(weight)])),
	minWeight: roundWeight(segmenter.minWeight),
});

/** Rounds of mending; each raises the words that the browser would cut. A handful has always been enough. */
const MOST_ROUNDS = 50;

/**
 * Rounds the weights to what is shipped and raises, step by step, the words that the browser would then cut
 * differently from the build, until both cut every block alike.
 * @throws Error naming a text on which they do not come together
 */
export function calibrate(
	vocabulary: ReadonlyMap<string, number>,
	normalizedTexts: readonly string[],
	segmenter: Segmenter,
): Pick<Pack, "vocabulary" | "minWeight"> {
	const rounded = new Map([...vocabulary].map(([word, weight]) => [word, roundWeight(weight)]));
	const minWeight = roundWeight(segmenter.minWeight);
	const texts = [...new Set(normalizedTexts.flatMap(hanRuns))];
	const wanted = texts.map((text) => segmenter.cut(text));
	for (let turn = 0; turn < MOST_ROUNDS; turn++) {
		const dictionary = makeDictionary(rounded, minWeight);
		const raise = new Set<string>();
		texts.forEach((text, index) => {
			const words = wanted[index] as string[];
			const got = segmentHan(text, dictionary);
			if (got.join(" ") === words.join(" ")) return;
			for (const word of words) if (!got.includes(word)) raise.add(word);
		});
		if (raise.size === 0) return { vocabulary: rounded, minWeight };
		for (const word of raise) {
			const weight = rounded.get(word);
			if (weight !== undefined && weight < 0) rounded.set(word, weight + WEIGHT_STEP);
		}
	}
	throw new Error(
		"the shipped weights do not cut the content as the build does; make WEIGHT_STEP in search/shared/vocabulary.ts smaller",
	);
}

/** The runs of Han in a normalised text. */
function hanRuns(text: string): string[] {
	return text.split(/[^\u3400-\u9fff]+/).filter((run) => run !== "");
}
