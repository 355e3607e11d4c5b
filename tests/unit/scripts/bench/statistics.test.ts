import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { median, percentile, spread } from "../../../../scripts/bench/statistics.ts";

describe("percentile", () => {
	test("takes the nearest rank, whatever the order", () => {
		const values = [50, 10, 40, 20, 30];
		expect(percentile(values, 0.95)).toBe(50);
		expect(percentile(values, 0.2)).toBe(10);
		expect(percentile(values, 0.21)).toBe(20);
		expect(values).toEqual([50, 10, 40, 20, 30]);
	});

	test("sorts as numbers, not as texts", () => {
		expect(median([9, 100, 11])).toBe(11);
	});

	test("of an even number the median is the lower one", () => {
		expect(median([4, 1, 3, 2])).toBe(2);
	});

	test("has no answer for no values", () => {
		expect(() => median([])).toThrow("no values");
	});
});

describe("spread", () => {
	test("takes everything when there is little", () => {
		expect(spread([1, 2, 3], 5)).toEqual([1, 2, 3]);
	});

	test("reaches over the whole list", () => {
		expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3)).toEqual([0, 3, 6]);
	});

	test("takes so many different members, in their order", () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 30 }), (list, most) => {
				const sample = spread(list, most);
				expect(sample).toHaveLength(Math.min(most, list.length));
				const places = sample.map((member) => list.indexOf(member));
				expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
			}),
		);
	});
});
