import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { z } from "astro/zod";
import { describe, expect, test } from "vitest";
import { API_VERSION, articlesDocumentSchema, errorsDocumentSchema } from "../../../src/schemas/api.ts";
import { faults, refusals, without } from "./refusals.ts";

const ERROR = {
	text: "未知错误",
	variants: [],
	where: "登录页",
	code: "105",
	title: "登录提示“未知错误”",
	platform: "alpha",
	families: ["pin"],
	url: "/105/",
};
const ERRORS = {
	$schema: "/api/errors.schema.json",
	version: "1.0.0+2026-01-02",
	updated: "2026-01-02",
	errors: [ERROR],
};
const EMPTY = { platforms: [], families: [], tools: [], contacts: [], manuals: [], articles: [] };

test("the version of the schemas is a semantic version", () => expect(API_VERSION).toMatch(/^\d+\.\d+\.\d+$/));

describe.each([
	["articles", articlesDocumentSchema, { ...without(ERRORS, "errors"), ...EMPTY }],
	["errors", errorsDocumentSchema, ERRORS],
] as const)("the document of %s", (_, schema, example) => {
	const ajv = new Ajv2020({ strict: true, allErrors: true });
	addFormats.default(ajv);
	const validate = ajv.compile(z.toJSONSchema(schema));

	test("is accepted by the schema and by its published form", () => {
		expect(refusals(schema, example)).toEqual([]);
		expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
	});

	test.each(Object.keys(example))("must have %s, in both", (key) => {
		expect(faults(schema, without(example, key))).toContain(key);
		expect(validate(without(example, key))).toBe(false);
	});

	test.each([
		["version", "1.0.0"],
		["version", "2026-01-02"],
		["updated", "2026-02-30"],
	])("refuses a bad %s: %s, in both", (key, value) => {
		expect(faults(schema, { ...example, [key]: value })).toEqual([key]);
		expect(validate({ ...example, [key]: value })).toBe(false);
	});

	test("refuses a key that nobody knows, in both", () => {
		expect(schema.safeParse({ ...example, extra: 1 }).success).toBe(false);
		expect(validate({ ...example, extra: 1 })).toBe(false);
	});
});

test.each([
	["code", "404"],
	["text", ""],
	["platform", "甲平台"],
	["url", ""],
])("an error refuses a bad %s: %j", (key, value) => {
	expect(faults(errorsDocumentSchema, { ...ERRORS, errors: [{ ...ERROR, [key]: value }] })).toEqual([
		`errors.0.${key}`,
	]);
});
