/** Characters that sound alike, by pinyin without tones. */
import { pinyin } from "pinyin-pro";
import { isHan } from "../../../src/lib/text/normalize.ts";
import type { Alphabet } from "./slips.ts";

/** The alphabet of texts: their Han characters, and which of them sound alike. */
export function makeAlphabet(texts: Iterable<string>): Alphabet {
	const characters = new Set<string>();
	for (const text of texts) for (const character of text) if (isHan(character)) characters.add(character);
	const sorted = [...characters].sort();
	const bySound = new Map<string, string[]>();
	const soundOf = new Map(sorted.map((character) => [character, pinyin(character, { toneType: "none" })]));
	for (const [character, sound] of soundOf) bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
	return {
		characters: sorted,
		soundAlikes: (character) => {
			const sound = soundOf.get(character);
			return sound === undefined ? [] : (bySound.get(sound) ?? []).filter((other) => other !== character);
		},
	};
}
