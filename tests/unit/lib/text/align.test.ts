import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AlignCosts, alignLocally, type Similarity } from "../../../../src/lib/text/align.ts";

/** Powers of two, so that sums are exact. */
const COSTS: AlignCosts = { gap: 0.5, mismatch: 0.75 };
const different: Similarity = () => new Map();
/** 未 and 末 look alike. */
const LOOK_ALIKE = new Map([
	["未", new Map([["末", 0.75]])],
	["末", new Map([["未", 0.75]])],
]);
const lookAlike: Similarity = (character) => LOOK_ALIKE.get(character) ?? new Map();

const text = fc.string({ unit: fc.constantFrom(..."证书未末读"), maxLength: 10 });
const align = (a: string, b: string, similarity = different) => alignLocally(a, b, similarity, COSTS);

describe("aligning two texts", () => {
	test("scores a text with itself by its length, from its beginning to its end", () => {
		fc.assert(
			fc.property(text, (same) => {
				expect(align(same, same)).toEqual({ score: same.length, from: 0, to: same.length });
			}),
		);
	});

	test("gives the same score both ways round when similarity does", () => {
		fc.assert(
			fc.property(text, text, (a, b) => {
				expect(align(a, b, lookAlike).score).toBe(align(b, a, lookAlike).score);
			}),
		);
	});

	test("never scores below nothing or above the shorter text", () => {
		fc.assert(
			fc.property(text, text, (a, b) => {
				const { score } = align(a, b, lookAlike);
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(Math.min(a.length, b.length));
			}),
		);
	});

	test("scores at least the longest piece that stands in both", () => {
		fc.assert(
			fc.property(text, text, text, (piece, before, after) => {
				expect(align(piece, before + piece + after).score).toBeGreaterThanOrEqual(piece.length);
			}),
		);
	});

	test("names a range of the first text that alone scores the same", () => {
		fc.assert(
			fc.property(text, text, (a, b) => {
				const { score, from, to } = align(a, b, lookAlike);
				expect(align(a.slice(from, to), b, lookAlike).score).toBe(score);
			}),
		);
	});

	test("finds a text between noise, and where it begins and ends", () => {
		const noise = fc.string({ unit: fc.constantFrom(..."您好请问"), maxLength: 6 });
		const wanted = fc.string({ unit: fc.constantFrom(..."证书读取错误"), minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(noise, wanted, noise, (before, error, after) => {
				const from = before.length;
				expect(align(before + error + after, error)).toEqual({
					score: error.length,
					from,
					to: from + error.length,
				});
			}),
		);
	});

	test.each([
		["证书读取错误", "证书读娶错误", 5 - 0.75, "a wrong character"],
		["证书读错误", "证书读取错误", 5 - 0.5, "a missing character"],
		["证书读取了错误", "证书读取错误", 6 - 0.5, "an added character"],
	])("takes off little for one edit: %s", (a, b, score) => {
		expect(align(a, b)).toEqual({ score, from: 0, to: a.length });
	});

	test("counts characters that are alike for what they are alike", () => {
		expect(align("末绑定", "未绑定", lookAlike).score).toBe(2.75);
		expect(align("末绑定", "未绑定").score).toBe(2);
	});

	test("leaves out an end that costs more than it brings", () => {
		expect(align("证书读取甲乙丙丁误", "证书读取错")).toEqual({ score: 4, from: 0, to: 4 });
	});

	test("finds nothing in nothing, and nothing in what has nothing in common", () => {
		expect(align("", "证书").score).toBe(0);
		expect(align("证书", "").score).toBe(0);
		expect(align("甲乙", "丙丁")).toEqual({ score: 0, from: 0, to: 0 });
	});
});
