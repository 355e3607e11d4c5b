import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeLexicon, encodeLexicon, LEXICON_VERSION, type Lexicon } from "../../../../src/search/shared/lexicon.ts";

const character = fc.constantFrom(..."证书更读取錯證锁");
const syllables = fc.uniqueArray(fc.constantFrom("zheng", "shu", "geng", "du", "nv", "e"), {
	minLength: 1,
	maxLength: 2,
});
const lexicons: fc.Arbitrary<Lexicon> = fc.record({
	readings: fc.array(fc.tuple(character, syllables)).map((entries) => new Map(entries)),
	simplified: fc.array(fc.tuple(character, character)).map((entries) => new Map(entries)),
	lookAlikes: fc.array(fc.constantFrom("未末", "己已巳", "0oO", '"\\')),
});
const EMPTY: Lexicon = { readings: new Map(), simplified: new Map(), lookAlikes: [] };

describe("the lexicon", () => {
	test("comes back as it was packed: readings in their order, Traditional forms, look-alikes", () => {
		fc.assert(
			fc.property(lexicons, (lexicon) => {
				expect(decodeLexicon(encodeLexicon(lexicon))).toEqual(lexicon);
			}),
		);
	});

	test("is one text whatever order its readings were found in", () => {
		fc.assert(
			fc.property(lexicons, (lexicon) => {
				const reversed = { ...lexicon, readings: new Map([...lexicon.readings].reverse()) };
				expect(encodeLexicon(reversed)).toBe(encodeLexicon(lexicon));
			}),
		);
	});

	test("keeps the two commonest readings", () => {
		const readings = new Map([["行", ["xing", "hang", "heng"]]]);
		expect(decodeLexicon(encodeLexicon({ ...EMPTY, readings })).readings.get("行")).toEqual(["xing", "hang"]);
	});

	test("is refused when it is of another version", () => {
		const json = JSON.stringify({ ...JSON.parse(encodeLexicon(EMPTY)), v: LEXICON_VERSION + 1 });
		expect(() => decodeLexicon(json)).toThrow(
			`lexicon has version ${LEXICON_VERSION + 1}, expected ${LEXICON_VERSION}`,
		);
	});
});
