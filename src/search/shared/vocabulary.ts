/** Words with jieba's weights ↔ symbols to squeeze. */
import { isHan } from "../../lib/text/normalize.ts";

/** Weights are shipped as whole steps: fine enough that no text of ours is cut otherwise (a test holds it). */
export const WEIGHT_STEP = 0.5;

export function weightToStep(weight: number): number {
	return Math.round(-weight / WEIGHT_STEP);
}

/** The weight that is shipped for a weight. */
export function roundWeight(weight: number): number {
	return -weightToStep(weight) * WEIGHT_STEP;
}

/** Words of more than one character, in the order of their symbols. */
export function wordsOf(vocabulary: ReadonlyMap<string, number>): string[] {
	return [...vocabulary.keys()].filter((word) => word.length > 1).sort();
}

/**
 * Everything that may have a weight, in the order in which weights are shipped: the Han of the text and of the words,
 * which need not be listed, then the words.
 */
function weighted(text: string, words: readonly string[]): string[] {
	const characters = new Set<string>();
	for (const character of text + words.join("")) if (isHan(character)) characters.add(character);
	return [...characters].sort().concat(words);
}

/** Weights of all that has one in `text` and `words`, as steps above 0; 0 says "no word". */
export function encodeWeights(
	vocabulary: ReadonlyMap<string, number>,
	text: string,
	words: readonly string[],
): Uint16Array {
	return Uint16Array.from(weighted(text, words), (word) => {
		const weight = vocabulary.get(word);
		return weight === undefined ? 0 : weightToStep(weight) + 1;
	});
}

/** The words with their weights that `encodeWeights` encoded. */
export function decodeWeights(steps: Uint16Array, text: string, words: readonly string[]): Map<string, number> {
	const vocabulary = new Map<string, number>();
	weighted(text, words).forEach((word, index) => {
		const step = steps[index] as number;
		if (step > 0) vocabulary.set(word, (1 - step) * WEIGHT_STEP);
	});
	return vocabulary;
}
