/** Chance that is the same on every machine: one seed, one sequence. */

export interface Random {
	/** From 0 up to, not including, 1. */
	next(): number;
	/** Whole number from 0 up to, not including, `limit`. */
	below(limit: number): number;
	/** True with this probability. */
	chance(probability: number): boolean;
	/** A member of a list that is not empty. */
	pick<T>(list: readonly T[]): T;
}

/** Makes a source of chance. Additive steps with a mixing function (Steele, Lea and Flood, 2014), 32 bits. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x9e3779b9) >>> 0;
		let mixed = state;
		mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
		return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
	};
	const below = (limit: number) => Math.floor(next() * limit);
	return {
		next,
		below,
		chance: (probability) => next() < probability,
		pick: (list) => {
			if (list.length === 0) throw new Error("nothing to pick from");
			return list[below(list.length)] as (typeof list)[number];
		},
	};
}
