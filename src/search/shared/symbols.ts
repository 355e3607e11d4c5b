/**
 * Shrinks Chinese text before gzip: every word and every character above ASCII becomes one short symbol.
 * In UTF-8 a Han character takes three bytes and a word six or more; a free ASCII sign takes one, a code point below
 * U+0800 two. The table of symbols is the vocabulary that the browser needs anyway, so it costs nothing extra.
 * Measured by `npm run size`.
 */
import { isHan } from "../../lib/text/normalize.ts";
import { type Dictionary, segmentHan } from "../../lib/text/segment.ts";

/** Code points lent to symbols: two bytes in UTF-8 from here on, three from U+0800. */
const FIRST_LENT = 0xa1;

/** ASCII signs that may be lent: printable, not escaped in JSON, and only those the text does not use itself. */
const ASCII_SIGNS = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~";

/** Encoded text with the table that turns it back. */
export interface Encoded {
	/** Characters that have a symbol, commonest first. */
	characters: string;
	/** Words that have one, in dictionary order: gzip likes it better than the order of use. */
	words: string[];
	/** ASCII signs lent to the first characters. */
	signs: string;
	text: string;
}

/**
 * Replaces words and characters by symbols.
 * @param dictionary words that may be used; the text is cut by them
 */
export function encodeSymbols(text: string, dictionary: Dictionary): Encoded {
	const pieces = cut(text, dictionary);
	// Every word of the vocabulary has to be listed anyway, so even one use is worth a symbol.
	const counts = [...countUses(pieces)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	const used = new Set(counts.map(([piece]) => piece));
	const characters = counts.map(([piece]) => piece).filter((piece) => piece.length === 1 && piece > "\u007f");
	const words = counts
		.map(([piece]) => piece)
		.filter((piece) => piece.length > 1)
		.sort();
	const signs = [...ASCII_SIGNS].filter((sign) => !used.has(sign)).join("");
	const symbols = symbolTable(characters, words, signs);
	return {
		characters: characters.join(""),
		words,
		signs,
		text: pieces.map((piece) => symbols.get(piece) ?? piece).join(""),
	};
}

/** Turns encoded text back. */
export function decodeSymbols({ characters, words, signs, text }: Encoded): string {
	const pieces = new Map<string, string>();
	for (const [piece, symbol] of symbolTable(characters.split(""), words, signs)) pieces.set(symbol, piece);
	let decoded = "";
	for (let index = 0; index < text.length; index++) {
		const symbol = text[index] as string;
		decoded += pieces.get(symbol) ?? symbol;
	}
	return decoded;
}

/** Piece → symbol: signs go to the commonest characters, the rest is numbered, characters first. */
function symbolTable(characters: readonly string[], words: readonly string[], signs: string): Map<string, string> {
	const table = new Map<string, string>();
	[...characters, ...words].forEach((piece, index) => {
		table.set(piece, signs[index] ?? String.fromCharCode(FIRST_LENT + index - signs.length));
	});
	return table;
}

/** Cuts Han runs into words and everything else into characters. */
function cut(text: string, dictionary: Dictionary): string[] {
	const pieces: string[] = [];
	for (let start = 0; start < text.length; ) {
		let end = start + 1;
		if (isHan(text[start] as string)) {
			while (end < text.length && isHan(text[end] as string)) end += 1;
			pieces.push(...segmentHan(text.slice(start, end), dictionary));
		} else {
			pieces.push(text[start] as string);
		}
		start = end;
	}
	return pieces;
}

function countUses(pieces: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
	return counts;
}
