/** What must hold for any noise, any writing and any slip, not only for those that somebody thought of. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeText } from "../../src/lib/text/normalize.ts";
import { loadSearch } from "./ask.ts";
import { loadErrorTexts } from "./error-texts.ts";
import * as noise from "./noise-grammar.ts";
import { createEditor, edits, pieceAt, rewrite, writings } from "./spoiling.ts";

const { searcher, texts } = loadSearch();
const SEED = 20_261_120;
const RUNS = 500;
const SHORTEST_EDITED = 8;
const LONGEST_PIECE = 40;

const errors = loadErrorTexts();
const lengthOf = (text: string) => normalizeText(text).length;
const error = fc.constantFrom(...errors);
const codesOf = (query: string) => searcher.search(query).hits.map(({ record }) => record.code);
const isHeld = (query: string) => texts.some((text) => text.includes(normalizeText(query)));

describe("noise around an error text keeps its article first", () => {
	test.each([
		["a popup of Chrome", noise.chromePopup],
		["a popup of Internet Explorer", noise.explorerPopup],
		["a dialog of a program", noise.clientPopup],
		["a polite sentence", noise.sentence],
		["a chat with names and times", noise.chat],
		["lines of talk", noise.talk],
		["a mail", noise.mail],
		["a popup in a chat, a mail or talk", noise.stacked],
	])("%s", (_, wrap) => {
		fc.assert(
			fc.property(error, wrap, ({ text, codes }, around) => {
				const query = noise.wrapIn(around, text);
				// An article that holds all of it, noise included, goes first by the Ctrl+F law.
				fc.pre(!isHeld(query));
				expect(codes, query).toContain(codesOf(query)[0]);
			}),
			{ seed: SEED, numRuns: RUNS },
		);
	});
});

describe("a piece of an error text", () => {
	const piece = fc.tuple(error, fc.nat(), fc.integer({ min: 2, max: LONGEST_PIECE })).map(([{ text }, at, length]) => {
		const start = at % (lengthOf(text) - 1);
		return pieceAt(text, start, Math.min(length, lengthOf(text) - start));
	});

	test("has the same answer in any width, case and spacing", () => {
		fc.assert(
			fc.property(piece, writings, (plain, how) => {
				const query = rewrite(plain, how);
				expect(codesOf(query), query).toEqual(codesOf(plain));
			}),
			{ seed: SEED, numRuns: RUNS },
		);
	});
});

describe(`an error text of ${SHORTEST_EDITED} or more characters`, () => {
	const long = errors.filter(({ text }) => lengthOf(text) >= SHORTEST_EDITED);
	const characters = [...new Set(texts.flatMap((text) => [...text]))].sort();
	const edit = createEditor(characters);

	test("keeps its article among the first three with any one edit", () => {
		expect(long.length).toBeGreaterThan(30);
		fc.assert(
			fc.property(fc.constantFrom(...long), edits, ({ text, codes }, slip) => {
				const query = edit(text, slip);
				const best = codesOf(query).slice(0, 3);
				expect(
					best.some((code) => codes.includes(code)),
					`${query} → ${best}, not ${codes}`,
				).toBe(true);
			}),
			{ seed: SEED, numRuns: 2 * RUNS },
		);
	});

	test("is spoiled by every kind of edit, and by one only", () => {
		const text = "CA 证书读取错误！";
		expect(edit(text, { slip: "delete", at: 2 })).toBe("CA 书读取错误！");
		expect(edit(text, { slip: "swap", at: 1 })).toBe("C证 A书读取错误！");
		expect(edit(text, { slip: "insert", at: 0, by: 1 })).toBe(`${characters[1]}${text}`);
		expect(edit(text, { slip: "substitute", at: 7, by: 0 })).toBe(`CA 证书读取错${characters[0]}！`);
		expect(edit(text, { slip: "sound", at: 7, by: 0 })).toMatch(/^CA 证书读取错[^误]！$/);
	});
});
