/**
 * Texts that resemble each other by their words: TF-IDF weights and the cosine of the angle between them
 * (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988).
 */

/** A text as the words it was cut into. */
export interface WordList {
	id: string;
	words: readonly string[];
}

export interface Resemblance {
	id: string;
	/** Cosine, from 0 (no word in common) to 1 (the same words in the same proportion). */
	score: number;
}

/** Word → weight; of length 1. */
type Vector = ReadonlyMap<string, number>;

/**
 * For each text all others that share a word with it, the most similar first, by id where two are equally so.
 * Words that every text holds say nothing and weigh nothing.
 */
export function findSimilar(texts: readonly WordList[]): Map<string, Resemblance[]> {
	const vectors = weigh(texts);
	const similar = new Map<string, Resemblance[]>(texts.map(({ id }) => [id, []]));
	texts.forEach(({ id }, index) => {
		for (let other = 0; other < index; other++) {
			const score = dot(vectors[index] as Vector, vectors[other] as Vector);
			if (score <= 0) continue;
			const otherId = (texts[other] as WordList).id;
			similar.get(id)?.push({ id: otherId, score });
			similar.get(otherId)?.push({ id, score });
		}
	});
	for (const row of similar.values()) row.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
	return similar;
}

function weigh(texts: readonly WordList[]): Vector[] {
	const counts = texts.map(({ words }) => count(words));
	const holders = new Map<string, number>();
	for (const words of counts) for (const word of words.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
	return counts.map((words) => {
		const vector = new Map<string, number>();
		let squares = 0;
		// Sorted: a sum of fractions depends on its order, and two builds must agree to the last bit.
		for (const [word, times] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
			const weight = (1 + Math.log(times)) * Math.log(texts.length / (holders.get(word) as number));
			if (weight === 0) continue;
			vector.set(word, weight);
			squares += weight * weight;
		}
		const length = Math.sqrt(squares);
		for (const [word, weight] of vector) vector.set(word, weight / length);
		return vector;
	});
}

function count(words: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

function dot(a: Vector, b: Vector): number {
	let sum = 0;
	for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
	return sum;
}
