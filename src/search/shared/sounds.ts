/**
 * Texts by their sound, as tokens: pairs of syllables, blurred as people mishear and mistype them, and initials in
 * fours. Only with them does a large site, whose text the browser does not have, find what was typed as pinyin or
 * with characters that sound alike.
 */
import { isHan } from "../../lib/text/normalize.ts";

/** Readings of a character that are told apart. */
const MOST_READINGS = 2;
/** Initials of one token, and ways to read it. */
export const INITIALS = 4;
const MOST_WAYS = 4;
/** Ways to cut letters into syllables that are followed. */
const MOST_CUTS = 3;
const LONGEST_SYLLABLE = 6;

type Readings = ReadonlyMap<string, readonly string[]>;

/** `zh` and `z`, `ing` and `in`, `l` and `n` are heard and typed for each other. */
export function blur(reading: string): string {
	return reading
		.replace(/^([zcs])h/, "$1")
		.replace(/ng$/, "n")
		.replace(/^l/, "n")
		.replace(/^h(?=u)/, "f");
}

/** Blurred readings of a character; a letter or digit stands for itself. */
function soundsOf(character: string, readings: Readings): string[] {
	if (!isHan(character)) return [character];
	const sounds = (readings.get(character) ?? []).slice(0, MOST_READINGS).map(blur);
	return sounds.filter((sound, index) => sounds.indexOf(sound) === index);
}

/** Pairs of syllables of a folded text: `~zensu` for 证书. */
export function syllablePairs(text: string, readings: Readings): Set<string> {
	const tokens = new Set<string>();
	for (const run of text.match(/[\u3400-\u9fff]{2,}/g) ?? []) {
		let before = soundsOf(run[0] as string, readings);
		for (let index = 1; index < run.length; index++) {
			const sounds = soundsOf(run[index] as string, readings);
			for (const first of before) for (const second of sounds) tokens.add(pairToken(first, second));
			before = sounds;
		}
	}
	return tokens;
}

/** Runs of initials of a folded text: `^zsdq` for 证书读取. */
export function initialRuns(text: string, readings: Readings): Set<string> {
	const tokens = new Set<string>();
	const initials = Array.from(text, (character) => {
		const letters = isHan(character)
			? (readings.get(character) ?? []).map((reading) => reading[0] as string)
			: [character];
		return letters.filter((letter, index) => letters.indexOf(letter) === index);
	});
	for (let start = 0; start + INITIALS <= initials.length; start++) {
		let ways = [""];
		for (const letters of initials.slice(start, start + INITIALS))
			ways = ways.flatMap((way) => letters.map((letter) => way + letter)).slice(0, MOST_WAYS);
		for (const way of ways) if (way.length === INITIALS) tokens.add(`^${way}`);
	}
	return tokens;
}

/** Tokens of letters that may be pinyin: pairs of the syllables they can be cut into, or else their runs of initials. */
export function letterTokens(letters: string, syllables: ReadonlySet<string>): Set<string> {
	const tokens = new Set<string>();
	for (const cut of cutSyllables(letters, syllables)) {
		for (let index = 0; index + 1 < cut.length; index++)
			tokens.add(pairToken(blur(cut[index] as string), blur(cut[index + 1] as string)));
	}
	for (let start = 0; start + INITIALS <= letters.length; start++)
		tokens.add(`^${letters.slice(start, start + INITIALS)}`);
	return tokens;
}

function pairToken(first: string, second: string): string {
	return `~${first}${second}`;
}

/** Ways to cut letters into syllables, those in few pieces first; a letter that belongs to none is a piece of its own. */
function cutSyllables(letters: string, syllables: ReadonlySet<string>): string[][] {
	const cuts: string[][][] = [[[]]];
	for (let end = 1; end <= letters.length; end++) {
		const row: string[][] = [];
		for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
			const syllable = letters.slice(start, end);
			if (start < end - 1 && !syllables.has(syllable)) continue;
			for (const cut of cuts[start] ?? []) row.push([...cut, syllable]);
		}
		cuts.push(row.sort((a, b) => a.length - b.length).slice(0, MOST_CUTS));
	}
	return cuts[letters.length] as string[][];
}
