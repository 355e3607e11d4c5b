/**
 * The lexicon: how characters sound, which look alike, which are the Traditional forms of ours.
 * Loaded only when a query asks for it, so that it does not weigh on the first answer.
 */

/** Raised when the shape below changes. */
export const LEXICON_VERSION = 1;

export interface Lexicon {
	/** Character → its readings without tones, commonest first. */
	readings: Map<string, string[]>;
	/** Traditional (or variant) character → the character our content uses. */
	simplified: Map<string, string>;
	/** Groups of characters that look alike. */
	lookAlikes: string[];
}

interface LexiconJson {
	v: number;
	/** `yin因音印…`: a syllable and its characters, commonest reading first; `+yin` lines are second readings. */
	r: string[];
	/** Traditional and simplified characters by turns. */
	t: string;
	l: string[];
}

/** Lexicon → JSON text. */
export function encodeLexicon({ readings, simplified, lookAlikes }: Lexicon): string {
	const first = new Map<string, string>();
	const second = new Map<string, string>();
	for (const [character, row] of [...readings].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
		row.slice(0, 2).forEach((syllable, index) => {
			const lines = index === 0 ? first : second;
			lines.set(syllable, (lines.get(syllable) ?? "") + character);
		});
	}
	const lines = (map: Map<string, string>, mark: string) =>
		[...map].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([syllable, characters]) => mark + syllable + characters);
	const json: LexiconJson = {
		v: LEXICON_VERSION,
		r: [...lines(first, ""), ...lines(second, "+")],
		t: [...simplified].flat().join(""),
		l: lookAlikes,
	};
	return JSON.stringify(json);
}

/**
 * JSON text → lexicon.
 * @throws Error when it is of another version
 */
export function decodeLexicon(text: string): Lexicon {
	const { v, r, t, l } = JSON.parse(text) as LexiconJson;
	if (v !== LEXICON_VERSION) throw new Error(`lexicon has version ${v}, expected ${LEXICON_VERSION}`);
	const readings = new Map<string, string[]>();
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
	return { readings, simplified, lookAlikes: l };
}
