/**
 * The lexicon: how characters sound, which look alike, which are the Traditional forms of ours.
 * Loaded only when a query asks for it, so that it does not weigh on the first answer.
 */

/** Raised when the shape below changes. */
export const LEXICON_VERSION = 3;

export interface Lexicon {
	/** Character → its readings without tones, at most two, in no order. */
	readings: Map<string, string[]>;
	/** Traditional (or variant) character → the character our content uses. */
	simplified: Map<string, string>;
	/** Word of those who write Traditional characters, in simplified ones → the word our content uses; longest first. */
	regional: Map<string, string>;
	/** Groups of characters that look alike. */
	lookAlikes: string[];
}

/** Stands in a run of common characters for one that has no reading. */
const NO_READING = "-";

interface LexiconJson {
	v: number;
	/** Syllables of the common characters (see `commonCharacters`) in their order, each with the length of its run: `a2ai13…`. */
	g: string;
	/** What `g` does not say: `yin吲…`, a syllable and its characters; `+yin…` adds a further reading. */
	r: string[];
	/** Traditional and simplified characters by turns. */
	t: string;
	/** Regional words and ours by turns. */
	w: string[];
	l: string[];
}

/** What turns bytes of GB 2312 into text: `new TextDecoder("gb2312")`, given from outside because this room knows no platform. */
export interface Gb2312Decoder {
	decode(bytes: Uint8Array): string;
}

/**
 * Level 1 of GB 2312, the 3,755 commonest characters, in the standard's own order, which is that of their sound.
 * Every browser knows the table, so it need not be shipped. Rows 16 to 55, cells 1 to 94.
 */
export function commonCharacters(decoder: Gb2312Decoder): string[] {
	const characters: string[] = [];
	for (let row = 0xb0; row <= 0xd7; row++) {
		for (let cell = 0xa1; cell <= 0xfe; cell++) {
			const character = decoder.decode(Uint8Array.of(row, cell));
			if (character.length === 1 && character >= "\u4e00" && character <= "\u9fff") characters.push(character);
		}
	}
	return characters;
}

/** Lexicon → JSON text. */
export function encodeLexicon({ readings, simplified, regional, lookAlikes }: Lexicon, decoder: Gb2312Decoder): string {
	const runs: { syllable: string; length: number }[] = [];
	const said = new Map<string, string>();
	for (const character of commonCharacters(decoder)) {
		const row = readings.get(character) ?? [NO_READING];
		const last = runs[runs.length - 1];
		// A character with several readings stands where the standard sorted it: with its neighbours.
		const syllable = last && row.indexOf(last.syllable) >= 0 ? last.syllable : (row[0] as string);
		said.set(character, syllable);
		if (last && last.syllable === syllable) last.length += 1;
		else runs.push({ syllable, length: 1 });
	}
	const lines = new Map<string, string>();
	for (const [character, row] of [...readings].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
		row.slice(0, 2).forEach((syllable) => {
			if (said.get(character) === syllable) return;
			const key = said.has(character) ? `+${syllable}` : syllable;
			said.set(character, said.get(character) ?? syllable);
			lines.set(key, (lines.get(key) ?? "") + character);
		});
	}
	const json: LexiconJson = {
		v: LEXICON_VERSION,
		g: runs.map(({ syllable, length }) => syllable + length).join(""),
		r: [...lines].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([syllable, characters]) => syllable + characters),
		t: [...simplified].flat().join(""),
		w: [...regional].flat(),
		l: lookAlikes,
	};
	return JSON.stringify(json);
}

/**
 * JSON text → lexicon.
 * @throws Error when it is of another version
 */
export function decodeLexicon(text: string, decoder: Gb2312Decoder): Lexicon {
	const { v, g, r, t, w, l } = JSON.parse(text) as LexiconJson;
	if (v !== LEXICON_VERSION) throw new Error(`lexicon has version ${v}, expected ${LEXICON_VERSION}`);
	const readings = new Map<string, string[]>();
	const common = commonCharacters(decoder);
	let at = 0;
	const runPattern = /([a-z]+|-)(\d+)/g;
	for (let run = runPattern.exec(g); run; run = runPattern.exec(g)) {
		for (let left = Number(run[2]); left > 0; left--) {
			const character = common[at++] as string;
			if (run[1] !== NO_READING) readings.set(character, [run[1] as string]);
		}
	}
	for (const line of r) {
		const [, syllable = "", characters = ""] = /^\+?([a-z]+)(.*)$/.exec(line) ?? [];
		for (const character of characters) {
			const row = readings.get(character);
			if (row) row.push(syllable);
			else readings.set(character, [syllable]);
		}
	}
	const simplified = new Map<string, string>();
	for (let index = 0; index + 1 < t.length; index += 2) simplified.set(t[index] as string, t[index + 1] as string);
	const regional = new Map<string, string>();
	for (let index = 0; index + 1 < w.length; index += 2) regional.set(w[index] as string, w[index + 1] as string);
	return { readings, simplified, regional, lookAlikes: l };
}
