/** Which characters of a text to mark for a query. Pure: texts in, ranges out. */
import { normalize, originalRange } from "../../lib/text/normalize.ts";
import { fold } from "../shared/fold.ts";

/** [from, to) in the original text. */
export type Range = [from: number, to: number];

/**
 * Ranges of a text that match a query: the longest whole pieces where one stands there, else the single words.
 * @param text as shown
 * @param pieces folded texts, any of which is a literal match (the query, its parts)
 * @param words folded words, marked when no piece is found; shorter than two characters are left out
 */
export function findMarks(text: string, pieces: readonly string[], words: readonly string[]): Range[] {
	const normalized = normalize(text);
	const folded = fold(normalized.text);
	const rangesOf = (needles: readonly string[]): Range[] => {
		const ranges: Range[] = [];
		for (const needle of needles) {
			for (let at = folded.text.indexOf(needle); at >= 0; at = folded.text.indexOf(needle, at + needle.length)) {
				const from = folded.offsets[at] as number;
				const to = folded.offsets[at + needle.length] as number;
				ranges.push(originalRange(normalized, text, from, Math.max(1, to - from)));
			}
		}
		return mergeRanges(ranges);
	};
	const whole = rangesOf(pieces.filter((piece) => piece.length >= 2));
	return whole.length > 0 ? whole : rangesOf(words.filter((word) => word.length >= 2));
}

/** Sorts ranges and joins those that touch. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
	const merged: Range[] = [];
	for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
		const last = merged[merged.length - 1];
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else merged.push([from, to]);
	}
	return merged;
}

/**
 * The part of a text around its first mark that fits a line or two.
 * @returns the part, with ellipses where it was cut, and the marks moved into it
 */
export function cutAround(text: string, marks: readonly Range[], length: number): { text: string; marks: Range[] } {
	if (text.length <= length) return { text, marks: [...marks] };
	const first = marks[0]?.[0] ?? 0;
	const from = Math.max(0, Math.min(first - Math.floor(length / 4), text.length - length));
	const to = from + length;
	const before = from > 0 ? "…" : "";
	const moved = marks
		.filter((mark) => mark[1] > from && mark[0] < to)
		.map(
			(mark): Range => [Math.max(mark[0], from) - from + before.length, Math.min(mark[1], to) - from + before.length],
		);
	return { text: before + text.slice(from, to) + (to < text.length ? "…" : ""), marks: moved };
}
