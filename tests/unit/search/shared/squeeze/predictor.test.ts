import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { CERTAINTY } from "../../../../../src/search/shared/squeeze/bit-coder.ts";
import { createPredictor, type Predictor } from "../../../../../src/search/shared/squeeze/predictor.ts";

/** One step: contexts, node, set of weights, and the bit that came. */
type Step = readonly [first: number, second: number, node: number, set: number, bit: number];

/** Runs steps and gives what was predicted in each. */
function run(predictor: Predictor, steps: readonly Step[]): number[] {
	return steps.map(([first, second, node, set, bit]) => {
		predictor.contexts[0] = first;
		predictor.contexts[1] = second;
		const predicted = predictor.predict(node, set);
		predictor.learn(bit);
		return predicted;
	});
}
const times = (count: number, step: Step): Step[] => Array.from({ length: count }, () => step);
const predictAfter = (steps: readonly Step[], step: Step) => run(createPredictor(2, 3), [...steps, step]).pop() ?? 0;

const bit = fc.integer({ min: 0, max: 1 });
const hash = fc.oneof(fc.integer(), fc.integer({ min: 0, max: 3 }));
const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.tuple(hash, hash, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2 }), bit),
	{ maxLength: 60 },
);
/** Each run fills a table of a million slots. */
const SOME = { numRuns: 30 };

/** A walk of one hundred steps that is the same each time. */
const WALK = Array.from({ length: 100 }, (_, at): Step => [at % 7, at % 5, 1, at % 3, (at * at) % 4 === 1 ? 1 : 0]);

describe("a prediction", () => {
	test("of what was never seen is even", () => {
		expect(predictAfter([], [1, 2, 1, 0, 1])).toBe(CERTAINTY / 2);
		expect(predictAfter(times(50, [1, 2, 1, 0, 1]), [3, 4, 1, 0, 1])).toBe(CERTAINTY / 2);
	});

	test.each([
		[1, 0.9, 1],
		[0, 0, 0.1],
	])("goes towards the bit that came, the more often it came: %i", (came, least, most) => {
		const step: Step = [1, 2, 1, 0, came];
		const [once, often] = [predictAfter([step], step), predictAfter(times(20, step), step)];
		expect(Math.sign(once - CERTAINTY / 2)).toBe(came === 1 ? 1 : -1);
		expect(Math.abs(often - CERTAINTY / 2)).toBeGreaterThan(Math.abs(once - CERTAINTY / 2));
		expect(often / CERTAINTY).toBeGreaterThan(least);
		expect(often / CERTAINTY).toBeLessThan(most);
	});

	test("turns when the bits turn", () => {
		const [ones, zeros] = [times(20, [1, 2, 1, 0, 1]), times(60, [1, 2, 1, 0, 0])];
		expect(predictAfter([...ones, ...zeros], [1, 2, 1, 0, 0])).toBeLessThan(CERTAINTY / 2);
	});

	test("is one of the place in the symbol, and of the context", () => {
		const seen = [...times(20, [1, 2, 1, 0, 1]), ...times(20, [1, 2, 9, 0, 0]), ...times(20, [5, 6, 1, 0, 0])];
		expect(predictAfter(seen, [1, 2, 1, 0, 1])).toBeGreaterThan(0.8 * CERTAINTY);
		expect(predictAfter(seen, [1, 2, 9, 0, 1])).toBeLessThan(0.2 * CERTAINTY);
		expect(predictAfter(seen, [5, 6, 1, 0, 1])).toBeLessThan(0.2 * CERTAINTY);
	});

	test("trusts the context that has been right", () => {
		// The first context always says it, the second one never.
		const mixed = Array.from({ length: 300 }, (_, at): Step => [at % 2, 7, 1, 0, at % 2]);
		expect(predictAfter(mixed, [1, 7, 1, 0, 1])).toBeGreaterThan(0.9 * CERTAINTY);
		expect(predictAfter(mixed, [0, 7, 1, 0, 0])).toBeLessThan(0.1 * CERTAINTY);
	});

	test("weighs contexts in each set by what came in that set", () => {
		const learned = times(25, [1, 2, 1, 0, 1]);
		const other: Step = [1, 2, 1, 1, 1];
		expect(predictAfter(learned, [1, 2, 1, 0, 1])).toBeGreaterThan(predictAfter(learned, other));
		expect(predictAfter(learned, other)).toBeGreaterThan(CERTAINTY / 2);
	});

	test("is never quite sure, and always a whole number the coder can take", () => {
		fc.assert(
			fc.property(steps, bit, (before, came) => {
				const predictor = createPredictor(2, 3);
				for (const one of [...run(predictor, before), ...run(predictor, times(400, [1, 2, 1, 0, came]))]) {
					expect(Number.isInteger(one)).toBe(true);
					expect(one).toBeGreaterThan(0);
					expect(one).toBeLessThan(CERTAINTY);
				}
			}),
			SOME,
		);
	});
});

describe("reader and writer", () => {
	test("predict the same when the same was learned", () => {
		fc.assert(
			fc.property(steps, (row) => {
				expect(run(createPredictor(2, 3), row)).toEqual(run(createPredictor(2, 3), row));
			}),
			SOME,
		);
	});

	test("need nothing whose last digit may differ from browser to browser", async () => {
		const expected = run(createPredictor(2, 3), WALK);
		const inexact = ["exp", "expm1", "log", "log1p", "log2", "log10", "pow", "sqrt", "tanh", "sinh", "cosh"] as const;
		const spies = inexact.map((name) =>
			vi.spyOn(Math, name).mockImplementation(() => {
				throw new Error(`Math.${name} was called`);
			}),
		);
		try {
			vi.resetModules();
			const fresh = await import("../../../../../src/search/shared/squeeze/predictor.ts");
			expect(run(fresh.createPredictor(2, 3), WALK)).toEqual(expected);
		} finally {
			for (const spy of spies) spy.mockRestore();
		}
	});
});
