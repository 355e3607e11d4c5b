import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createBitReader, createBitWriter, riceParameter } from "../../../../../src/search/shared/shards/bits.ts";

describe("bits", () => {
	test("are read as they were written, in every mixture of codes", () => {
		const code = fc.oneof(
			fc.record({ kind: fc.constant("bits" as const), value: fc.nat(2 ** 31 - 1), size: fc.constant(31) }),
			fc.record({ kind: fc.constant("rice" as const), value: fc.nat(5000), size: fc.integer({ min: 4, max: 20 }) }),
			fc.record({
				kind: fc.constant("gamma" as const),
				value: fc.integer({ min: 1, max: 2 ** 30 }),
				size: fc.constant(0),
			}),
		);
		fc.assert(
			fc.property(fc.array(code, { maxLength: 40 }), (codes) => {
				const writer = createBitWriter();
				for (const { kind, value, size } of codes) {
					if (kind === "gamma") writer.gamma(value);
					else writer[kind](value, size);
				}
				const reader = createBitReader(writer.finish());
				for (const { kind, value, size } of codes)
					expect(kind === "gamma" ? reader.gamma() : reader[kind](size)).toBe(value);
			}),
		);
	});

	test("end where the bytes end: a file that was cut short stops no reader", () => {
		const reader = createBitReader(Uint8Array.of(0xff));
		expect(reader.rice(0)).toBe(8);
		expect(createBitReader(Uint8Array.of(0)).gamma()).toBe(2 ** 8);
	});

	test("take the parameter that makes numbers of a mean shortest", () => {
		const length = (mean: number, parameter: number) => {
			const writer = createBitWriter();
			// Numbers of random lists fall off evenly; a hundred of them stand for all.
			for (let index = 0; index < 100; index++)
				writer.rice(Math.round(-mean * Math.log(1 - (index + 0.5) / 100)), parameter);
			return writer.finish().length;
		};
		for (const mean of [1, 3, 10, 100, 4000]) {
			const best = length(mean, riceParameter(mean));
			for (let parameter = 0; parameter < 16; parameter++)
				expect(best).toBeLessThanOrEqual(length(mean, parameter) * 1.05);
		}
	});
});
