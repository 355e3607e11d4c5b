import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countOptions, type Faceted, fits } from "../../../src/lib/facets.ts";

const ROWS: Faceted[] = [
	{ platform: ["alpha"], tool: ["a", "b"] },
	{ platform: ["alpha"], tool: [] },
	{ platform: ["beta"], tool: ["b"] },
];

describe("facets", () => {
	test("combine: a row must fit every choice", () => {
		const left = (chosen: Record<string, string>) => ROWS.filter((row) => fits(row, chosen)).length;
		expect(left({})).toBe(3);
		expect(left({ platform: "alpha", tool: "" })).toBe(2);
		expect(left({ platform: "alpha", tool: "b" })).toBe(1);
		expect(left({ platform: "beta", tool: "a" })).toBe(0);
		expect(left({ unheard: "of" })).toBe(0);
	});

	test("count each option beside the other choices, not beside their own", () => {
		expect(Object.fromEntries(countOptions(ROWS, "platform", { platform: "beta", tool: "b" }))).toEqual({
			"": 2,
			alpha: 1,
			beta: 1,
		});
	});

	const values = (names: string[]) => fc.uniqueArray(fc.constantFrom(...names));
	const rows = fc.array(fc.record({ x: values(["1", "2"]), y: values(["3", "4", "5"]) }));
	const chosen = fc.record({ x: fc.constantFrom("", "1", "2"), y: fc.constantFrom("", "3", "4", "5") });

	test("promise what the choice then leaves", () => {
		fc.assert(
			fc.property(rows, chosen, fc.constantFrom("", "1", "2"), (some, now, option) => {
				const promised = countOptions(some, "x", now).get(option) ?? 0;
				expect(some.filter((row) => fits(row, { ...now, x: option }))).toHaveLength(promised);
			}),
		);
	});
});
