import { describe, expect, test } from "vitest";
import { confusablesSchema } from "../../../src/schemas/index.ts";
import { faults } from "./refusals.ts";

describe("characters that look alike", () => {
	test("are groups of at least two, each one string; digits come from YAML as numbers", () => {
		expect(confusablesSchema.parse(["未末", 10, "己已巳"])).toEqual(["未末", "10", "己已巳"]);
		expect(faults(confusablesSchema, ["未"])).toEqual(["0"]);
		expect(faults(confusablesSchema, [["未", "末"]])).toEqual(["0"]);
	});

	test.each([undefined, [], {}, "未末"])("are not %j", (value) => {
		expect(faults(confusablesSchema, value)).toEqual([""]);
	});
});
