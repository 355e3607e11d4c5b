import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	commonCharacters,
	decodeLexicon,
	encodeLexicon,
	LEXICON_VERSION,
	type Lexicon,
} from "../../../../src/search/shared/lexicon.ts";

const character = fc.constantFrom(..."证书更读取錯證锁");
const syllables = fc.uniqueArray(fc.constantFrom("zheng", "shu", "geng", "du", "nv", "e"), {
	minLength: 1,
	maxLength: 2,
});
const lexicons: fc.Arbitrary<Lexicon> = fc.record({
	readings: fc.array(fc.tuple(character, syllables)).map((entries) => new Map(entries)),
	simplified: fc.array(fc.tuple(character, character)).map((entries) => new Map(entries)),
	regional: fc.array(fc.tuple(fc.string(), fc.string())).map((entries) => new Map(entries)),
	lookAlikes: fc.array(fc.constantFrom("未末", "己已巳", "0oO", '"\\')),
});
/** The two readings of a character have no order. */
const inOrder = (lexicon: Lexicon): Lexicon => ({
	...lexicon,
	readings: new Map([...lexicon.readings].map(([each, row]) => [each, [...row].sort()])),
});
const GB2312 = new TextDecoder("gb2312");
const EMPTY: Lexicon = { readings: new Map(), simplified: new Map(), regional: new Map(), lookAlikes: [] };

describe("the lexicon", () => {
	test("comes back as it was packed: readings, Traditional forms, look-alikes", () => {
		fc.assert(
			fc.property(lexicons, (lexicon) => {
				expect(inOrder(decodeLexicon(encodeLexicon(lexicon, GB2312), GB2312))).toEqual(inOrder(lexicon));
			}),
		);
	});

	test("ships no common character that sounds as its place in GB 2312 says", () => {
		const readings = new Map([...commonCharacters(GB2312).slice(0, 36)].map((each) => [each, ["a"]]));
		expect(JSON.parse(encodeLexicon({ ...EMPTY, readings }, GB2312)).r).toEqual([]);
	});

	test("knows the 3,755 common characters in the standard's order", () => {
		const characters = commonCharacters(GB2312);
		expect(characters).toHaveLength(3755);
		expect([characters[0], characters[3754]]).toEqual(["啊", "座"]);
	});

	test("is one text whatever order its readings were found in", () => {
		fc.assert(
			fc.property(lexicons, (lexicon) => {
				const reversed = { ...lexicon, readings: new Map([...lexicon.readings].reverse()) };
				expect(encodeLexicon(reversed, GB2312)).toBe(encodeLexicon(lexicon, GB2312));
			}),
		);
	});

	test("keeps the two commonest readings", () => {
		const readings = new Map([["行", ["xing", "hang", "heng"]]]);
		expect(
			decodeLexicon(encodeLexicon({ ...EMPTY, readings }, GB2312), GB2312)
				.readings.get("行")
				?.sort(),
		).toEqual(["hang", "xing"]);
	});

	test("is refused when it is of another version", () => {
		const json = JSON.stringify({ ...JSON.parse(encodeLexicon(EMPTY, GB2312)), v: LEXICON_VERSION + 1 });
		expect(() => decodeLexicon(json, GB2312)).toThrow(
			`lexicon has version ${LEXICON_VERSION + 1}, expected ${LEXICON_VERSION}`,
		);
	});
});
