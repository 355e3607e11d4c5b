import { describe, expect, test } from "vitest";
import { familySchema } from "../../../src/schemas/index.ts";
import { faults, refusals, without } from "./refusals.ts";

const FAMILY = { order: 1, name: "未绑定", cause: "平台不知道这张证书属于谁。" };

describe("a family of errors", () => {
	test("has an order, a name, a cause and nothing else", () => {
		expect(faults(familySchema, FAMILY)).toEqual([]);
		expect(refusals(familySchema, { ...FAMILY, errors: [] })).toEqual([': Unrecognized key: "errors"']);
		for (const key of Object.keys(FAMILY)) expect(faults(familySchema, without(FAMILY, key))).toEqual([key]);
	});

	test("says its cause in a sentence", () => {
		expect(faults(familySchema, { ...FAMILY, cause: "不知道" })).toEqual(["cause"]);
	});
});
