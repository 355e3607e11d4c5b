/**
 * Text ↔ symbols: every word of the vocabulary becomes one code unit of the private use area, every other character
 * stays the code unit it is. Words are what squeezes best, and the browser needs their list anyway.
 */
import { isHan } from "../../lib/text/normalize.ts";
import { type Dictionary, segmentHan } from "../../lib/text/segment.ts";

/** The private use area of Unicode: no text of ours has these. */
const FIRST_WORD = 0xe000;
const LAST_WORD = 0xf8ff;

/** The code units of a string, as symbols to squeeze. */
export function unitsOf(text: string): Uint16Array {
	const units = new Uint16Array(text.length);
	for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
	return units;
}

/** The string of code units; in slices, because a call takes only so many arguments. */
export function textOf(units: Uint16Array): string {
	const SLICE = 8192;
	let text = "";
	for (let start = 0; start < units.length; start += SLICE)
		text += String.fromCharCode.apply(null, units.subarray(start, start + SLICE) as unknown as number[]);
	return text;
}

/**
 * Replaces words by symbols.
 * @param dictionary cuts the runs of Han
 * @param words those that have a symbol, in the order of their symbols
 * @throws RangeError when there are too many words, or the text has a character of the private use area
 */
export function encodeSymbols(text: string, dictionary: Dictionary, words: readonly string[]): Uint16Array {
	if (words.length > LAST_WORD - FIRST_WORD + 1)
		throw new RangeError(`${words.length} words are more than there are symbols`);
	const numbers = new Map(words.map((word, index) => [word, index]));
	let symbols = "";
	for (const piece of cut(text, dictionary)) {
		if (piece >= "\ue000" && piece <= "\uf8ff")
			throw new RangeError(`U+${piece.charCodeAt(0).toString(16)} is taken by a word`);
		const number = numbers.get(piece);
		symbols += number === undefined ? piece : String.fromCharCode(FIRST_WORD + number);
	}
	return unitsOf(symbols);
}

/** Turns symbols back into text. */
export function decodeSymbols(symbols: Uint16Array, words: readonly string[]): string {
	return textOf(symbols).replace(/[\ue000-\uf8ff]/g, (symbol) => words[symbol.charCodeAt(0) - FIRST_WORD] as string);
}

/** Cuts Han runs into words and leaves everything else as it is. */
export function cut(text: string, dictionary: Dictionary): string[] {
	const pieces: string[] = [];
	for (let start = 0; start < text.length; ) {
		let end = start + 1;
		const isWord = isHan(text[start] as string);
		while (end < text.length && isHan(text[end] as string) === isWord) end += 1;
		const run = text.slice(start, end);
		if (isWord) pieces.push(...segmentHan(run, dictionary));
		else pieces.push(...run.split(""));
		start = end;
	}
	return pieces;
}

/** `证书 证件 证明` → `证书,件,明`: sorted words that begin alike say their first character once. */
export function joinWords(words: readonly string[]): string {
	let joined = "";
	let first = "";
	for (const word of words) {
		const character = word[0] as string;
		joined += character === first ? `,${word.slice(1)}` : `${joined === "" ? "" : " "}${word}`;
		first = character;
	}
	return joined;
}

/** The words that `joinWords` joined. */
export function splitWords(joined: string): string[] {
	if (joined === "") return [];
	return joined
		.split(" ")
		.flatMap((group) => group.split(",").map((rest, index) => (index === 0 ? rest : group[0] + rest)));
}
