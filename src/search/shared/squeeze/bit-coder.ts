/**
 * Binary arithmetic coding: bits with their probabilities ↔ bytes. The carryless coder of Mahoney's lpaq (2007):
 * an interval of 32 bits is split by the probability, and bytes on which both ends agree leave it.
 * Only integers and exact products below 2^53, so that every browser reads what Node wrote.
 */

/** Probabilities are given of 65,536. */
export const CERTAINTY = 65_536;

/** Codes one bit after another; the writer takes the bit and gives it back, the reader gives the one it reads. */
export interface BitCoder {
	/**
	 * @param bit what to write; ignored by the reader
	 * @param probability that the bit is 1, of CERTAINTY; neither 0 nor CERTAINTY
	 */
	code(bit: number, probability: number): number;
}

/** Where the interval [low, high] is split: what is not above stands for 1. */
function split(low: number, high: number, probability: number): number {
	return low + Math.floor(((high - low) * probability) / CERTAINTY);
}

/** Do both ends begin with the same byte? */
function agree(low: number, high: number): boolean {
	return ((low ^ high) & 0xff000000) === 0;
}

export interface BitWriter extends BitCoder {
	/** Closes the interval and gives all bytes. */
	finish(): Uint8Array;
}

export function createBitWriter(): BitWriter {
	const bytes: number[] = [];
	let low = 0;
	let high = 0xffffffff;
	return {
		code(bit, probability) {
			const middle = split(low, high, probability);
			if (bit) high = middle;
			else low = middle + 1;
			while (agree(low, high)) {
				bytes.push(high >>> 24);
				low = (low << 8) >>> 0;
				high = ((high << 8) | 0xff) >>> 0;
			}
			return bit;
		},
		finish() {
			for (let shift = 24; shift >= 0; shift -= 8) bytes.push((low >>> shift) & 0xff);
			return Uint8Array.from(bytes);
		},
	};
}

/** Reads what a writer has written; beyond the end it reads zeros. */
export function createBitReader(bytes: Uint8Array): BitCoder {
	let next = 0;
	let low = 0;
	let high = 0xffffffff;
	let value = 0;
	const shift = () => {
		value = ((value << 8) | (bytes[next++] ?? 0)) >>> 0;
	};
	for (let count = 0; count < 4; count++) shift();
	return {
		code(_, probability) {
			const middle = split(low, high, probability);
			const bit = value <= middle ? 1 : 0;
			if (bit) high = middle;
			else low = middle + 1;
			while (agree(low, high)) {
				low = (low << 8) >>> 0;
				high = ((high << 8) | 0xff) >>> 0;
				shift();
			}
			return bit;
		},
	};
}
