import { describe, expect, test } from "vitest";
import { createRandom } from "../../../../../scripts/bench/synthetic/random.ts";

const draws = (seed: number, count = 1000) => {
	const random = createRandom(seed);
	return Array.from({ length: count }, () => random.next());
};

describe("seeded chance", () => {
	test("is the same for a seed and another for another", () => {
		expect(draws(7)).toEqual(draws(7));
		expect(draws(7).slice(0, 5)).not.toEqual(draws(8).slice(0, 5));
	});

	test("lies between 0 and 1, evenly", () => {
		const values = draws(1, 10_000);
		expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
		const tenths = Array.from({ length: 10 }, (_, tenth) => values.filter((value) => Math.floor(value * 10) === tenth));
		for (const tenth of tenths) expect(Math.abs(tenth.length - 1000)).toBeLessThan(150);
	});

	test("picks every member and nothing else", () => {
		const random = createRandom(3);
		const picked = new Set(Array.from({ length: 200 }, () => random.pick(["a", "b", "c"])));
		expect([...picked].sort()).toEqual(["a", "b", "c"]);
		expect(() => random.pick([])).toThrow();
	});
});
