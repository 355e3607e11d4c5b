/**
 * Folding: spellings of one thing made one. Weaker than a literal match, stronger than a synonym.
 * Works on normalised text (see lib/text/normalize).
 */

/**
 * What is written in several ways in the manuals and in popups, longest first.
 * UKey: the manuals write UKey, U-key, U-KEY, USB Key, USBKey, USB-Key, KEY and key for one thing.
 * 登陆/帐号: the usual misspellings of 登录/账号; the manuals have both.
 */
const SPELLINGS: readonly (readonly [from: string, to: string])[] = [
	["usbukey", "key"],
	["usbkey", "key"],
	["ukey", "key"],
	["登陆", "登录"],
	["帐", "账"],
	["windows7", "win7"],
];

export interface FoldedText {
	text: string;
	/** `offsets[i]` is the index in the normalised text that `text[i]` comes from; one more entry marks the end. */
	offsets: number[];
}

/** Folds a normalised text. */
export function fold(normalized: string): FoldedText {
	let text = "";
	const offsets: number[] = [];
	for (let index = 0; index < normalized.length; ) {
		const spelling = SPELLINGS.find(([from]) => normalized.startsWith(from, index));
		const [from, to] = spelling ?? [normalized[index] as string, normalized[index] as string];
		for (let position = 0; position < to.length; position++) offsets.push(index);
		text += to;
		index += from.length;
	}
	offsets.push(normalized.length);
	return { text, offsets };
}

/** `fold` without the offsets. */
export function foldText(normalized: string): string {
	return fold(normalized).text;
}
