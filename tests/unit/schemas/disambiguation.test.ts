import { describe, expect, test } from "vitest";
import { disambiguationsSchema } from "../../../src/schemas/index.ts";
import { faults, without } from "./refusals.ts";

const ENTRY = { id: "unbound", text: "未绑定", patterns: ["未绑定"], articles: ["104"], compare: ["908"] };

describe("ambiguous texts", () => {
	test("are a list, each with an id, a text and articles", () => {
		expect(faults(disambiguationsSchema, [ENTRY])).toEqual([]);
		expect(faults(disambiguationsSchema, [{ id: "unbound", text: "未绑定", articles: ["104"] }])).toEqual([]);
		for (const key of ["id", "text", "articles"])
			expect(faults(disambiguationsSchema, [without(ENTRY, key)])).toEqual([`0.${key}`]);
		expect(faults(disambiguationsSchema, [])).toEqual([""]);
	});

	test("refuse unknown keys, codes that are none, and a pattern of one character", () => {
		expect(faults(disambiguationsSchema, [{ ...ENTRY, note: "x" }])).toEqual(["0"]);
		expect(faults(disambiguationsSchema, [{ ...ENTRY, articles: ["404"] }])).toEqual(["0.articles.0"]);
		expect(faults(disambiguationsSchema, [{ ...ENTRY, patterns: ["未"] }])).toEqual(["0.patterns.0"]);
	});
});
