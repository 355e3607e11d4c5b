import { describe, expect, test } from "vitest";
import { cardFont } from "../../../src/node/card-font.ts";

describe("the typeface of the cards", () => {
	test("has Han, signs, Latin and digits as outlines", () => {
		const { unitsPerEm, glyph } = cardFont();
		for (const character of "证，“A3") {
			const { advance, outline } = glyph(character);
			expect(outline, character).toMatch(/^M[-\d. ]+.*Z$/);
			expect(advance, character).toBeGreaterThan(0);
		}
		expect(glyph("证").advance).toBe(unitsPerEm);
		expect(glyph("A").advance).toBeLessThan(unitsPerEm);
	});

	test("has a space, which is only wide", () => {
		expect(cardFont().glyph(" ")).toEqual({ advance: expect.any(Number), outline: "" });
	});

	test("names a character that it lacks", () => {
		expect(() => cardFont().glyph("\u{10FFFD}")).toThrow("U+10FFFD");
	});
});
