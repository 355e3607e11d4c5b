import { describe, expect, test } from "vitest";
import { synonymsSchema } from "../../../src/schemas/index.ts";
import { faults } from "./refusals.ts";

describe("synonyms", () => {
	test("are groups of at least two words", () => {
		expect(
			faults(synonymsSchema, [
				["锁", "盾"],
				["更新", "续费", "延期"],
			]),
		).toEqual([]);
		expect(faults(synonymsSchema, [["锁", "盾"], ["更新"]])).toEqual(["1"]);
		expect(faults(synonymsSchema, [["锁", ""]])).toEqual(["0.1"]);
		expect(faults(synonymsSchema, [["锁", 12]])).toEqual(["0.1"]);
	});

	test.each([undefined, null, [], {}, "锁"])("are not %j", (value) => {
		expect(faults(synonymsSchema, value)).toEqual([""]);
	});
});
