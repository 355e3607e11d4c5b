/** Pairs of neighbouring characters of whatever kind: an article that holds a text holds all its pairs. */

/** @param text normalised, not folded: the law speaks of what stands on the page */
export function literalPairs(text: string): Set<string> {
	const pairs = new Set<string>();
	for (let index = 0; index + 1 < text.length; index++) pairs.add(text.slice(index, index + 2));
	return pairs;
}
