import { describe, expect, test } from "vitest";
import { platformSchema } from "../../../src/schemas/index.ts";
import { PLATFORM } from "../tiny.ts";
import { faults, refusals, without } from "./refusals.ts";

const change = (changes: object) => faults(platformSchema, { ...PLATFORM, ...changes });

describe("a platform", () => {
	test("may be as short as this", () => expect(faults(platformSchema, PLATFORM)).toEqual([]));

	test.each(Object.keys(PLATFORM))("must have %s", (key) => {
		expect(faults(platformSchema, without(PLATFORM, key))).toContain(key);
	});

	test("refuses a key that nobody knows", () => {
		expect(refusals(platformSchema, { ...PLATFORM, colour: "red" })).toEqual([': Unrecognized key: "colour"']);
		expect(change({ accent: { ...PLATFORM.accent, print: "#000000" } })).toEqual(["accent"]);
	});

	test("may be without issuer and manual, but has to say so", () => {
		expect(change({ ca: null, manual: null })).toEqual([]);
	});

	test.each([
		["order", 0],
		["digit", 10],
		["digit", 0],
		["short", "名字太长放不进徽章"],
		["ca", "四川 CA"],
		["aliases", []],
		["aliases.0", ["甲"]],
		["accent.light", { light: "blue", dark: "#ffffff" }],
		["accent.dark", { light: "#000000", dark: "#fff" }],
		["intro", "太短"],
	])("refuses a bad %s: %j", (path, value) => {
		expect(change({ [path.split(".")[0] as string]: value })).toEqual([path]);
	});
});
