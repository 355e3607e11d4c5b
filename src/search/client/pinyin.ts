/** Pinyin → the Han of our content that it spells: whole syllables, or initials only. */
import { isHan } from "../../lib/text/normalize.ts";
import { blockWeight, type IndexedBlock, type TextIndex } from "./engines/text-index.ts";

/** Fewer letters spell too many things. */
const LEAST_LETTERS = 4;
/** More are a log or an address, not pinyin. */
const MOST_LETTERS = 60;
/** Letters of the longest piece that is tried, and the share of all letters that pieces must spell. */
const LONGEST_PIECE = 30;
const LEAST_SPELLED = 0.75;
/** From so many initials on, any text may be meant; fewer fit by chance and are looked for in errors and titles only. */
const SURE_INITIALS = 5;
/** How many spellings of one query are worth a search. */
const MOST_SPELLINGS = 3;

/**
 * Makes a function that turns the pinyin in a query into Han.
 * It looks for texts of the content that sound so, in place of guessing syllables: what no article says is no answer.
 * @returns for a normalised query, up to three readings with every pinyin run replaced; none where nothing fits
 */
export function createPinyinReader(
	index: TextIndex,
	readings: ReadonlyMap<string, string[]>,
): (text: string) => string[] {
	const spellings = new Map<string, string[]>();
	let starts: Starts | undefined;
	const spell = (letters: string, isWhole: boolean): string[] => {
		const key = isWhole ? letters : `+${letters}`;
		let found = spellings.get(key);
		if (!found) {
			found = findSpellings(index, readings, places(), letters, isWhole);
			spellings.set(key, found);
		}
		return found;
	};
	const places = (): Starts => {
		starts ??= findStarts(index, readings);
		return starts;
	};
	const longest = (letters: string) => longestPiece(index, readings, places(), letters);

	return (text) => {
		const runs = (text.replace(/([a-z]) (?=[a-z])/g, "$1").match(/[a-z]+/g) ?? []).filter(
			(run) => run.length >= LEAST_LETTERS,
		);
		const unknown = runs.filter((run) => !index.rarity.has(run));
		if (unknown.length === 0 || unknown.join("").length > MOST_LETTERS) return [];
		let texts = [text.replace(/([a-z]) (?=[a-z])/g, "$1")];
		let changed = false;
		for (const run of unknown) {
			const whole = spell(run, true);
			const options = whole.length > 0 ? whole : spellPiecewise(run, longest, (letters) => spell(letters, false));
			if (options.length === 0) continue;
			changed = true;
			texts = texts.flatMap((before) => options.slice(0, MOST_SPELLINGS).map((option) => before.replace(run, option)));
		}
		return changed ? texts.slice(0, MOST_SPELLINGS) : [];
	};
}

/** Longest pieces from the left. Nothing where too many letters are left over: then it is no pinyin of ours. */
function spellPiecewise(
	letters: string,
	longest: (letters: string) => number,
	spell: (letters: string) => string[],
): string[] {
	const pieces: string[] = [];
	let left = 0;
	for (let start = 0; start < letters.length; ) {
		const length = longest(letters.slice(start, start + LONGEST_PIECE));
		const piece = length < LEAST_LETTERS ? undefined : spell(letters.slice(start, start + length))[0];
		if (piece) pieces.push(piece);
		else left += 1;
		if (left > (1 - LEAST_SPELLED) * letters.length) return [];
		start += piece ? length : 1;
	}
	return [pieces.join(" ")];
}

/** How many of the first letters some text of the content spells, at most: one walk in place of a search for each length. */
function longestPiece(
	{ blocks }: TextIndex,
	readings: ReadonlyMap<string, string[]>,
	starts: Starts,
	letters: string,
): number {
	let most = 0;
	const walk = (text: string, position: number, at: number, isFirst: boolean): void => {
		if (at > most) most = at;
		const character = text[position];
		if (character === undefined || at === letters.length) return;
		if (!isHan(character)) {
			if (letters[at] === character) walk(text, position + 1, at + 1, false);
			return;
		}
		for (const reading of readings.get(character) ?? []) {
			let same = 0;
			while (same < reading.length && letters[at + same] === reading[same]) same += 1;
			if (same === reading.length) walk(text, position + 1, at + same, false);
			// A syllable that is cut short ends the piece, as in matchFull.
			else if (same >= 2 && !isFirst && at + same > most) most = at + same;
		}
	};
	const places = starts.get(letters[0] as string) ?? [];
	for (let place = 0; place < places.length; place += 2)
		walk((blocks[places[place] as number] as IndexedBlock).folded, places[place + 1] as number, 0, true);
	return most;
}

/** Letter → where a syllable may begin with it: by turns the index of a block and the place in its text. */
type Starts = Map<string, number[]>;

/** Every place of the content by the letters it may begin with, so that a spelling looks at few of them. */
function findStarts({ blocks }: TextIndex, readings: ReadonlyMap<string, string[]>): Starts {
	const starts: Starts = new Map();
	const lettersOf = new Map<string, string[]>();
	blocks.forEach(({ folded }, block) => {
		for (let start = 0; start < folded.length; start++) {
			const character = folded[start] as string;
			let letters = lettersOf.get(character);
			if (!letters) {
				const own = character >= "a" && character <= "z" ? [character] : [];
				letters = [...new Set([...own, ...(readings.get(character) ?? []).map((reading) => reading[0] as string)])];
				lettersOf.set(character, letters);
			}
			for (const letter of letters) {
				const places = starts.get(letter);
				if (places) places.push(block, start);
				else starts.set(letter, [block, start]);
			}
		}
	});
	return starts;
}

/** Texts of the content that the letters spell, the most telling first. */
function findSpellings(
	index: TextIndex,
	readings: ReadonlyMap<string, string[]>,
	starts: Starts,
	letters: string,
	mayBeInitials: boolean,
): string[] {
	const found = new Map<string, number>();
	const places = starts.get(letters[0] as string) ?? [];
	for (let place = 0; place < places.length; place += 2) {
		const { folded, type } = index.blocks[places[place] as number] as IndexedBlock;
		const start = places[place + 1] as number;
		const withInitials =
			mayBeInitials && (letters.length >= SURE_INITIALS || type === "E" || type === "V" || type === "T");
		const full = matchFull(folded, start, letters, readings);
		const end = full >= 0 || !withInitials ? full : matchInitials(folded, start, letters, readings);
		if (end < 0) continue;
		const han = folded.slice(start, end);
		found.set(han, Math.max(found.get(han) ?? 0, blockWeight(type)) + 0.001);
	}
	return [...found]
		.sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
		.map(([han]) => han)
		.slice(0, MOST_SPELLINGS);
}

function sounds(readings: ReadonlyMap<string, string[]>, character: string, letter: string): boolean {
	return character === letter || readings.get(character)?.some((reading) => reading[0] === letter) === true;
}

/**
 * Matches whole syllables from `start`; Latin letters in the text stand for themselves.
 * The last syllable may be cut short, as people type.
 * @returns index after the last matched character, or -1
 */
function matchFull(text: string, start: number, letters: string, readings: ReadonlyMap<string, string[]>): number {
	const step = (position: number, at: number): number => {
		if (at === letters.length) return position;
		const character = text[position];
		if (character === undefined) return -1;
		if (!isHan(character)) return letters[at] === character ? step(position + 1, at + 1) : -1;
		for (const reading of readings.get(character) ?? []) {
			if (letters.startsWith(reading, at)) {
				const end = step(position + 1, at + reading.length);
				if (end >= 0) return end;
			} else if (letters.length - at >= 2 && position > start && reading.startsWith(letters.slice(at)))
				return position + 1;
		}
		return -1;
	};
	return step(start, 0);
}

/** Matches one initial a character: `wjcdqzfw`. */
function matchInitials(text: string, start: number, letters: string, readings: ReadonlyMap<string, string[]>): number {
	for (let at = 0; at < letters.length; at++) {
		const character = text[start + at];
		if (character === undefined || !sounds(readings, character, letters[at] as string)) return -1;
	}
	return start + letters.length;
}
