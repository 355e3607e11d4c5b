/**
 * Which texts share how many pieces with a query. A piece is a character or a pair of neighbours; of each, only whether
 * a text has it counts. Pieces are numbers here: a search looks up hundreds of them.
 */
import type { Texts } from "../../shared/port.ts";

export interface PieceIndex extends Texts {
	/** Number of different pieces of a text. */
	counts: Int32Array;
	/**
	 * How many pieces each text shares with a query.
	 * @returns one entry for each text, good until the next query
	 */
	share(query: string): Float64Array;
}

/** Texts that have a piece, and the last query in which it was counted. */
interface Holders {
	texts: number[];
	turn: number;
}

/** Makes the index of texts. */
export function createPieceIndex(texts: readonly string[]): PieceIndex {
	/** UTF-16 unit → its number, from 1. */
	const numbers = new Map<number, number>();
	for (const text of texts)
		for (let index = 0; index < text.length; index++) {
			const unit = text.charCodeAt(index);
			if (!numbers.has(unit)) numbers.set(unit, numbers.size + 1);
		}
	const holders = new Map<number, Holders>();
	const counts = Int32Array.from(texts, (text, at) => {
		const pieces = new Set<number>();
		eachPiece(text, numbers, (piece) => pieces.add(piece));
		for (const piece of pieces) {
			const row = holders.get(piece);
			if (row) row.texts.push(at);
			else holders.set(piece, { texts: [at], turn: 0 });
		}
		return pieces.size;
	});
	let turn = 0;
	let last = "";
	const shared = new Float64Array(texts.length);

	return {
		length: texts.length,
		counts,
		share(query) {
			if (query === last) return shared;
			last = query;
			turn += 1;
			shared.fill(0);
			eachPiece(query, numbers, (piece) => {
				const row = holders.get(piece);
				if (!row || row.turn === turn) return;
				row.turn = turn;
				for (let at = 0; at < row.texts.length; at++) {
					const text = row.texts[at] as number;
					shared[text] = (shared[text] as number) + 1;
				}
			});
			return shared;
		},
		holdersOf: (unit) => holders.get(numbers.get(unit) || 0)?.texts,
	};
}

/**
 * Calls back with the pieces of a text, as often as they stand in it: characters by their numbers, pairs above.
 * Characters without a number are passed over.
 */
function eachPiece(text: string, numbers: ReadonlyMap<number, number>, visit: (piece: number) => void): void {
	let last = 0;
	for (let index = 0; index < text.length; index++) {
		const number = numbers.get(text.charCodeAt(index)) || 0;
		if (number > 0) {
			visit(number);
			if (last > 0) visit(last * (numbers.size + 1) + number);
		}
		last = number;
	}
}
