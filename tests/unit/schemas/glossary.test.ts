import { describe, expect, test } from "vitest";
import { loadGlossary } from "../../../src/node/load-content.ts";
import { glossarySchema } from "../../../src/schemas/index.ts";
import { writeContent } from "../scripts/check/context.ts";
import { faults, without } from "./refusals.ts";

const TERM = { term: "UKey", article: "913", anchor: "explanation" };

describe("the glossary", () => {
	test("is a list of terms with the article and heading that explain them", () => {
		expect(faults(glossarySchema, [TERM, { ...TERM, aliases: ["USB Key"], not: ["UKey 驱动"] }])).toEqual([]);
		expect(faults(glossarySchema, [])).toEqual([]);
		expect(glossarySchema.parse([TERM])).toEqual([{ ...TERM, aliases: [], not: [] }]);
	});

	test.each(Object.keys(TERM))("needs %s", (key) => {
		expect(faults(glossarySchema, [without(TERM, key)])).toEqual([`0.${key}`]);
	});

	test.each([
		["article", "413"],
		["anchor", "#explanation"],
		["anchor", "说明"],
		["anchor", ""],
		["term", "锁"],
		["alias", ["盾"]],
	])("does not take %s %j", (key, value) => {
		expect(faults(glossarySchema, [{ ...TERM, [key]: value }])).toHaveLength(1);
	});

	test("is read from content/, and is empty where there is none", () => {
		expect(loadGlossary().length).toBeGreaterThan(10);
		expect(loadGlossary(writeContent())).toEqual([]);
		expect(() => loadGlossary(writeContent({ "glossary.yaml": "- { term: UKey }\n" }))).toThrow(
			"content/glossary.yaml:1",
		);
	});
});
