import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CERTAINTY, createBitReader, createBitWriter } from "../../../../../src/search/shared/squeeze/bit-coder.ts";

/** A bit and the probability it was given. */
type Said = readonly [bit: number, probability: number];

const probability = fc.oneof(
	fc.integer({ min: 1, max: CERTAINTY - 1 }),
	fc.constantFrom(1, 2, CERTAINTY / 2, CERTAINTY - 2, CERTAINTY - 1),
);
const said: fc.Arbitrary<Said[]> = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), probability), { maxLength: 400 });

function write(row: readonly Said[]): Uint8Array {
	const writer = createBitWriter();
	for (const [bit, chance] of row) writer.code(bit, chance);
	return writer.finish();
}

function read(bytes: Uint8Array, row: readonly Said[]): number[] {
	const reader = createBitReader(bytes);
	return row.map(([, chance]) => reader.code(0, chance));
}

const times = (count: number, one: Said): Said[] => Array.from({ length: count }, () => one);

describe("bits", () => {
	test("come back as they were written, whatever they were given to be likely", () => {
		fc.assert(
			fc.property(said, (row) => {
				expect(read(write(row), row)).toEqual(row.map(([bit]) => bit));
			}),
		);
	});

	test("come back where each was the least likely one, and where the interval is narrow for long", () => {
		for (const row of [
			times(500, [0, CERTAINTY - 1]),
			times(500, [1, 1]),
			times(99, [1, CERTAINTY / 2]).flatMap((one): Said[] => [one, [0, CERTAINTY - 1], [1, CERTAINTY - 1]]),
		])
			expect(read(write(row), row)).toEqual(row.map(([bit]) => bit));
	});

	test("are what the writer was told, and what the reader reads whatever it is told", () => {
		const row: Said[] = [
			[1, 9],
			[0, 9],
			[1, CERTAINTY - 9],
		];
		const writer = createBitWriter();
		expect(row.map(([bit, chance]) => writer.code(bit, chance))).toEqual([1, 0, 1]);
		const reader = createBitReader(writer.finish());
		expect(row.map(([bit, chance]) => reader.code(1 - bit, chance))).toEqual([1, 0, 1]);
	});

	test("that one knew beforehand cost next to nothing, those of an even chance one bit each", () => {
		expect(write(times(8000, [1, CERTAINTY - 16])).length).toBeLessThan(10);
		expect(write(times(8000, [0, 16])).length).toBeLessThan(10);
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 400 }), (bits) => {
				const bytes = write(bits.map((bit): Said => [bit, CERTAINTY / 2]));
				expect(bytes.length).toBeLessThanOrEqual(Math.ceil(bits.length / 8) + 4);
			}),
		);
	});

	test("that come as a surprise cost more than those that were likely", () => {
		const cost = (bit: number, chance: number) => write(times(800, [bit, chance])).length;
		expect(cost(1, CERTAINTY / 16)).toBeGreaterThan(cost(1, CERTAINTY / 2));
		expect(cost(1, CERTAINTY / 2)).toBeGreaterThan(cost(1, CERTAINTY - CERTAINTY / 16));
	});

	test("beyond the end are those of zeros", () => {
		const row = times(100, [0, CERTAINTY / 2]);
		expect(read(new Uint8Array(0), row)).toEqual(read(new Uint8Array(100), row));
	});
});
