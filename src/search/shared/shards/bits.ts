/**
 * Bits ↔ bytes, and the codes of small numbers that posting lists are made of. Near the least that is possible for
 * lists without a pattern (Golomb 1966, Rice 1979), and read with a few steps a number.
 */

/** Writes bits, the first one highest. */
export interface BitWriter {
	/** The lowest `count` bits of a value, at most 31. */
	bits(value: number, count: number): void;
	/** A number from 0: its upper part in ones and a zero, its lowest `parameter` bits as they are. */
	rice(value: number, parameter: number): void;
	/** A number from 1, of any size (Elias' gamma code, 1975). */
	gamma(value: number): void;
	finish(): Uint8Array;
}

export function createBitWriter(): BitWriter {
	const bytes: number[] = [];
	let open = 0;
	let used = 0;
	const bits = (value: number, count: number) => {
		for (let left = count - 1; left >= 0; left--) {
			open = (open << 1) | ((value >>> left) & 1);
			used += 1;
			if (used < 8) continue;
			bytes.push(open);
			open = 0;
			used = 0;
		}
	};
	return {
		bits,
		rice(value, parameter) {
			for (let ones = Math.floor(value / 2 ** parameter); ones > 0; ones--) bits(1, 1);
			bits(0, 1);
			bits(value % 2 ** parameter, parameter);
		},
		gamma(value) {
			const length = 31 - Math.clz32(value);
			bits(0, length);
			bits(value, length + 1);
		},
		finish() {
			if (used > 0) bits(0, 8 - used);
			return Uint8Array.from(bytes);
		},
	};
}

/** Reads what a writer has written, in the same order. */
export interface BitReader {
	bits(count: number): number;
	rice(parameter: number): number;
	gamma(): number;
}

/** @param start byte with which the bits begin */
export function createBitReader(bytes: Uint8Array, start = 0): BitReader {
	let at = start * 8;
	const bit = () => {
		const value = ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
		at += 1;
		return value;
	};
	const bits = (count: number) => {
		let value = 0;
		let left = count;
		while (left > 0) {
			const free = 8 - (at & 7);
			const take = Math.min(left, free);
			const byte = (bytes[at >> 3] ?? 0) >> (free - take);
			value = value * 2 ** take + (byte & ((1 << take) - 1));
			at += take;
			left -= take;
		}
		return value;
	};
	const end = bytes.length * 8;
	return {
		bits,
		rice(parameter) {
			let upper = 0;
			while (at < end && bit() === 1) upper += 1;
			return upper * 2 ** parameter + bits(parameter);
		},
		gamma() {
			let length = 0;
			while (at < end && bit() === 0) length += 1;
			return 2 ** length + bits(length);
		},
	};
}

/** The parameter with which numbers of this mean are shortest. */
export function riceParameter(mean: number): number {
	// The whole number below the logarithm, without Math.log2, whose last bit may differ from browser to browser.
	return 31 - Math.clz32(Math.max(1, mean * Math.LN2));
}
