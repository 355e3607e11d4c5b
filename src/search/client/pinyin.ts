/**
 * Pinyin → the text of our content that it spells as a whole, in syllables or in initials. What stands nowhere as a
 * whole is read by `pinyin-path`.
 */
import { isHan } from "../../lib/text/normalize.ts";
import { blockWeight, type IndexedBlock, type TextIndex } from "./engines/text-index.ts";

/** Fewer letters spell too many things. */
const LEAST_LETTERS = 4;
/** More are a log or an address, not pinyin. */
const MOST_LETTERS = 60;
/** From so many initials on, any text may be meant; fewer fit by chance and are looked for in errors and titles only. */
const SURE_INITIALS = 5;
/** How many spellings of one query are worth a search. */
const MOST_SPELLINGS = 3;

/**
 * Makes a function that finds the texts of the content that the pinyin in a query spells.
 * @returns for a normalised query, up to three readings with every pinyin run replaced; none where one run fits nowhere
 */
export function createPinyinReader(
	index: TextIndex,
	readings: ReadonlyMap<string, string[]>,
): (text: string) => string[] {
	const spellings = new Map<string, string[]>();
	let starts: Starts | undefined;
	const spell = (letters: string): string[] => {
		let found = spellings.get(letters);
		if (!found) {
			starts ??= findStarts(index, readings);
			found = findSpellings(index, readings, starts, letters);
			spellings.set(letters, found);
		}
		return found;
	};

	return (text) => {
		const joined = text.replace(/([a-z]) (?=[a-z])/g, "$1");
		const unknown = (joined.match(/[a-z]+/g) ?? []).filter(
			(run) => run.length >= LEAST_LETTERS && !index.rarity.has(run),
		);
		if (unknown.length === 0 || unknown.join("").length > MOST_LETTERS) return [];
		let texts = [joined];
		for (const run of unknown) {
			const options = spell(run);
			texts = texts.flatMap((before) => options.map((option) => before.replace(run, option)));
		}
		return texts.slice(0, MOST_SPELLINGS);
	};
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
): string[] {
	const found = new Map<string, number>();
	const places = starts.get(letters[0] as string) ?? [];
	for (let place = 0; place < places.length; place += 2) {
		const { folded, type } = index.blocks[places[place] as number] as IndexedBlock;
		const start = places[place + 1] as number;
		const withInitials = letters.length >= SURE_INITIALS || type === "E" || type === "V" || type === "T";
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
