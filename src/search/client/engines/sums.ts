/** Sums by number of block or article: what a search adds up, token by token. */

/** Sums of one query by number of block or article, kept from query to query and wiped where they were written. */
export interface Sums {
	/** Adds to the sum of a number; `value` is above 0. */
	add(at: number, value: number): void;
	/** Calls back with each sum, in the order in which they were begun, and wipes it. */
	empty(visit: (at: number, sum: number) => void): void;
}

/** @param length how many numbers there are */
export function createSums(length: number): Sums {
	const values = new Float64Array(length);
	const touched = new Int32Array(length);
	let count = 0;
	return {
		add(at, value) {
			const sum = values[at] as number;
			if (sum === 0) touched[count++] = at;
			values[at] = sum + value;
		},
		empty(visit) {
			for (let index = 0; index < count; index++) {
				const at = touched[index] as number;
				const sum = values[at] as number;
				values[at] = 0;
				visit(at, sum);
			}
			count = 0;
		},
	};
}
