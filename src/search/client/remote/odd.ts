/** What else a query may have meant, as tokens to look for on a site whose text is not at hand. */
import { isHan } from "../../../lib/text/normalize.ts";
import { type Analysis, tokenize } from "../../shared/analyse.ts";
import type { Lexicon } from "../../shared/lexicon.ts";
import type { Whole } from "../../shared/port.ts";
import { letterTokens, syllablePairs } from "../../shared/sounds.ts";
import { PAIR_WEIGHT } from "../../shared/weights.ts";
import { createAlike } from "../alike.ts";
import { extendSearch, isOdd } from "../extended.ts";
import { nearestWord } from "../nearest-word.ts";
import { createReader, createSimilarity, inOurCharacters } from "../reader.ts";
import type { OddParts } from "./searcher.ts";

export { decodeExtra } from "../../shared/extra.ts";

/** A token that only sounds like the query, beside one that stands in it. */
const SOUND_WEIGHT = 0.6;
const LEAST_LETTERS = 3;

/** Makes the parts out of a lexicon. */
export function makeOddParts(lexicon: Lexicon): OddParts {
	const alike = createAlike(createSimilarity(lexicon));
	return {
		extend: (phrases) =>
			extendSearch({ phrases, synonyms: [], vocabulary: new Map() }, (index) => createReader(index, lexicon, alike)),
		isOdd,
		otherTokens: (analysis, whole) => otherTokens(analysis, lexicon, whole),
	};
}

/** Tokens with their weights: in simplified characters, by sound, with what looks alike, letters as pinyin or mended. */
export function otherTokens(
	{ core, unnamed, parts }: Analysis,
	lexicon: Lexicon,
	{ language, letterWords, frequencyOf }: Whole,
): Map<string, number> {
	const tokens = new Map<string, number>();
	const add = (token: string, weight: number) => tokens.set(token, Math.max(tokens.get(token) ?? 0, weight));
	const { readings, lookAlikes } = lexicon;
	const typed = unnamed || core;
	const text = inOurCharacters(typed, lexicon);
	if (text !== typed) for (const [token, { weight }] of tokenize(text, language)) add(token, weight);
	for (const token of syllablePairs(text, readings)) add(token, SOUND_WEIGHT);
	for (let index = 0; index < text.length; index++) {
		for (const group of lookAlikes) {
			if (group.indexOf(text[index] as string) < 0) continue;
			for (const other of group) {
				for (const pair of [(text[index - 1] ?? "") + other, other + (text[index + 1] ?? "")])
					if (pair.length === 2 && isHan(pair[0] as string)) add(pair, PAIR_WEIGHT);
			}
		}
	}
	const syllables = new Set<string>();
	for (const row of readings.values()) for (const reading of row) syllables.add(reading);
	const letters =
		parts
			.join(" ")
			.replace(/([a-z]) (?=[a-z])/g, "$1")
			.match(/[a-z]+/g) ?? [];
	for (const run of letters) {
		if (run.length < LEAST_LETTERS || (frequencyOf(run) ?? 0) > 0) continue;
		const nearest = nearestWord(run, letterWords);
		if (nearest) add(nearest, 1);
		for (const token of letterTokens(run, syllables)) add(token, SOUND_WEIGHT);
	}
	return tokens;
}
