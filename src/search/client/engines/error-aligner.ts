/** Aligns a query with error texts and titles, wrong characters allowed. */
import { alignLocally } from "../../../lib/text/align.ts";
import { MAX_QUERY, type ReadQuery } from "../../shared/analyse.ts";
import type { Alike, Candidate } from "../../shared/port.ts";
import { ALIGN_COSTS, CONFIDENCE } from "../../shared/weights.ts";
import { createPieceIndex } from "./pieces.ts";
import type { IndexedBlock, TextIndex } from "./text-index.ts";

/** Shorter parts of a query are left to words and pairs. */
const LEAST_PART = 3;
/** Up to this length characters alone say what is aligned, because one slip may have broken every pair. */
const SHORT_QUERY = 8;
/** Share of the characters of the shorter text that the other must have, or have like ones of: less scores next to nothing. */
const LEAST_ALIKE = 0.5;
/** From this length on a query is a paste: then only what it shares of the error text counts. */
const LONG_QUERY = 40;
/** Share of the characters and pairs of the shorter text that both must have, or no alignment is worth the time. */
const LEAST_SHARED = 0.25;

/** Share of the pieces of an error text that a query must have to be that error for sure: less, and too many errors are in it. */
const LEAST_EXACT = 0.7;

/** What a part of a query counts, against the whole. */
const LINE_FACTOR = 0.98;

/** Article → its best aligned text. */
export type Alignments = ReadonlyMap<number, NonNullable<Candidate["aligned"]>>;

export interface ErrorAligner {
	/** The best aligned text of each article that has one worth the time. */
	align(query: ReadQuery, alike: Alike | undefined): Alignments;
	/** Whether the query is some error text for sure; far less work than to align it with all. */
	isExactly(query: ReadQuery): boolean;
}

/** Makes what aligns a query with the error texts and titles. */
export function createErrorAligner({ blocks }: TextIndex): ErrorAligner {
	const alignable = blocks.filter(({ type }) => type === "E" || type === "V" || type === "T");
	const lengths = Int32Array.from(alignable, ({ folded }) => folded.length);
	const pieces = createPieceIndex(alignable.map(({ folded }) => folded));
	const align = (
		{ core, parts, unnamed, names }: ReadQuery,
		alike: Alike | undefined,
		onlyExact: boolean,
	): Alignments => {
		const best = new Map<number, NonNullable<Candidate["aligned"]>>();
		if (core.length < 2) return best;
		// Long pastes are aligned part by part as well: an error stands on a line of its own.
		const lines = [...parts, unnamed].filter((part) => part.length >= LEAST_PART);
		for (const text of new Set([core, ...lines.map((line) => line.slice(0, MAX_QUERY))])) {
			// A slip may have broken every pair of a short query, and every character may only sound right.
			const isShort = alike !== undefined && core.length <= SHORT_QUERY;
			const counts = isShort ? alike.share(text, pieces) : pieces.share(text);
			for (let at = 0; at < counts.length; at++) {
				const count = counts[at] as number;
				if (count === 0) continue;
				const length = lengths[at] as number;
				const shorter = Math.min(text.length, length);
				const least = isShort
					? LEAST_ALIKE * shorter
					: onlyExact
						? LEAST_EXACT * (pieces.counts[at] as number)
						: LEAST_SHARED * (2 * (text.length > LONG_QUERY ? length : shorter) - 1);
				if (count < least) continue;
				const { article, folded, type } = alignable[at] as IndexedBlock;
				const score = alignLocally(text, folded, alike?.similarity, ALIGN_COSTS);
				const aligned = {
					share: (score / shorter) * (text === core ? 1 : LINE_FACTOR),
					length: score,
					// Only a whole error text says "this is the error"; a title or a half may belong to several.
					whole: type !== "T" && score >= 0.9 * length,
					named: names.some((name) => folded.indexOf(name) >= 0),
				};
				const known = best.get(article);
				if (!known || alignedStrength(aligned) > alignedStrength(known)) best.set(article, aligned);
			}
		}
		return best;
	};
	return {
		align: (query, alike) => align(query, alike, false),
		isExactly: (query) => [...align(query, undefined, true).values()].some(isExactly),
	};
}

/** Strength of an alignment, 0 to 1: a long aligned text says more than a short one with the same share. */
export function alignedStrength({ share, length }: { share: number; length: number }): number {
	return share * share * (1 - Math.exp(-length / 4));
}

/** Is it that error for sure: all of its text, nearly letter for letter? */
export function isExactly({ share, length, whole }: NonNullable<Candidate["aligned"]>): boolean {
	return whole && share >= CONFIDENCE.exactAligned && length >= CONFIDENCE.exactLength;
}
