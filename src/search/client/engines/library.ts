/** The texts of all articles in a row: most of what is looked for stands in none, and one look tells. */

export interface Library {
	/** Whether some article holds a text. */
	holds(text: string): boolean;
	/** Calls back with each article that holds a text, in order. */
	eachHolder(text: string, visit: (article: number) => void): void;
}

/** Stands between two articles; no query has it. */
const BREAK = "\n";
/** Bits of the table of pairs: twenty for each pair that a site of this size has. */
const TABLE_BITS = 18;

/** @param texts one for each article */
export function createLibrary(texts: readonly string[]): Library {
	const all = texts.join(BREAK);
	/** Where each article begins; one more entry marks the end. */
	const starts = new Int32Array(texts.length + 1);
	texts.forEach((text, article) => {
		starts[article + 1] = (starts[article] as number) + text.length + BREAK.length;
	});
	// Bloom's filter (1970) with one hash: a pair of neighbours that it does not know stands nowhere.
	const pairs = new Uint8Array(1 << (TABLE_BITS - 3));
	for (let index = 0; index + 1 < all.length; index++) {
		const place = placeOf(all.charCodeAt(index), all.charCodeAt(index + 1));
		pairs[place >> 3] = (pairs[place >> 3] as number) | (1 << (place & 7));
	}
	const find = (text: string, from: number): number => {
		for (let index = 0; from === 0 && index + 1 < text.length; index++) {
			const place = placeOf(text.charCodeAt(index), text.charCodeAt(index + 1));
			if (((pairs[place >> 3] as number) & (1 << (place & 7))) === 0) return -1;
		}
		return all.indexOf(text, from);
	};
	return {
		holds: (text) => find(text, 0) >= 0,
		eachHolder(text, visit) {
			let article = 0;
			for (let at = find(text, 0); at >= 0; at = find(text, starts[article] as number)) {
				while ((starts[article + 1] as number) <= at) article += 1;
				visit(article);
				article += 1;
			}
		},
	};
}

/** Place of a pair of UTF-16 units in the table (Knuth's multiplicative hash). */
function placeOf(first: number, second: number): number {
	return Math.imul(first * 31 + second, 0x9e3779b1) >>> (32 - TABLE_BITS);
}
