/**
 * Local alignment of two short texts (Smith and Waterman, 1981): how much of one stands in the other,
 * with wrong, missing and added characters allowed.
 */

/** Other characters that are like a character, with how much, below 1; those that are not in it are not alike at all. */
export type Similarity = (character: string) => ReadonlyMap<string, number>;

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
 * @param similarity without it, different characters are not alike at all
 */
export function alignLocally(a: string, b: string, similarity: Similarity | undefined, costs: AlignCosts): Alignment {
	let bestScore = 0;
	let from = 0;
	let to = 0;
	let [above, row, aboveStart, rowStart] = takeRows(b.length + 1);
	for (let i = 1; i <= a.length; i++) {
		const others = similarity?.(a[i - 1] as string);
		const unit = a.charCodeAt(i - 1);
		row[0] = 0;
		rowStart[0] = i;
		for (let j = 1; j <= b.length; j++) {
			const alike = unit === b.charCodeAt(j - 1) ? 1 : others ? (others.get(b[j - 1] as string) ?? 0) : 0;
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
			if (value > bestScore) {
				bestScore = value;
				from = start;
				to = i;
			}
		}
		[above, row] = [row, above];
		[aboveStart, rowStart] = [rowStart, aboveStart];
	}
	return { score: bestScore, from, to };
}

/** Two rows of scores, and two that say where in `a` the alignment that ends in a cell began. */
type Rows = [Float64Array, Float64Array, Int32Array, Int32Array];

let rows: Rows | undefined;

/** The rows of the last alignment, wiped: a query is aligned with hundreds of texts, and new rows each time cost more than the work. */
function takeRows(length: number): Rows {
	if (!rows || rows[0].length < length) {
		const size = 2 * length;
		rows = [new Float64Array(size), new Float64Array(size), new Int32Array(size), new Int32Array(size)];
	}
	for (const row of rows) row.fill(0, 0, length);
	return rows;
}
