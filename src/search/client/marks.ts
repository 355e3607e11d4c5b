/** Which characters of a text to mark for a query. Pure: texts in, ranges out. */
import { normalize, originalRange } from "../../lib/text/normalize.ts";
import { fold } from "../shared/fold.ts";

/** [from, to) in the original text. */
export type Range = [from: number, to: number];

/** Shorter runs that text and query share are there by chance. */
const LEAST_RUN = 2;

/**
 * Ranges of a text that match a query: whole pieces where one stands there, else every run of two or more
 * characters that text and query share.
 * @param text as shown
 * @param pieces folded texts, any of which is a literal match (the query, its parts)
 * @param core the folded query, for shared runs; empty for whole pieces only
 */
export function findMarks(text: string, pieces: readonly string[], core: string): Range[] {
	const normalized = normalize(text);
	const folded = fold(normalized.text);
	const toRange = (at: number, length: number): Range => {
		const from = folded.offsets[at] as number;
		const to = folded.offsets[at + length] as number;
		return originalRange(normalized, text, from, Math.max(1, to - from));
	};
	const ranges: Range[] = [];
	for (const piece of pieces) {
		if (piece.length < LEAST_RUN) continue;
		for (let at = folded.text.indexOf(piece); at >= 0; at = folded.text.indexOf(piece, at + piece.length)) {
			ranges.push(toRange(at, piece.length));
		}
	}
	if (ranges.length > 0) return mergeRanges(ranges);
	for (let at = 0; at + LEAST_RUN <= folded.text.length; ) {
		let length = 0;
		while (at + length < folded.text.length && core.indexOf(folded.text.slice(at, at + length + 1)) >= 0) length += 1;
		if (length >= LEAST_RUN) ranges.push(toRange(at, length));
		at += Math.max(1, length);
	}
	return mergeRanges(ranges);
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
