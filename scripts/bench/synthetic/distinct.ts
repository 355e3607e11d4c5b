/** Keeps texts apart: only with a clear distance between them does a query with a slip have one right answer. */

/** Texts of different errors differ by at least so many edits. */
export const LEAST_DISTANCE = 3;

/** A growing set of texts none of which is near another. */
export interface DistinctTexts {
	/** Adds a text, unless one that is near is there already. */
	add(text: string): boolean;
}

/**
 * Makes an empty set. Compared are the characters, whatever their order: an edit (a character put in, left out or
 * replaced, two neighbours swapped) takes at most one character away and adds at most one, so texts whose characters
 * differ by three are three edits apart at least.
 */
export function createDistinctTexts(): DistinctTexts {
	const texts: Map<string, number>[] = [];
	const holders = new Map<string, number[]>();
	return {
		add(text) {
			const counts = countCharacters(text);
			// A near text lacks two of the characters at most, so it has one of any three: look at the rarest.
			const rarest = [...counts.keys()]
				.sort((a, b) => (holders.get(a)?.length ?? 0) - (holders.get(b)?.length ?? 0))
				.slice(0, LEAST_DISTANCE);
			const isShort = rarest.length < LEAST_DISTANCE;
			const candidates = isShort ? texts.keys() : new Set(rarest.flatMap((character) => holders.get(character) ?? []));
			for (const candidate of candidates) {
				if (characterDistance(counts, texts[candidate] as Map<string, number>) < LEAST_DISTANCE) return false;
			}
			for (const character of counts.keys()) {
				const row = holders.get(character);
				if (row) row.push(texts.length);
				else holders.set(character, [texts.length]);
			}
			texts.push(counts);
			return true;
		},
	};
}

/** The greater of: characters that only the one has, characters that only the other has. */
export function characterDistance(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
	const only = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) => {
		let sum = 0;
		for (const [character, count] of one) sum += Math.max(0, count - (other.get(character) ?? 0));
		return sum;
	};
	return Math.max(only(a, b), only(b, a));
}

export function countCharacters(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	return counts;
}
