/** How well two neighbouring characters go together, by what our content holds. */
import type { TextIndex } from "./engines/text-index.ts";

/** A pair that is a word is worth more than one that merely stands side by side somewhere. */
const WORD_BONUS = 0.35;

/** Makes a function that tells the gain of a pair, which keeps what was asked once: all texts have the same pairs. */
export function createPairGains(index: TextIndex): (first: string, second: string) => number {
	const known = new Map<string, number>();
	return (first, second) => {
		const pair = first + second;
		let gain = known.get(pair);
		if (gain === undefined) {
			gain = pairGain(index, pair);
			known.set(pair, gain);
		}
		return gain;
	};
}

/** A pair of the content counts one; a common pair a little more, because it is less likely there by chance. */
export function pairGain(index: TextIndex, pair: string): number {
	const rarity = index.rarity.get(pair);
	const isWord = index.language.dictionary.weights.has(pair);
	// A word that only the synonyms hold is one people use: it needs no correction.
	if (rarity === undefined) return isWord ? 1 + WORD_BONUS : 0;
	return 1.15 - 0.3 * rarity + (isWord ? WORD_BONUS : 0);
}
