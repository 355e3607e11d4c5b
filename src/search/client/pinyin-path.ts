/**
 * Reads pinyin as an input method does: the most probable path through all Han that the syllables may be (Viterbi, 1967),
 * judged by the pairs of neighbours that our content holds. Needs no text that says the same: `banding ca liucheng` may
 * stand in pieces anywhere.
 */
import { isHan } from "../../lib/text/normalize.ts";
import type { TextIndex } from "./engines/text-index.ts";
import { type Choice, INITIALS, LONGEST_SYLLABLE, makeTables, type Tables } from "./pinyin-tables.ts";

/**
 * What neighbours are worth: as much as a word, as a pair that stands somewhere, less where it stands in few places, and
 * less across a space, where one word may end.
 */
const WORTH = { word: 1.4, pair: 0.75, rarity: 0.3, acrossSpace: 0.4 } as const;
/** What a path pays. */
const COSTS = {
	/** Of a syllable: two that are no word are worth no more than one that they can be read as. */
	syllable: 0.85,
	/** Of one that is typed as it is heard: `ban` for `bang`. */
	blurred: 0.4,
	/** Of a character of a word of which only the initials were typed. */
	initial: 0.75,
	/** Of a letter that stays a letter. */
	letter: 1.5,
	/** Of the last letters, where they only begin a syllable. */
	begun: 0.9,
} as const;
/** What a letter of a word is worth that the content has too (`ca`, `key`): between spaces, and amid other letters. */
const LATIN_WORTH = { alone: 0.7, amid: 0.35 } as const;
const SPACE = " ";
/** More characters are a log or an address, not pinyin. */
const MOST_CHARACTERS = 80;
/** Paths that are followed from each place, the best ones. */
const MOST_PATHS = 10;
/**
 * Of the letters, how many may be left over, and how many with those that are initials or syllables of one letter: any
 * English can be read so.
 */
const MOST_LEFT = 0.15;
const MOST_DOUBTFUL = 0.4;
/** Of the Han, how many must make a word with a neighbour: in English they rarely do. */
const LEAST_IN_WORDS = 0.25;

export interface PinyinPath {
	text: string;
	isSure: boolean;
}

/** The end of a path at a place of the query. */
interface State {
	/** What was read last. */
	text: string;
	score: number;
	/** Letters so far that stayed letters, and that were read as initials or as syllables of one letter. */
	left: number;
	initials: number;
	from: State | undefined;
}

/**
 * Makes a function that reads the pinyin in a query.
 * @returns for a normalised query with the spaces as typed, which no syllable goes across, the query with Han in place of
 *   pinyin, and whether every letter was read, and none as an initial; undefined where too little of it is pinyin
 */
export function createPinyinPath(
	index: TextIndex,
	readings: ReadonlyMap<string, string[]>,
): (text: string) => PinyinPath | undefined {
	let tables: Tables | undefined;
	return (text) => {
		if (text.length > MOST_CHARACTERS) return undefined;
		tables ??= makeTables(index, readings, COSTS);
		return readPath(text, tables, rememberGains(index, tables.ofWords), index);
	};
}

/** What two neighbours are worth, kept while one query is read. */
function rememberGains({ rarity }: TextIndex, ofWords: ReadonlySet<string>): (first: string, second: string) => number {
	const known = new Map<string, Map<string, number>>();
	return (first, second) => {
		let row = known.get(first);
		if (!row) {
			row = new Map();
			known.set(first, row);
		}
		let gain = row.get(second);
		if (gain === undefined) {
			const share = rarity.get(first + second);
			gain = share === undefined ? 0 : (ofWords.has(first + second) ? WORTH.word : WORTH.pair) - WORTH.rarity * share;
			row.set(second, gain);
		}
		return gain;
	};
}

function readPath(
	text: string,
	{ bySyllable, byInitials, isSyllable, isBegun, ofWords }: Tables,
	gainOf: (first: string, second: string) => number,
	{ rowOf }: TextIndex,
): PinyinPath | undefined {
	/** Paths that end before each place, by their last character. */
	const ends: Map<string, State>[] = Array.from({ length: text.length + 1 }, () => new Map());
	ends[0]?.set("", { text: "", score: 0, left: 0, initials: 0, from: undefined });
	const reach = (
		from: readonly [string, State][],
		to: number,
		{ text: read, cost }: Choice,
		left = 0,
		initials = 0,
	) => {
		const row = ends[to] as Map<string, State>;
		let inner = -cost;
		for (let at = 1; at < read.length; at++) inner += gainOf(read[at - 1] as string, read[at] as string);
		for (const [before, state] of from) {
			const isSilent = read === "" || read === SPACE;
			const last = isSilent ? before : (read[read.length - 1] as string);
			const joined = isSilent || before === "" ? 0 : gainOf(before, read[0] as string);
			const score = state.score + inner + (state.text === SPACE ? Math.min(joined, WORTH.acrossSpace) : joined);
			if (score <= (row.get(last)?.score ?? Number.NEGATIVE_INFINITY)) continue;
			row.set(last, { text: read, score, left: state.left + left, initials: state.initials + initials, from: state });
		}
	};
	for (let start = 0; start < text.length; start++) {
		const from = [...(ends[start] as Map<string, State>)].sort((a, b) => b[1].score - a[1].score).slice(0, MOST_PATHS);
		if (from.length === 0) continue;
		const character = text[start] as string;
		if (!isLetter(character)) {
			reach(from, start + 1, { text: character, cost: 0 });
			continue;
		}
		reach(from, start + 1, { text: character, cost: COSTS.letter }, 1);
		const end = endOfLetters(text, start);
		for (let length = 1; start + length <= end; length++) {
			const word = text.slice(start, start + length);
			// A large site's list of tokens may know letters that stand in no text.
			if (!rowOf(word)) continue;
			const isAlone = start + length === end && (start === 0 || !isLetter(text[start - 1] as string));
			if (!isAlone && (length === 1 || isSyllable(word))) continue;
			reach(from, start + length, { text: word, cost: -length * (isAlone ? LATIN_WORTH.alone : LATIN_WORTH.amid) });
		}
		for (let length = 1; length <= Math.min(LONGEST_SYLLABLE, end - start); length++)
			for (const choice of bySyllable(text.slice(start, start + length)))
				reach(from, start + length, choice, 0, length === 1 ? 1 : 0);
		for (let length = INITIALS.least; length <= Math.min(INITIALS.most, end - start); length++)
			for (const choice of byInitials(text.slice(start, start + length)))
				reach(from, start + length, choice, 0, length);
		// As one types: the last syllable has only begun.
		if (end === text.length && isBegun(text.slice(start))) reach(from, end, { text: "", cost: COSTS.begun });
	}
	let best: State | undefined;
	for (const state of (ends[text.length] as Map<string, State>).values())
		if (!best || state.score > best.score) best = state;
	const letters = text.replace(/[^a-z]/g, "").length;
	if (!best || best.left > MOST_LEFT * letters || best.left + best.initials > MOST_DOUBTFUL * letters) return undefined;
	let read = "";
	for (let state: State | undefined = best; state; state = state.from) read = state.text + read;
	if (read === text) return undefined;
	// The spaces were between syllables; Chinese has none.
	const joined = read.replace(/ (?=[^a-z])|([^a-z]) /g, "$1");
	if (shareInWords(joined, ofWords) < LEAST_IN_WORDS) return undefined;
	return { text: joined, isSure: best.left + best.initials === 0 };
}

/** Share of a text's Han that make a word with a neighbour. */
function shareInWords(text: string, ofWords: ReadonlySet<string>): number {
	let han = 0;
	let inWords = 0;
	for (let index = 0; index < text.length; index++) {
		if (!isHan(text[index] as string)) continue;
		han += 1;
		const [before = "", self = "", after = ""] = [text[index - 1], text[index], text[index + 1]];
		if (ofWords.has(before + self) || ofWords.has(self + after)) inWords += 1;
	}
	return han === 0 ? 0 : inWords / han;
}

function endOfLetters(text: string, start: number): number {
	let end = start;
	while (end < text.length && isLetter(text[end] as string)) end += 1;
	return end;
}

function isLetter(character: string): boolean {
	return character >= "a" && character <= "z";
}
