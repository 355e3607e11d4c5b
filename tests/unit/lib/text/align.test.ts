import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AlignCosts, alignLocally, type Similarity } from "../../../../src/lib/text/align.ts";

/** Powers of two, so that sums are exact. */
const COSTS: AlignCosts = { gap: 0.5, mismatch: 0.75 };
const different: Similarity = () => new Map();
/** 未 and 末 look alike. */
const [wei, mo] = ["未".charCodeAt(0), "末".charCodeAt(0)];
const LOOK_ALIKE = new Map([
	[wei, new Map([[mo, 0.75]])],
	[mo, new Map([[wei, 0.75]])],
]);
const lookAlike: Similarity = (unit) => LOOK_ALIKE.get(unit) ?? new Map();

const text = fc.string({ unit: fc.constantFrom(..."证书未末读"), maxLength: 10 });
const align = (a: string, b: string, similarity = different) => alignLocally(a, b, similarity, COSTS);

describe("aligning two texts", () => {
	test("scores a text with itself by its length", () => {
		fc.assert(
			fc.property(text, (same) => {
				expect(align(same, same)).toBe(same.length);
			}),
		);
	});

	test("gives the same score both ways round when similarity does", () => {
		fc.assert(
			fc.property(text, text, (a, b) => {
				expect(align(a, b, lookAlike)).toBe(align(b, a, lookAlike));
			}),
		);
	});

	test("never scores below nothing or above the shorter text", () => {
		fc.assert(
			fc.property(text, text, (a, b) => {
				const score = align(a, b, lookAlike);
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(Math.min(a.length, b.length));
			}),
		);
	});

	test("scores at least the longest piece that stands in both", () => {
		fc.assert(
			fc.property(text, text, text, (piece, before, after) => {
				expect(align(piece, before + piece + after)).toBeGreaterThanOrEqual(piece.length);
			}),
		);
	});

	test("finds a text between noise", () => {
		const noise = fc.string({ unit: fc.constantFrom(..."您好请问"), maxLength: 6 });
		const wanted = fc.string({ unit: fc.constantFrom(..."证书读取错误"), minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(noise, wanted, noise, (before, error, after) => {
				expect(align(before + error + after, error)).toBe(error.length);
			}),
		);
	});

	test.each([
		["证书读取错误", "证书读娶错误", 5 - 0.75, "a wrong character"],
		["证书读错误", "证书读取错误", 5 - 0.5, "a missing character"],
		["证书读取了错误", "证书读取错误", 6 - 0.5, "an added character"],
	])("takes off little for one edit: %s", (a, b, score) => {
		expect(align(a, b)).toBe(score);
	});

	test("counts characters that are alike for what they are alike", () => {
		expect(align("末绑定", "未绑定", lookAlike)).toBe(2.75);
		expect(align("末绑定", "未绑定")).toBe(2);
	});

	test("leaves out an end that costs more than it brings", () => {
		expect(align("证书读取甲乙丙丁误", "证书读取错")).toBe(4);
	});

	test("finds nothing in nothing, and nothing in what has nothing in common", () => {
		expect(align("", "证书")).toBe(0);
		expect(align("证书", "")).toBe(0);
		expect(align("甲乙", "丙丁")).toBe(0);
	});
});
