import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeExtra, EXTRA_VERSION, type Extra, encodeExtra } from "../../../../src/search/shared/extra.ts";
import type { Lexicon } from "../../../../src/search/shared/lexicon.ts";
import { openFile } from "../../../../src/search/shared/squeeze/file.ts";
import { drain } from "../../../../src/search/shared/squeeze/squeeze.ts";
import { WEIGHT_STEP } from "../../../../src/search/shared/vocabulary.ts";
import { EXTRA, PACK } from "../client/tiny-pack.ts";

const GB2312 = new TextDecoder("gb2312");
const NO_LEXICON: Lexicon = { readings: new Map(), simplified: new Map(), regional: new Map(), lookAlikes: [] };

const encode = (extra: Extra) => encodeExtra(extra, PACK, GB2312);
const again = (extra: Extra) => drain(decodeExtra(encode(extra), PACK, GB2312));
const sorted = (extra: Extra) => ({ ...extra, vocabulary: new Map([...extra.vocabulary].sort()) });

/** Normalised, as the build makes them. */
const phrase = fc.string({ unit: fc.constantFrom(..."证书年审小棍子闪红灯ukey12é"), minLength: 1, maxLength: 12 });
const word = fc.constantFrom("年审", "棍子", "红灯", "小棍子", "审证");
/** Phrases of any articles, and words of which the pack has none. */
const extras: fc.Arbitrary<Extra> = fc
	.tuple(
		fc.array(fc.array(phrase, { maxLength: 4 }), { minLength: 1, maxLength: 6 }),
		fc.array(fc.tuple(word, fc.integer({ min: 1, max: 60 }))),
		fc.array(fc.array(phrase, { minLength: 2, maxLength: 3 }), { maxLength: 3 }),
	)
	.map(([phrases, words, synonyms]) => ({
		synonyms,
		lexicon: NO_LEXICON,
		phrases,
		vocabulary: new Map(words.map(([one, steps]) => [one, -steps * WEIGHT_STEP])),
	}));
/** Each file fills tables of a million slots. */
const SOME = { numRuns: 30 };

describe("the extra", () => {
	test("comes back as it was packed, each phrase with its article, and the synonyms", () => {
		fc.assert(
			fc.property(extras, (extra) => {
				expect(sorted(again(extra))).toEqual(sorted(extra));
			}),
			SOME,
		);
	});

	test("brings the lexicon", () => {
		const { lexicon } = again(EXTRA);
		expect(lexicon.readings.get("证")).toEqual(["zheng"]);
		expect(lexicon.simplified).toEqual(EXTRA.lexicon.simplified);
		expect(lexicon.lookAlikes).toEqual(EXTRA.lexicon.lookAlikes);
	});

	test("brings the weights of its own words and characters, rounded as those of the pack are", () => {
		const vocabulary = new Map([
			["年审", -7.1],
			["审", -9],
		]);
		expect(again({ ...EXTRA, vocabulary }).vocabulary).toEqual(
			new Map([
				["年审", -7],
				["审", -9],
			]),
		);
	});

	test("says no word that the pack has: it is a symbol of the pack's, and has no weight here", () => {
		const phrases = [["证书更新", "证书年审"]];
		const vocabulary = new Map([["年审", -7]]);
		const [, words, symbols, steps] = drain(
			openFile("", EXTRA_VERSION, encode({ lexicon: NO_LEXICON, phrases, synonyms: [], vocabulary }), 4),
		);
		expect([...(words as Uint16Array)].map((unit) => String.fromCharCode(unit)).join("")).toBe("年审");
		// The end of the synonyms; two words, a tab, two words.
		expect(symbols).toHaveLength(6);
		expect([...(steps as Uint16Array)].filter((step) => step > 0)).toHaveLength(1);
	});

	test("is the same bytes whatever order its words were found in", () => {
		fc.assert(
			fc.property(extras, (extra) => {
				const reversed = { ...extra, vocabulary: new Map([...extra.vocabulary].reverse()) };
				expect(encode(reversed)).toEqual(encode(extra));
			}),
			SOME,
		);
	});

	test("is refused when it is of another version", () => {
		const bytes = encode(EXTRA);
		bytes[0] = EXTRA_VERSION + 1;
		expect(() => drain(decodeExtra(bytes, PACK, GB2312))).toThrow(
			`search extra has version ${EXTRA_VERSION + 1}, expected ${EXTRA_VERSION}`,
		);
	});
});
