import { describe, expect, test } from "vitest";
import { urgentSchema } from "../../../src/schemas/index.ts";
import { faults, refusals, without } from "./refusals.ts";

const LINE = { what: "看 UKey 插上没有", at: [{ code: "101", part: "step-1" }] };
const URGENT = { caution: "能用的不要动", checks: [LINE], slower: [LINE], avoid: [LINE] };

describe("the page for the last minutes", () => {
	test("has what to check and what to avoid, and nothing else", () => {
		expect(faults(urgentSchema, URGENT)).toEqual([]);
		expect(faults(urgentSchema, without(URGENT, "slower"))).toEqual([]);
		for (const key of ["caution", "checks", "avoid"]) expect(faults(urgentSchema, without(URGENT, key))).toEqual([key]);
		expect(refusals(urgentSchema, { ...URGENT, tips: [] })).toEqual([': Unrecognized key: "tips"']);
	});

	test("refuses a line that no article supports", () => {
		expect(faults(urgentSchema, { ...URGENT, checks: [{ ...LINE, at: [] }] })).toEqual(["checks.0.at"]);
		expect(faults(urgentSchema, { ...URGENT, checks: [without(LINE, "at")] })).toEqual(["checks.0.at"]);
	});

	test("refuses a part that is no anchor", () => {
		const at = [{ code: "101", part: "第 1 步" }];
		expect(faults(urgentSchema, { ...URGENT, avoid: [{ ...LINE, at }] })).toEqual(["avoid.0.at.0.part"]);
	});
});
