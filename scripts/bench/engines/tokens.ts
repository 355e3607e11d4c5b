/** Tokens for the peers that bring no Chinese of their own. Runs in Node and in the browser. */
import { isHan, normalizeText } from "../../../src/lib/text/normalize.ts";
import { type Dictionary, makeDictionary } from "../../../src/lib/text/segment.ts";

/** No token goes across white space or punctuation. */
const DIVIDER = /[^\p{L}\p{N}]+/u;

/** Cuts a text into tokens: at its punctuation, then each normalised part by `cut`. */
export function tokensOf(text: string, cut: (part: string) => string[]): string[] {
	return text
		.split(DIVIDER)
		.map(normalizeText)
		.flatMap((part) => (part === "" ? [] : cut(part)));
}

/** Pairs of neighbouring Han characters; Latin letters and digits, and a Han character alone, whole. */
export function pairsOf(part: string): string[] {
	const tokens: string[] = [];
	for (let start = 0; start < part.length; ) {
		const han = isHan(part[start] as string);
		let end = start + 1;
		while (end < part.length && isHan(part[end] as string) === han) end += 1;
		if (!han || end === start + 1) tokens.push(part.slice(start, end));
		else for (let at = start; at + 1 < end; at++) tokens.push(part.slice(at, at + 2));
		start = end;
	}
	return tokens;
}

/** The words that the browser needs to cut a query: nodejieba itself runs only in Node. */
export interface ShippedWords {
	/** Divided by spaces. */
	words: string;
	/** One sign a word: its weight in steps below 0. */
	weights: string;
	minWeight: number;
}

const STEP = 0.1;
/** First sign of the weights; the next two hundred need no escape in JSON. */
const FIRST_SIGN = 0x5d;

/** Packs words and their weights (see Dictionary). */
export function shipWords(weights: ReadonlyMap<string, number>, minWeight: number): ShippedWords {
	const sorted = [...weights].sort((a, b) => (a[0] < b[0] ? -1 : 1));
	return {
		words: sorted.map(([word]) => word).join(" "),
		weights: sorted.map(([, weight]) => String.fromCharCode(FIRST_SIGN + Math.round(-weight / STEP))).join(""),
		minWeight,
	};
}

/** Unpacks words. */
export function unpackWords({ words, weights, minWeight }: ShippedWords): Dictionary {
	const list = words === "" ? [] : words.split(" ");
	return makeDictionary(
		new Map(list.map((word, index) => [word, -STEP * (weights.charCodeAt(index) - FIRST_SIGN)])),
		minWeight,
	);
}
