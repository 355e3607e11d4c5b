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

export interface ShippedWeights extends Pick<Pack, "vocabulary" | "minWeight"> {
	/** Runs of Han that these weights cut otherwise than the segmenter does; empty where nobody looked. */
	cutOtherwise: string[];
}

/** Weights of the segmenter → weights that are shipped. */
export type Weigh = (
	vocabulary: ReadonlyMap<string, number>,
	normalizedTexts: readonly string[],
	segmenter: Segmenter,
) => ShippedWeights;

/**
 * Rounds the weights and leaves it at that: of thousands of articles a few sentences are cut otherwise than nodejieba
 * would, and no harm comes of it where the index itself is cut with the shipped words.
 */
export const roundOnly: Weigh = (vocabulary, _, segmenter) => ({
	vocabulary: new Map([...vocabulary].map(([word, weight]) => [word, roundWeight(weight)])),
	minWeight: roundWeight(segmenter.minWeight),
	cutOtherwise: [],
});

/** Rounds of mending; each raises the words that the browser would cut. A handful is enough for some hundred articles. */
const MOST_ROUNDS = 50;

/**
 * Rounds the weights to what is shipped and raises, step by step, the words that the browser would then cut
 * differently from the build, until both cut every text alike.
 *
 * Among very many texts two may pull the same words in opposite directions for ever. Then the weights with the fewest
 * such texts are returned, and the texts named: the search still cuts its index and every query alike, so that nothing
 * is lost but law 2 to the letter, which a test holds for this site's content.
 */
export const calibrate: Weigh = (vocabulary, normalizedTexts, segmenter) => {
	const rounded = new Map([...vocabulary].map(([word, weight]) => [word, roundWeight(weight)]));
	const minWeight = roundWeight(segmenter.minWeight);
	const texts = [...new Set(normalizedTexts.flatMap(hanRuns))];
	const wanted = texts.map((text) => segmenter.cut(text));
	let best: ShippedWeights = { vocabulary: rounded, minWeight, cutOtherwise: texts };
	for (let turn = 0; turn < MOST_ROUNDS; turn++) {
		const dictionary = makeDictionary(rounded, minWeight);
		const raise = new Set<string>();
		const cutOtherwise = texts.filter((text, index) => {
			const words = wanted[index] as string[];
			const got = segmentHan(text, dictionary);
			if (got.join(" ") === words.join(" ")) return false;
			for (const word of words) if (!got.includes(word)) raise.add(word);
			return true;
		});
		if (turn === 0 || cutOtherwise.length < best.cutOtherwise.length)
			best = { vocabulary: new Map(rounded), minWeight, cutOtherwise };
		if (cutOtherwise.length === 0) break;
		for (const word of raise) {
			const weight = rounded.get(word);
			if (weight !== undefined && weight < 0) rounded.set(word, weight + WEIGHT_STEP);
		}
	}
	return best;
};

/** The runs of Han in a normalised text. */
function hanRuns(text: string): string[] {
	return text.split(/[^\u3400-\u9fff]+/).filter((run) => run !== "");
}
