/** Sums by number of block or article: what a search adds up, token by token. */

/** Sums of one query by number of block or article, kept from query to query and wiped where they were written. */
export interface Sums {
	values: Float64Array;
	touched: number[];
}

/** @param length how many numbers there are */
export function createSums(length: number): Sums {
	return { values: new Float64Array(length), touched: [] };
}

/** Adds to the sum of a number. */
export function addTo({ values, touched }: Sums, at: number, value: number): void {
	if (values[at] === 0) touched.push(at);
	values[at] = (values[at] as number) + value;
}

/** Calls back with each sum and wipes it. */
export function empty({ values, touched }: Sums, visit: (at: number, sum: number) => void): void {
	for (const at of touched) {
		const sum = values[at] as number;
		values[at] = 0;
		visit(at, sum);
	}
	touched.length = 0;
}
