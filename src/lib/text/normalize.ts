/**
 * Normalisation with offsets: what must not matter when two texts are compared.
 * Width, case, spaces and punctuation go; letters, digits and Han stay. Every character of the result
 * remembers where it came from, so that a match can be marked in the original text.
 */

export interface NormalizedText {
	/** Lower-case letters, digits and Han only. */
	text: string;
	/** `offsets[i]` is the index in the original (UTF-16 units) of the character that `text[i]` comes from. */
	offsets: number[];
}

const LETTER_OR_NUMBER = /^[\p{L}\p{N}]$/u;

/**
 * Normalises a text.
 * Compatibility forms are folded with Unicode NFKC one character at a time, so `Ａ`, `①` and `㎏` become `a`, `1`, `kg`.
 * @returns the text and, for each of its UTF-16 units, the offset in the original
 */
export function normalize(original: string): NormalizedText {
	let text = "";
	const offsets: number[] = [];
	for (let index = 0; index < original.length; ) {
		const unit = original.charCodeAt(index);
		if (isPlain(unit)) {
			text += original[index];
			offsets.push(index);
			index += 1;
			continue;
		}
		const character = String.fromCodePoint(original.codePointAt(index) as number);
		for (const folded of character.normalize("NFKC").toLowerCase()) {
			if (!LETTER_OR_NUMBER.test(folded)) continue;
			text += folded;
			for (let length = 0; length < folded.length; length++) offsets.push(index);
		}
		index += character.length;
	}
	return { text, offsets };
}

/** `normalize` without the offsets. */
export function normalizeText(original: string): string {
	return normalize(original).text;
}

/**
 * Range of the original that a match in the normalised text covers.
 * @param start first matched index in `normalized.text`
 * @param length number of matched units, at least 1
 * @returns [from, to) in the original, `to` after the last matched character
 */
export function originalRange(
	normalized: NormalizedText,
	original: string,
	start: number,
	length: number,
): [number, number] {
	const from = normalized.offsets[start] ?? 0;
	const last = normalized.offsets[start + length - 1] ?? from;
	const width = String.fromCodePoint(original.codePointAt(last) ?? 0).length;
	return [from, last + width];
}

/** A Han character of the basic block: what nearly all our text is made of. */
export function isHan(character: string): boolean {
	const unit = character.charCodeAt(0);
	return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
}

/** Lower-case ASCII letters, digits and basic Han pass as they are; most characters take this way. */
function isPlain(unit: number): boolean {
	return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
