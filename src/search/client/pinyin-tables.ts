/** What syllables and initials may stand for in our content, and what each reading costs. */
import { isHan } from "../../lib/text/normalize.ts";
import { blur } from "../shared/sounds.ts";
import type { TextIndex } from "./engines/text-index.ts";

export const LONGEST_SYLLABLE = 6;
/** Characters of a word known by its initials. */
export const INITIALS = { least: 2, most: 4 } as const;
/** Characters that one syllable may be, and words that the same initials may be. */
const MOST_CHARACTERS = 16;
const MOST_WORDS = 6;
/** A character that the content has often is likelier; times the logarithm of its number. */
const COMMONNESS = 0.05;

export interface Choice {
	text: string;
	cost: number;
}

export interface Tables {
	bySyllable(letters: string): readonly Choice[];
	byInitials(letters: string): readonly Choice[];
	isSyllable(letters: string): boolean;
	/** Whether some syllable begins so. */
	isBegun(letters: string): boolean;
	/** Pairs of neighbours within words. */
	ofWords: ReadonlySet<string>;
}

/** @param costs of a syllable, more where it is blurred, and of a character known by its initial */
export function makeTables(
	index: TextIndex,
	readings: ReadonlyMap<string, string[]>,
	costs: { syllable: number; blurred: number; initial: number },
): Tables {
	const counts = new Map<string, number>();
	for (const { folded } of index.blocks)
		for (const character of folded) if (isHan(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
	const exact = new Map<string, string[]>();
	const blurred = new Map<string, string[]>();
	for (const character of counts.keys()) {
		for (const reading of readings.get(character) ?? []) {
			push(exact, reading, character);
			push(blurred, blur(reading), character);
		}
	}
	const known = new Map<string, Choice[]>();
	const initials = new Map<string, string[]>();
	const ofWords = new Set<string>();
	for (const word of index.language.dictionary.weights.keys()) {
		if (word.length < 2 || !index.rarity.has(word)) continue;
		for (let at = 1; at < word.length; at++) ofWords.add(word.slice(at - 1, at + 1));
		if (word.length < INITIALS.least || word.length > INITIALS.most) continue;
		let ways = [""];
		for (const character of word) {
			const letters = new Set((readings.get(character) ?? []).map((reading) => reading[0] as string));
			ways = ways.flatMap((way) => [...letters].map((letter) => way + letter));
		}
		for (const way of ways) push(initials, way, word);
	}
	const syllables = [...exact.keys()];
	const rarity = (word: string) => index.rarity.get(word) ?? 1;
	return {
		ofWords,
		isSyllable: (letters) => exact.has(letters),
		isBegun: (letters) => syllables.some((syllable) => syllable.startsWith(letters)),
		bySyllable(letters) {
			let found = known.get(letters);
			if (!found) {
				const byCharacter = new Map((exact.get(letters) ?? []).map((character) => [character, costs.syllable]));
				if (letters.length > 1)
					for (const character of blurred.get(blur(letters)) ?? [])
						if (!byCharacter.has(character)) byCharacter.set(character, costs.syllable + costs.blurred);
				found = [...byCharacter]
					.map(([text, cost]) => ({ text, cost: cost - COMMONNESS * Math.log(counts.get(text) ?? 1) }))
					.sort((a, b) => a.cost - b.cost || (a.text < b.text ? -1 : 1))
					.slice(0, MOST_CHARACTERS);
				known.set(letters, found);
			}
			return found;
		},
		byInitials: (letters) =>
			(initials.get(letters) ?? [])
				.sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1))
				.slice(0, MOST_WORDS)
				.map((text) => ({ text, cost: text.length * (costs.syllable + costs.initial) })),
	};
}

function push(map: Map<string, string[]>, key: string, value: string): void {
	const row = map.get(key);
	if (row) row.push(value);
	else map.set(key, [value]);
}
