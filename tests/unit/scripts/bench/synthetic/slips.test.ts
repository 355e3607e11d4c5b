import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom } from "../../../../../scripts/bench/synthetic/random.ts";
import { type Alphabet, makeSlip, SLIPS } from "../../../../../scripts/bench/synthetic/slips.ts";
import { makeAlphabet } from "../../../../../scripts/bench/synthetic/sounds.ts";
import { editDistance } from "./edits.ts";

const alphabet: Alphabet = {
	characters: [..."证书读取失败"],
	soundAlikes: (character) => (character === "书" ? ["输"] : []),
};

describe("slips", () => {
	test.each(SLIPS)("%s is one edit", (slip) => {
		const text = fc.string({ unit: fc.constantFrom(..."证书读取失败ukey1"), minLength: 2, maxLength: 20 });
		fc.assert(
			fc.property(text, fc.integer(), (original, seed) => {
				expect(editDistance(original, makeSlip(original, slip, alphabet, createRandom(seed)))).toBe(1);
			}),
		);
	});

	test.each([
		["same-sound", "证输失败"],
		["swap", undefined],
		["delete", undefined],
		["insert", undefined],
		["substitute", undefined],
	] as const)("%s does what its name says", (slip, only) => {
		const slipped = makeSlip("证书失败", slip, alphabet, createRandom(5));
		expect(slipped.length).toBe({ delete: 3, insert: 5 }[slip as string] ?? 4);
		if (slip === "swap") expect([...slipped].sort()).toEqual([..."证书失败"].sort());
		if (only) expect(slipped).toBe(only);
	});

	test("a text that has no place for the kind gets another slip", () => {
		expect(makeSlip("aaa", "swap", alphabet, createRandom(1))).toBe("aa");
	});
});

describe("the alphabet of texts", () => {
	test("has their Han characters and knows which sound alike", () => {
		const { characters, soundAlikes } = makeAlphabet(["登录UKey", "登陆，失败", "等待"]);
		expect(characters).toEqual([..."登录陆失败等待"].sort());
		expect(soundAlikes("录")).toEqual(["陆"]);
		expect(soundAlikes("败")).toEqual([]);
		expect(soundAlikes("无")).toEqual([]);
	});
});
