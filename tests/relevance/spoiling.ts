/** What happens to a text on its way into the search field: other width, case and spaces, or one slip of the finger. */
import fc from "fast-check";
import { pinyin } from "pinyin-pro";
import { isHan, normalize, originalRange } from "../../src/lib/text/normalize.ts";
import { commonCharacters } from "../../src/search/shared/lexicon.ts";

/** How one character is written: `width` and `case` turn it over where it has another, `space` goes before it. */
interface Writing {
	otherWidth: boolean;
	otherCase: boolean;
	space: string;
}

const writing: fc.Arbitrary<Writing> = fc.record({
	otherWidth: fc.boolean(),
	otherCase: fc.boolean(),
	space: fc.constantFrom("", "", "", "", " ", "　", "\u00a0", "\t", "  "),
});

/** Random writings; a text longer than the list takes them from its beginning again. */
export const writings = fc.array(writing, { minLength: 1, maxLength: 24 });

/** Writes every character anew. Spaces of the text itself are dropped. */
export function rewrite(text: string, how: readonly Writing[]): string {
	return [...text.replace(/\s+/g, "")]
		.map((character, index) => {
			const { otherWidth, otherCase, space } = how[index % how.length] as Writing;
			const cased = otherCase ? turnCase(character) : character;
			return space + (otherWidth ? turnWidth(cased) : cased);
		})
		.join("");
}

function turnCase(character: string): string {
	const upper = character.toUpperCase();
	return upper === character ? character.toLowerCase() : upper;
}

/** `!` to `~` have twins of full width, 0xfee0 further on. */
function turnWidth(character: string): string {
	const unit = character.charCodeAt(0);
	if (unit >= 0x21 && unit <= 0x7e) return String.fromCharCode(unit + 0xfee0);
	if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0);
	return character;
}

/** A piece of a text, given by where it starts and ends among the characters that normalising keeps. */
export function pieceAt(text: string, start: number, length: number): string {
	return text.slice(...originalRange(normalize(text), text, start, length));
}

export type Edit =
	| { slip: "substitute" | "sound" | "insert"; at: number; by: number }
	| { slip: "delete" | "swap"; at: number };

/** One random edit; `at` and `by` are taken modulo what there is. */
export const edits: fc.Arbitrary<Edit> = fc.oneof(
	fc.record({
		slip: fc.constantFrom("substitute" as const, "sound" as const, "insert" as const),
		at: fc.nat(),
		by: fc.nat(),
	}),
	fc.record({ slip: fc.constantFrom("delete" as const, "swap" as const), at: fc.nat() }),
);

/**
 * Makes the function that does an edit to a text, at one of the characters that normalising keeps.
 * @param characters that may be typed in place of others: those of the content
 */
export function createEditor(characters: readonly string[]): (text: string, edit: Edit) => string {
	const sounds = soundsOf([...new Set([...characters.filter(isHan), ...commonCharacters(new TextDecoder("gb2312"))])]);
	return (text, edit) => {
		const normalized = normalize(text);
		const count = normalized.text.length;
		const at = edit.at % (edit.slip === "swap" ? count - 1 : count);
		const [from, to] = originalRange(normalized, text, at, 1);
		const put = (middle: string) => text.slice(0, from) + middle + text.slice(to);
		const character = text.slice(from, to);
		switch (edit.slip) {
			case "substitute":
				return put(other(characters, character, edit.by));
			case "sound":
				return put(other(sounds(character), character, edit.by));
			case "insert":
				return put(other(characters, "", edit.by) + character);
			case "delete":
				return put("");
			case "swap": {
				const [nextFrom, nextTo] = originalRange(normalized, text, at + 1, 1);
				return (
					text.slice(0, from) + text.slice(nextFrom, nextTo) + text.slice(to, nextFrom) + character + text.slice(nextTo)
				);
			}
		}
	};
}

/** One of the choices that is not the character itself, which stays where there is no other. */
function other(choices: readonly string[], character: string, by: number): string {
	const rest = choices.filter((choice) => choice !== character);
	return rest[by % rest.length] ?? character;
}

/** Common characters by any sound of a character, tones aside. */
function soundsOf(characters: readonly string[]): (character: string) => string[] {
	const readings = (character: string) => pinyin(character, { toneType: "none", type: "array", multiple: true });
	const bySound = new Map<string, string[]>();
	for (const character of characters) {
		for (const sound of new Set(readings(character))) bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
	}
	return (character) => (isHan(character) ? readings(character).flatMap((sound) => bySound.get(sound) ?? []) : []);
}
