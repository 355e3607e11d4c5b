/** Aligns a query with error texts and titles, wrong characters allowed. */
import { alignLocally, type Similarity } from "../../../lib/text/align.ts";
import { type Analysis, MAX_QUERY } from "../../shared/analyse.ts";
import type { Candidate } from "../../shared/port.ts";
import { ALIGN_COSTS, CONFIDENCE } from "../../shared/weights.ts";
import { createSums } from "./sums.ts";
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

/** Article → its best aligned text. */
export type Alignments = ReadonlyMap<number, NonNullable<Candidate["aligned"]>>;

export interface ErrorAligner {
	/** The best aligned text of each article that has one worth the time. */
	align(analysis: Analysis, similarity: Similarity | undefined): Alignments;
	/** Whether the query is some error text for sure; far less work than to align it with all. */
	isExactly(analysis: Analysis): boolean;
}

/** Makes what aligns a query with the error texts and titles. */
export function createErrorAligner({ blocks }: TextIndex): ErrorAligner {
	const alignable = blocks.filter(({ type }) => type === "E" || type === "V" || type === "T");
	const holders = new Map<string, number[]>();
	const pieceCounts = alignable.map(({ folded }, number) => {
		const pieces = piecesOf(folded);
		for (const piece of pieces) {
			const row = holders.get(piece);
			if (row) row.push(number);
			else holders.set(piece, [number]);
		}
		return pieces.size;
	});
	const shared = createSums(alignable.length);
	/** For each text the last character that was counted in it: one has it only once, however many are like it. */
	const counted = new Int32Array(alignable.length);
	let turn = 0;
	/** Adds up what each text could score at most: its characters that are those of the query, or like them. */
	const countAlike = (text: string, similarity: Similarity) => {
		for (const character of text) {
			turn += 1;
			const count = (other: string, value: number) => {
				for (const number of holders.get(other) ?? []) {
					if (counted[number] === turn) continue;
					counted[number] = turn;
					shared.add(number, value);
				}
			};
			count(character, 1);
			similarity(character).forEach((value, other) => {
				count(other, value);
			});
		}
	};
	const align = (
		{ core, parts, unnamed, names }: Analysis,
		similarity: Similarity | undefined,
		onlyExact: boolean,
	): Alignments => {
		const best = new Map<number, NonNullable<Candidate["aligned"]>>();
		if (core.length < 2) return best;
		const alignWith = (text: string, block: IndexedBlock) => {
			const score = alignLocally(text, block.folded, similarity, ALIGN_COSTS);
			const aligned = {
				share: (score / Math.min(text.length, block.folded.length)) * (text === core ? 1 : 0.98),
				length: score,
				// Only a whole error text says "this is the error"; a title or a half may belong to several.
				whole: block.type !== "T" && score >= 0.9 * block.folded.length,
				named: names.some((name) => block.folded.indexOf(name) >= 0),
			};
			const known = best.get(block.article);
			if (!known || alignedStrength(aligned) > alignedStrength(known)) best.set(block.article, aligned);
		};
		// Long pastes are aligned part by part as well: an error stands on a line of its own.
		const lines = [...parts, unnamed].filter((part) => part.length >= LEAST_PART);
		for (const text of new Set([core, ...lines.map((line) => line.slice(0, MAX_QUERY))])) {
			// A slip may have broken every pair of a short query, and every character may only sound right.
			if (similarity && core.length <= SHORT_QUERY) {
				countAlike(text, similarity);
				shared.empty((number, count) => {
					const block = alignable[number] as IndexedBlock;
					if (count >= LEAST_ALIKE * Math.min(text.length, block.folded.length)) alignWith(text, block);
				});
				continue;
			}
			for (const piece of piecesOf(text)) for (const number of holders.get(piece) ?? []) shared.add(number, 1);
			shared.empty((number, count) => {
				const block = alignable[number] as IndexedBlock;
				const shorter = text.length > LONG_QUERY ? block.folded.length : Math.min(text.length, block.folded.length);
				const least = onlyExact ? LEAST_EXACT * (pieceCounts[number] as number) : LEAST_SHARED * (2 * shorter - 1);
				if (count >= least) alignWith(text, block);
			});
		}
		return best;
	};
	return {
		align: (analysis, similarity) => align(analysis, similarity, false),
		isExactly: (analysis) => [...align(analysis, undefined, true).values()].some(isExactly),
	};
}

/** Every character and every pair of neighbours of a text, each once. */
function piecesOf(text: string): Set<string> {
	const pieces = new Set(text);
	for (let index = 0; index + 1 < text.length; index++) pieces.add(text.slice(index, index + 2));
	return pieces;
}

/** Strength of an alignment, 0 to 1: a long aligned text says more than a short one with the same share. */
export function alignedStrength({ share, length }: { share: number; length: number }): number {
	return share * share * (1 - Math.exp(-length / 4));
}

/** Is it that error for sure: all of its text, nearly letter for letter? */
export function isExactly({ share, length, whole }: NonNullable<Candidate["aligned"]>): boolean {
	return whole && share >= CONFIDENCE.exactAligned && length >= CONFIDENCE.exactLength;
}
