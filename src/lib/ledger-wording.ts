/** What stands at an anchor, as the ledger remembers it, and whether a text still says that. */
import { alignLocally } from "./text/align.ts";
import { normalizeText } from "./text/normalize.ts";

/** Characters of a step that are remembered: nine of ten steps are shorter, and the rest begin differently. */
const REMEMBERED = 48;

/**
 * From here on a text is the old one in other words. Measured on the steps of our articles: of 100 pairs of different
 * steps of one article 99 are below it, and those above say nearly the same; every step of four characters or more
 * with one character added, taken out or changed is above it, and so is every step that a sentence was added to.
 */
export const SAME = 0.6;

/** Another place must be this much like the old text, and so much more than the old place, to be where it went. */
const CLEARLY = 0.9;
const CLEARLY_MORE = 0.25;

const COSTS = { gap: 0.5, mismatch: 0.5 };

/** Numbering of cases (情形二：, 方式一：) says nothing of what a case is about. */
const CASE_NUMBER = /^\s*(情形|情况|方式|方法)\s*[一二三四五六七八九十\d]+\s*[：:、]?\s*/;

/** A number or address of the registry: it may change, and the step stays the same step. */
export const FACTS = { phone: "〔电话〕", qq: "〔QQ〕", site: "〔网址〕", place: "〔地址〕" } as const;
const REPEATED_FACT = /(〔[^〕]+〕)(?:[\s、]*\1)+/g;

/** A text as the ledger remembers it: one line, its first characters. */
export function wordingOf(text: string): string {
	const line = text.replace(/\s+/g, " ").trim().replace(REPEATED_FACT, "$1");
	return Array.from(line).slice(0, REMEMBERED).join("").trim();
}

/** True when a text still says what was remembered, in these words or nearly these. */
export function saysStill(wordings: readonly string[], text: string): boolean {
	return wordings.length === 0 || wordings.some((wording) => likenessOf(wording, text).held >= SAME);
}

/** True when the newest wording stands at another place word for word, and at its own place it does not. */
export function standsClearlyAt(wordings: readonly string[], other: string, own: string): boolean {
	const wording = wordings[wordings.length - 1];
	if (wording === undefined) return false;
	const there = likenessOf(wording, other).mutual;
	return there >= CLEARLY && there - likenessOf(wording, own).mutual >= CLEARLY_MORE;
}

/** How much of a remembered text a text holds (`held`), and how much they have in common as a whole (`mutual`): 0 to 1. */
export function likenessOf(wording: string, text: string): { held: number; mutual: number } {
	const [old, now] = [comparable(wording), comparable(text)];
	if (old === now) return { held: 1, mutual: 1 };
	if (old === "" || now === "") return { held: 0, mutual: 0 };
	const score = alignLocally(old, now, undefined, COSTS);
	// Only the beginning was remembered: what follows in the text of now is no difference.
	const compared = Math.min(now.length, Math.max(old.length, REMEMBERED));
	return { held: score / old.length, mutual: (2 * score) / (old.length + compared) };
}

function comparable(text: string): string {
	return normalizeText(text.replace(CASE_NUMBER, "")) || normalizeText(text);
}
