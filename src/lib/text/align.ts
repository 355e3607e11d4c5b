/**
 * Local alignment of two short texts (Smith and Waterman, 1981): how much of one stands in the other,
 * with wrong, missing and added characters allowed.
 */

/** How alike two characters are, from 0 (different) to 1 (the same). */
export type Similarity = (a: string, b: string) => number;

export interface AlignCosts {
	/** Taken off for a character that stands in one text only. */
	gap: number;
	/** Taken off for two characters that are not alike at all. */
	mismatch: number;
}

export interface Alignment {
	/** Sum of the similarities of aligned characters less the costs: at most the length of the shorter text. */
	score: number;
	/** Aligned range of `a`, [from, to). */
	from: number;
	to: number;
}

/**
 * The best local alignment of `a` and `b`. Time and space: |a|·|b| and |b|.
 */
export function alignLocally(a: string, b: string, similarity: Similarity, costs: AlignCosts): Alignment {
	let best: Alignment = { score: 0, from: 0, to: 0 };
	let above = new Float64Array(b.length + 1);
	let row = new Float64Array(b.length + 1);
	// Where in `a` the alignment that ends in this cell began.
	let aboveStart = new Int32Array(b.length + 1);
	let rowStart = new Int32Array(b.length + 1);
	for (let i = 1; i <= a.length; i++) {
		row[0] = 0;
		rowStart[0] = i;
		for (let j = 1; j <= b.length; j++) {
			const alike = a[i - 1] === b[j - 1] ? 1 : similarity(a[i - 1] as string, b[j - 1] as string);
			const step = alike > 0 ? alike : -costs.mismatch;
			const diagonal = (above[j - 1] as number) + step;
			const down = (above[j] as number) - costs.gap;
			const right = (row[j - 1] as number) - costs.gap;
			let value = diagonal;
			let start = above[j - 1] === 0 ? i - 1 : (aboveStart[j - 1] as number);
			if (down > value) {
				value = down;
				start = aboveStart[j] as number;
			}
			if (right > value) {
				value = right;
				start = rowStart[j - 1] as number;
			}
			if (value <= 0) {
				value = 0;
				start = i;
			}
			row[j] = value;
			rowStart[j] = start;
			if (value > best.score) best = { score: value, from: start, to: i };
		}
		[above, row] = [row, above];
		[aboveStart, rowStart] = [rowStart, aboveStart];
	}
	return best;
}
