import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeSchema, daySchema, idSchema, sourceRefSchema } from "../../../src/schemas/index.ts";
import { faults } from "./refusals.ts";

const accepts = (schema: Parameters<typeof faults>[0], value: unknown) => faults(schema, value).length === 0;

describe("a code", () => {
	test.each(["101", "999", "1001", "6123"])("may be %s", (code) => expect(accepts(codeSchema, code)).toBe(true));

	test.each(["404", "500", "4001", "012", "12", "10001", "1a1", "１０１", " 101", "101\n", "", 101])(
		"may not be %j",
		(code) => expect(accepts(codeSchema, code)).toBe(false),
	);

	test("is never one that people would read as an HTTP status", () => {
		fc.assert(
			fc.property(fc.integer({ min: 400, max: 599 }), (status) => {
				expect(accepts(codeSchema, String(status))).toBe(false);
			}),
		);
	});
});

describe("an id", () => {
	test.each(["zcy", "sichuan-hr", "hb-helper-1", "12333"])("may be %s", (id) =>
		expect(accepts(idSchema, id)).toBe(true),
	);
	test.each(["Zcy", "a_b", "-a", "a-", "a--b", "四川", "a b", "a/b", ""])("may not be %j", (id) =>
		expect(accepts(idSchema, id)).toBe(false),
	);
});

describe("a day", () => {
	test("is any day of the calendar, written or as a date", () => {
		const days = fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
		fc.assert(
			fc.property(days, (date) => {
				const day = date.toISOString().slice(0, 10);
				expect(daySchema.parse(day)).toBe(day);
				expect(daySchema.parse(date)).toBe(day);
			}),
		);
	});

	test.each([
		"2026-02-30",
		"2025-02-29",
		"2026-04-31",
		"2026-13-01",
		"2026-00-10",
		"2026-1-2",
		"2026/01/02",
		"20260102",
		"2026-01-02T00:00:00Z",
		"昨天",
		"",
		20260102,
		new Date(Number.NaN),
	])("is not %j", (day) => expect(accepts(daySchema, day)).toBe(false));

	test("may be the 29th of February of a leap year", () => expect(daySchema.parse("2024-02-29")).toBe("2024-02-29"));
});

describe("a source", () => {
	test("names a manual and a section, and nothing else", () => {
		expect(faults(sourceRefSchema, { manual: "alpha", section: "1.3" })).toEqual([]);
		expect(faults(sourceRefSchema, { manual: "alpha" })).toEqual(["section"]);
		expect(faults(sourceRefSchema, { manual: "alpha", section: "" })).toEqual(["section"]);
		expect(faults(sourceRefSchema, { manual: "alpha", section: 1.1 })).toEqual(["section"]);
		expect(faults(sourceRefSchema, { manual: "alpha", section: "1", page: "3" })).toEqual([""]);
	});
});
