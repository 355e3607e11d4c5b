/**
 * Local alignment of two short texts (Smith and Waterman, 1981): how much of one stands in the other,
 * with wrong, missing and added characters allowed.
 */

/**
 * Other characters that are like a character, with how much, below 1; those that are not in it are not alike at all.
 * Characters are UTF-16 units, because an alignment asks for thousands.
 */
export type Similarity = (unit: number) => ReadonlyMap<number, number>;

export interface AlignCosts {
	/** Taken off for a character that stands in one text only. */
	gap: number;
	/** Taken off for two characters that are not alike at all. */
	mismatch: number;
}

/**
 * Score of the best local alignment of `a` and `b`. Time and space: |a|·|b| and |b|.
 * @param similarity without it, different characters are not alike at all
 * @returns sum of the similarities of aligned characters less the costs: at most the length of the shorter text
 */
export function alignLocally(
	a: string,
	b: string,
	similarity: Similarity | undefined,
	{ gap, mismatch }: AlignCosts,
): number {
	const { length } = b;
	const row = takeRow(length);
	let best = 0;
	for (let i = 0; i < a.length; i++) {
		const unit = a.charCodeAt(i);
		const others = similarity?.(unit);
		const alikes = others && others.size > 0 ? others : undefined;
		// Scores of the row above: to the left of this place, and on the way to become the row's own.
		let corner = 0;
		let left = 0;
		for (let j = 0; j < length; j++) {
			const above = row[j] as number;
			const other = b.charCodeAt(j);
			let alike = unit === other ? 1 : 0;
			if (alikes && alike === 0) alike = alikes.get(other) || 0;
			let value = corner + (alike > 0 ? alike : -mismatch);
			const gapped = Math.max(above, left) - gap;
			if (gapped > value) value = gapped;
			if (value < 0) value = 0;
			corner = above;
			left = value;
			row[j] = value;
			if (value > best) best = value;
		}
	}
	return best;
}

let kept: Float64Array | undefined;

/** The row of the last alignment, wiped: a query is aligned with hundreds of texts, and a new row each time costs more than the work. */
function takeRow(length: number): Float64Array {
	if (!kept || kept.length < length) kept = new Float64Array(2 * length);
	return kept.fill(0, 0, length);
}
