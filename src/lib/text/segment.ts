/**
 * Word segmentation by the most probable path over the word graph of a sentence: the algorithm of jieba's
 * MPSegment (no hidden Markov model). The build runs it over jieba's dictionary where nodejieba cannot be compiled;
 * the browser runs it over the vocabulary of our content. One algorithm, so both cut alike.
 */
import { isHan } from "./normalize.ts";

/** Words and the logarithms of their relative frequencies. */
export interface Dictionary {
	/** Natural logarithm of a word's share of all words, below 0. */
	weights: ReadonlyMap<string, number>;
	/** Weight of a single character that is no word of the dictionary. */
	minWeight: number;
	/** Characters in the longest word that begins with a character; no longer ones are tried. */
	longest: ReadonlyMap<string, number>;
}

/** Makes a dictionary of weights; the longest words and, unless given, the least weight are read off them. */
export function makeDictionary(weights: ReadonlyMap<string, number>, minWeight?: number): Dictionary {
	const longest = new Map<string, number>();
	let least = 0;
	for (const [word, weight] of weights) {
		const first = word[0] as string;
		if (word.length > (longest.get(first) || 1)) longest.set(first, word.length);
		if (weight < least) least = weight;
	}
	return { weights, minWeight: minWeight ?? least, longest };
}

/**
 * Cuts a run of Han characters into words.
 * @param run Han characters of the basic plane only (one UTF-16 unit each)
 * @returns words that joined give `run` again
 */
export function segmentHan(run: string, dictionary: Dictionary): string[] {
	const { weights, minWeight, longest } = dictionary;
	const best = new Float64Array(run.length + 1);
	const ends = new Uint16Array(run.length);
	for (let start = run.length - 1; start >= 0; start--) {
		let bestWeight = Number.NEGATIVE_INFINITY;
		const most = Math.min(longest.get(run[start] as string) || 1, run.length - start);
		for (let length = 1; length <= most; length++) {
			const weight = weights.get(run.slice(start, start + length)) ?? (length === 1 ? minWeight : undefined);
			if (weight === undefined) continue;
			const total = weight + (best[start + length] as number);
			// Strictly better only: on a tie the shorter word stays, as in jieba.
			if (total > bestWeight) {
				bestWeight = total;
				ends[start] = start + length;
			}
		}
		best[start] = bestWeight;
	}
	const words: string[] = [];
	for (let start = 0; start < run.length; start = ends[start] as number) words.push(run.slice(start, ends[start]));
	return words;
}

/**
 * Cuts normalised text into words: Han runs by `cutHan`, runs of Latin letters and digits whole.
 * Latin is taken out first because jieba would cut `ukey` into letters.
 * @param text output of `normalize`
 */
export function segment(text: string, cutHan: (run: string) => string[]): string[] {
	const words: string[] = [];
	for (let start = 0; start < text.length; ) {
		const han = isHan(text[start] as string);
		let end = start + 1;
		while (end < text.length && isHan(text[end] as string) === han) end += 1;
		const run = text.slice(start, end);
		if (han) words.push(...cutHan(run));
		else words.push(...splitLatin(run));
		start = end;
	}
	return words;
}

/** `cfca4008` → `cfca`, `4008`: letters and digits are different words. */
function splitLatin(run: string): string[] {
	return run.match(/[0-9]+|[^0-9]+/g) ?? [];
}
