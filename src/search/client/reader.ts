/** Reads a query in other ways: Traditional as Simplified, pinyin as Han, slips of the pen as what was meant. */
import type { Similarity } from "../../lib/text/align.ts";
import { isHan } from "../../lib/text/normalize.ts";
import type { Analysis } from "../shared/analyse.ts";
import type { Lexicon } from "../shared/lexicon.ts";
import { CONFUSED_SIMILARITY } from "../shared/weights.ts";
import { createCorrector } from "./corrector.ts";
import type { TextIndex } from "./engines/text-index.ts";
import { createPinyinReader } from "./pinyin.ts";
import type { Reader, Reading } from "./readings.ts";

export { decodeExtra } from "../shared/extra.ts";

/** More readings than this only repeat each other. */
const MOST_READINGS = 4;

/** Makes the reader of an index. */
export function createReader(index: TextIndex, lexicon: Lexicon): Reader {
	const similarity = createSimilarity(lexicon);
	const readPinyin = createPinyinReader(index, lexicon.readings);
	const correct = createCorrector(index, lexicon);
	return {
		similarity,
		read(analysis: Analysis): Reading[] {
			const typed = analysis.parts.join(" ");
			let converted = "";
			for (const character of typed) converted += lexicon.simplified.get(character) ?? character;
			const readings: Reading[] = converted === typed ? [] : [{ text: converted, kind: "converted", changed: 0 }];
			if (/[a-z]{3}/.test(converted)) {
				for (const text of readPinyin(converted)) readings.push({ text, kind: "converted", changed: 0 });
			}
			const corrected = correct(converted);
			if (corrected) readings.push({ text: corrected.text, kind: "corrected", changed: corrected.changed });
			return readings.slice(0, MOST_READINGS);
		},
	};
}

/** Two characters are alike when they share a reading or stand in one group of look-alikes. */
function createSimilarity({ readings, lookAlikes }: Lexicon): Similarity {
	const groupsOf = new Map<string, Set<string>>();
	for (const group of lookAlikes) {
		for (const character of group) {
			const set = groupsOf.get(character) ?? new Set<string>();
			for (const other of group) set.add(other);
			groupsOf.set(character, set);
		}
	}
	const compare = (a: string, b: string): number => {
		if (groupsOf.get(a)?.has(b)) return CONFUSED_SIMILARITY;
		if (!isHan(a) || !isHan(b)) return 0;
		const sounds = readings.get(b);
		return sounds && readings.get(a)?.some((sound) => sounds.indexOf(sound) >= 0) ? CONFUSED_SIMILARITY : 0;
	};
	// An alignment asks for the same two characters again and again.
	const known = new Map<string, Map<string, number>>();
	return (a, b) => {
		let row = known.get(a);
		if (!row) {
			row = new Map();
			known.set(a, row);
		}
		let value = row.get(b);
		if (value === undefined) {
			value = compare(a, b);
			row.set(b, value);
		}
		return value;
	};
}
