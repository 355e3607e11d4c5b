/** Slips of the pen: one edit that somebody makes who types what stands in a popup. */
import { isHan } from "../../../src/lib/text/normalize.ts";
import type { Random } from "./random.ts";

export const SLIPS = ["substitute", "same-sound", "delete", "insert", "swap"] as const;
export type Slip = (typeof SLIPS)[number];

/** The characters that a slip may put in. */
export interface Alphabet {
	/** Han characters of the content. */
	characters: readonly string[];
	/** Those that sound like this one, itself left out. */
	soundAlikes(character: string): readonly string[];
}

/** A place is looked for so often before another kind of slip is made instead. */
const MOST_TRIES = 50;

/**
 * Makes one slip of a kind, or of another where the text has no place for it.
 * @param text normalised, two characters or more
 * @returns a different text
 */
export function makeSlip(text: string, slip: Slip, alphabet: Alphabet, random: Random): string {
	for (let turn = 0; turn < MOST_TRIES; turn++) {
		const slipped = trySlip(text, slip, random.below(text.length), alphabet, random);
		if (slipped !== undefined && slipped !== text) return slipped;
	}
	return makeSlip(text, "delete", alphabet, random);
}

function trySlip(
	text: string,
	slip: Slip,
	at: number,
	{ characters, soundAlikes }: Alphabet,
	random: Random,
): string | undefined {
	const character = text[at] as string;
	const put = (middle: string, length: number) => text.slice(0, at) + middle + text.slice(at + length);
	switch (slip) {
		case "substitute":
			return isHan(character) ? put(random.pick(characters), 1) : undefined;
		case "same-sound": {
			const alike = isHan(character) ? soundAlikes(character) : [];
			return alike.length > 0 ? put(random.pick(alike), 1) : undefined;
		}
		case "delete":
			return put("", 1);
		case "insert":
			return put(random.pick(characters), 0);
		case "swap":
			return at + 1 < text.length ? put((text[at + 1] as string) + character, 2) : undefined;
	}
}
