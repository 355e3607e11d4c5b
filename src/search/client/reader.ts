/** Reads a query in other ways: Traditional as Simplified, pinyin as Han, slips of the pen as what was meant. */
import type { Similarity } from "../../lib/text/align.ts";
import type { Analysis } from "../shared/analyse.ts";
import type { Lexicon } from "../shared/lexicon.ts";
import type { Alike } from "../shared/port.ts";
import { CONFUSED_SIMILARITY } from "../shared/weights.ts";
import { createAlike } from "./alike.ts";
import { createCorrector } from "./corrector.ts";
import type { TextIndex } from "./engines/text-index.ts";
import { createPinyinReader } from "./pinyin.ts";
import { createPinyinPath } from "./pinyin-path.ts";
import type { Reader, Reading } from "./readings.ts";

export { decodeExtra } from "../shared/extra.ts";
export { extendSearch } from "./extended.ts";

/** More readings than this only repeat each other. */
const MOST_READINGS = 4;

/** Makes the reader of an index. */
export function createReader(
	index: TextIndex,
	lexicon: Lexicon,
	alike: Alike = createAlike(createSimilarity(lexicon)),
): Reader {
	const readPinyin = createPinyinReader(index, lexicon.readings);
	const readPath = createPinyinPath(index, lexicon.readings);
	const correct = createCorrector(index, lexicon);
	return {
		alike,
		read(analysis: Analysis): Reading[] {
			const typed = analysis.parts.join(" ");
			const converted = inOurCharacters(typed, lexicon);
			const path = /[a-z]{3}/.test(converted) ? readPath(inOurCharacters(analysis.spaced, lexicon)) : undefined;
			// Every letter a syllable of words we have: whatever else it may be, it is not meant.
			if (path?.isSure) return [{ text: path.text, kind: "script", changed: 0 }];
			const readings: Reading[] = [];
			if (converted !== typed) readings.push({ text: converted, kind: "script", changed: 0 });
			if (path) readings.push({ text: path.text, kind: "converted", changed: 0 });
			if (/[a-z]{3}/.test(converted)) {
				for (const text of readPinyin(apart(converted, analysis.names)))
					readings.push({ text, kind: "converted", changed: 0 });
			}
			const corrected = correct(converted);
			if (corrected) readings.push({ text: corrected.text, kind: "corrected", changed: corrected.changed });
			return readings.slice(0, MOST_READINGS);
		},
	};
}

/** Two characters are alike when they share a reading or stand in one group of look-alikes. */
export function createSimilarity({ readings, lookAlikes }: Lexicon): Similarity {
	const bySound = new Map<string, string[]>();
	for (const [character, sounds] of readings) {
		for (const sound of sounds) {
			const row = bySound.get(sound);
			if (row) row.push(character);
			else bySound.set(sound, [character]);
		}
	}
	// An alignment asks for the same character again and again.
	const known = new Map<number, Map<number, number>>();
	return (unit) => {
		let others = known.get(unit);
		if (!others) {
			others = new Map();
			const character = String.fromCharCode(unit);
			for (const group of lookAlikes)
				if (group.indexOf(character) >= 0)
					for (const other of group) others.set(other.charCodeAt(0), CONFUSED_SIMILARITY);
			for (const sound of readings.get(character) ?? [])
				for (const other of bySound.get(sound) ?? []) others.set(other.charCodeAt(0), CONFUSED_SIMILARITY);
			others.delete(unit);
			known.set(unit, others);
		}
		return others;
	};
}

/** Names in letters (`zcy`) stand alone: the letters beside them spell something else. */
function apart(text: string, names: readonly string[]): string {
	return names.reduce((rest, name) => (/^[a-z]+$/.test(name) ? rest.split(name).join(`\n${name}\n`) : rest), text);
}

/** In our characters, and in our words where somebody writes in others. */
export function inOurCharacters(typed: string, { simplified, regional }: Lexicon): string {
	let converted = "";
	for (const character of typed) converted += simplified.get(character) ?? character;
	if (converted === typed) return typed;
	for (const [theirs, ours] of regional) converted = converted.split(theirs).join(ours);
	return converted;
}
