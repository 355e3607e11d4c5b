/** The few statistics of the bench. */

/**
 * The value below which a share of the values lies (nearest rank).
 * @param share 0 to 1: 0.5 is the median, 0.95 the 95th percentile
 * @throws Error when there are no values
 */
export function percentile(values: readonly number[], share: number): number {
	if (values.length === 0) throw new Error("no values to take a percentile of");
	const sorted = [...values].sort((a, b) => a - b);
	const rank = Math.max(1, Math.ceil(share * sorted.length));
	return sorted[rank - 1] as number;
}

/** The middle value; of an even number the lower one. */
export function median(values: readonly number[]): number {
	return percentile(values, 0.5);
}

/**
 * At most `most` members of a list, evenly spread over it, in its order. No chance in it: the same list, the same sample.
 */
export function spread<T>(list: readonly T[], most: number): T[] {
	if (list.length <= most) return [...list];
	return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)] as T);
}
