import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXTRA_VERSION } from "../../../../../src/search/shared/extra.ts";
import { PACK_VERSION } from "../../../../../src/search/shared/pack.ts";
import { drain, squeeze, unsqueeze } from "../../../../../src/search/shared/squeeze/squeeze.ts";

type Sequences = readonly ArrayLike<number>[];

const again = (sequences: Sequences) =>
	drain(unsqueeze(squeeze(sequences), sequences.length)).map((sequence) => [...sequence]);
const plain = (sequences: Sequences) => sequences.map((sequence) => Array.from(sequence));
const range = (length: number, symbol: (index: number) => number) =>
	Array.from({ length }, (_, index) => symbol(index));

/** More different symbols than this cannot be numbered. */
const MOST_SYMBOLS = 2 ** 13 - 3;
/** Each sequence fills a table of a million slots. */
const SOME = { numRuns: 50 };

const symbol = fc.integer({ min: 0, max: 65_535 });
const few = fc.constantFrom(0, 1, 7, 0x8bc1, 65_535);
const sequence = fc.oneof(
	fc.array(symbol, { maxLength: 200 }),
	fc.array(few, { maxLength: 400 }),
	fc
		.tuple(fc.array(symbol, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 30 }))
		.map(([period, count]) => range(count, () => 0).flatMap(() => period)),
);
const sequences = fc.array(sequence, { maxLength: 4 });

describe("squeezed sequences", () => {
	test("come back as they were", () => {
		fc.assert(
			fc.property(sequences, (row) => {
				expect(again(row)).toEqual(row);
			}),
			SOME,
		);
	});

	test.each<[string, Sequences]>([
		["none", []],
		["an empty one", [[]]],
		["empty ones between others", [[], [1], [], [2, 2], []]],
		["one symbol", [[5]]],
		["the least and the greatest symbol", [[0], [65_535], [0, 65_535, 65_535, 0]]],
		["one symbol many times", [range(9000, () => 3)]],
		["as many different symbols as there may be", [range(MOST_SYMBOLS, (index) => index * 8)]],
		["those again, in another order", [range(2 * MOST_SYMBOLS, (index) => (index * 5) % MOST_SYMBOLS)]],
		["symbols whose bits are all alike", [range(64, (index) => (index % 2 ? 0xff00 : 0x00ff))]],
	])("come back: %s", (_, row) => {
		expect(again(row)).toEqual(plain(row));
	});

	test("are refused where a sequence has too many different symbols, and only then", () => {
		const most = range(MOST_SYMBOLS, (index) => index);
		expect(() => squeeze([most, most])).not.toThrow();
		expect(() => squeeze([[1], [...most, MOST_SYMBOLS]])).toThrow(RangeError);
	});

	test("are refused where a sequence is longer than its length can be said", () => {
		expect(() => squeeze([{ length: 2 ** 24 }])).toThrow(RangeError);
	});

	test("are the same bytes for the same symbols, in whatever kind of array", () => {
		fc.assert(
			fc.property(sequences, (row) => {
				const bytes = squeeze(row);
				expect(squeeze(row)).toEqual(bytes);
				expect(squeeze(row.map((one) => Uint16Array.from(one)))).toEqual(bytes);
			}),
			SOME,
		);
	});

	test("are read one after the other: the first needs nothing of the second", () => {
		fc.assert(
			fc.property(sequence, sequence, (one, other) => {
				expect(plain(drain(unsqueeze(squeeze([one, other]), 1)))).toEqual([one]);
			}),
			SOME,
		);
	});

	test("cost little where they repeat themselves", () => {
		const period = range(50, (index) => 0x4e00 + index * 37);
		const once = squeeze([period]).length;
		const hundredTimes = squeeze([range(5000, (index) => period[index % 50] as number)]).length;
		expect(hundredTimes - once).toBeLessThan(once);
		expect(squeeze([range(9000, () => 3)]).length).toBeLessThan(50);
	});

	test("that were garbled on the way end all the same, and are still symbols", () => {
		const bytes = squeeze([range(300, (index) => (index * index) % 61)]);
		fc.assert(
			// The first three bytes say the length: garbled, they would only make it a longer test.
			fc.property(fc.integer({ min: 4, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
				const garbled = Uint8Array.from(bytes);
				garbled[at] = (garbled[at] as number) ^ change;
				expect(drain(unsqueeze(garbled, 1))[0]).toHaveLength(300);
			}),
			SOME,
		);
	});
});

describe("the pauses", () => {
	/** Pauses that reading a sequence makes. */
	function countPauses(length: number): number {
		const reading = unsqueeze(squeeze([range(length, (index) => index % 9)]), 1);
		let pauses = 0;
		while (!reading.next().done) pauses += 1;
		return pauses;
	}

	test("come again and again in a long sequence, and not in a short one", () => {
		expect(countPauses(100)).toBe(0);
		const [some, more] = [countPauses(20_000), countPauses(40_000)];
		expect(some).toBeGreaterThan(2);
		expect(more).toBeGreaterThanOrEqual(2 * some);
	});

	test("change nothing", () => {
		const row = range(10_000, (index) => (index * index) % 101);
		const reading = unsqueeze(squeeze([row, [1]]), 2);
		let step = reading.next();
		for (; !step.done; step = reading.next()) again([[9, 9]]);
		expect(plain(step.value)).toEqual([row, [1]]);
	});
});

describe("the format", () => {
	// A page in a browser's cache reads the files of tomorrow. This is no result but the format itself:
	// where the bytes change, raise the versions of all files that are squeezed, and then change this test with them.
	test("changes only together with the versions of the files that have it", () => {
		const words = range(3000, (index) => 0x4e00 + ((index * index) % 211) * ((index >> 6) % 5));
		const squeezed = squeeze([words, range(500, (index) => (index * 7) % 37)]);
		expect({
			pack: PACK_VERSION,
			extra: EXTRA_VERSION,
			length: squeezed.length,
			begins: Buffer.from(squeezed.subarray(0, 24)).toString("hex"),
			digest: createHash("sha256").update(squeezed).digest("hex"),
		}).toEqual({
			pack: 3,
			extra: 4,
			length: 1100,
			begins: "fff447d8ff9c40c9a00b438d1403e7c8f841ad9adc7e9cfd",
			digest: "4193a774e93f3eb831a7e9bb6aad3f8ff9a1f7177402be992ab1c6bf10664741",
		});
	});
});
