import { describe, expect, test } from "vitest";
import { manualSchema } from "../../../src/schemas/index.ts";
import { MANUAL } from "../tiny.ts";
import { faults, refusals, without } from "./refusals.ts";

const change = (changes: object) => faults(manualSchema, { ...MANUAL, ...changes });
const row = { version: "1.10", effective: "2024-05-06", change: "修订" };

describe("a manual", () => {
	test("may be as short as this", () => expect(faults(manualSchema, MANUAL)).toEqual([]));

	test.each(Object.keys(MANUAL))("must have %s", (key) => {
		expect(faults(manualSchema, without(MANUAL, key))).toContain(key);
	});

	test("refuses a key that nobody knows", () => {
		expect(refusals(manualSchema, { ...MANUAL, author: "" })).toEqual([': Unrecognized key: "author"']);
		expect(change({ versions: [{ ...row, by: "" }] })).toEqual(["versions.0"]);
		expect(change({ sections: [{ id: "1", title: "登录", page: 3 }] })).toEqual(["sections.0"]);
	});

	test("may have no version on its cover and no version table", () => {
		expect(change({ label: null, versions: [] })).toEqual([]);
	});

	test.each(["1", "1.9", "1.10", "V1.0.2"])("may have the version %s", (version) => {
		expect(change({ versions: [{ ...row, version }] })).toEqual([]);
	});

	test.each(["1.", "v1", "第一版", "1,0", 1.1])("may not have the version %j", (version) => {
		expect(change({ versions: [{ ...row, version }] })).toEqual(["versions.0.version"]);
	});

	test("knows a day that is not in the calendar", () => {
		expect(change({ versions: [{ ...row, effective: "2026-02-30" }] })).toEqual(["versions.0.effective"]);
	});

	test("has sections", () => expect(change({ sections: [] })).toEqual(["sections"]));
});
