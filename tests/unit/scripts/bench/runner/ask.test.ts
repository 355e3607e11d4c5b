import { describe, expect, test } from "vitest";
import { askByTurns, rankOfAnswer, WARM_UP } from "../../../../../scripts/bench/runner/ask.ts";

describe("rank of an answer", () => {
	test("is the place of the first right code", () => {
		expect(rankOfAnswer({ right: ["c", "b"] }, { codes: ["a", "b", "c"], isSure: true })).toBe(2);
	});

	test("is 0 where none is among those shown", () => {
		expect(rankOfAnswer({ right: ["f"] }, { codes: ["a", "b", "c", "d", "e", "f"], isSure: true })).toBe(0);
		expect(rankOfAnswer({ right: ["f"] }, { codes: [], isSure: false })).toBe(0);
	});

	test("is 1 for saying so where nothing answers, 0 for any sure answer", () => {
		expect(rankOfAnswer({ right: [] }, { codes: [], isSure: false })).toBe(1);
		expect(rankOfAnswer({ right: [] }, { codes: ["a"], isSure: false })).toBe(1);
		expect(rankOfAnswer({ right: [] }, { codes: ["a"], isSure: true })).toBe(0);
	});
});

describe("asking by turns", () => {
	const queries = Array.from({ length: 12 }, (_, index) => ({ q: `q${index}`, category: "typo", right: ["x"] }));

	test("asks every engine each query before the next, another one first each time, and counts no warm-up", async () => {
		const order: string[] = [];
		const seats = ["a", "b"].map((name) => ({
			ask: async (query: string) => {
				order.push(`${name} ${query}`);
				return { codes: name === "a" ? ["x"] : ["y", "x"], isSure: true, milliseconds: order.length };
			},
		}));
		const asked = await askByTurns({ name: "site", queries }, seats, { step: () => undefined });
		const counted = order.slice(2 * WARM_UP);
		expect(counted.slice(0, 4)).toEqual(["a q0", "b q0", "b q1", "a q1"]);
		expect(counted).toHaveLength(24);
		expect(asked.map(({ times }) => times.length)).toEqual([12, 12]);
		expect(Math.min(...asked.flatMap(({ times }) => times))).toBe(2 * WARM_UP + 1);
		expect(asked.map(({ ranks }) => ranks.map(({ rank }) => rank))).toEqual([Array(12).fill(1), Array(12).fill(2)]);
	});
});
