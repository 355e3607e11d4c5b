import { describe, expect, test } from "vitest";
import { articleSchema } from "../../../src/schemas/index.ts";
import { ARTICLE } from "../tiny.ts";
import { faults, refusals, without } from "./refusals.ts";

const error = { text: "证书读取错误", where: "登录页" };
const change = (changes: object) => faults(articleSchema, { ...ARTICLE, ...changes });

describe("the front matter of an article", () => {
	test("may be as short as this, and leaves no list undefined", () => {
		expect(articleSchema.parse(ARTICLE)).toEqual({
			...ARTICLE,
			errors: [],
			families: [],
			tools: [],
			contacts: [],
			roles: [],
			related: [],
		});
	});

	test.each(Object.keys(ARTICLE))("must have %s", (key) => {
		expect(faults(articleSchema, without(ARTICLE, key))).toContain(key);
	});

	test("refuses a key that nobody knows, at any depth", () => {
		expect(refusals(articleSchema, { ...ARTICLE, tilte: "错字" })).toEqual([': Unrecognized key: "tilte"']);
		expect(change({ errors: [{ ...error, txt: "" }] })).toEqual(["errors.0"]);
		expect(change({ related: [{ code: "102", how: "see-also", why: "" }] })).toEqual(["related.0"]);
		expect(change({ source: [{ manual: "alpha", section: "1", page: 3 }] })).toEqual(["source.0"]);
		expect(change({ retired: { since: "2026-01-01", because: "" } })).toEqual(["retired"]);
	});

	test.each([
		["code", "404"],
		["title", "短题"],
		["title", "长".repeat(61)],
		["platform", "四川"],
		["kind", "faq"],
		["updated", "2026-02-30"],
		["asks", ARTICLE.asks.slice(1)],
		["asks.0", ["盾", ...ARTICLE.asks]],
		["asks.0", ["长".repeat(41), ...ARTICLE.asks]],
		["families.0", ["Expired"]],
		["errors.0.variants.0", [{ ...error, variants: ["错"] }]],
		["retired.replacedBy", { since: "2026-01-01", replacedBy: "500" }],
		["risk", "小心"],
	])("refuses a bad %s: %j", (path, value) => {
		expect(change({ [path.split(".")[0] as string]: value })).toEqual([path]);
	});

	test("accepts a day that the YAML reader made a date of", () => {
		expect(articleSchema.parse({ ...ARTICLE, updated: new Date("2026-01-02") }).updated).toBe("2026-01-02");
	});

	test("has an error text where it is about an error, and needs none elsewhere", () => {
		expect(refusals(articleSchema, { ...ARTICLE, kind: "error" })).toEqual([
			"errors: an article of kind `error` needs at least one entry in `errors`",
		]);
		expect(change({ kind: "error", errors: [error] })).toEqual([]);
		expect(change({ kind: "task", errors: [error] })).toEqual([]);
	});

	test("may be of a comparison page that cites no manual", () => expect(change({ source: [] })).toEqual([]));
});

describe("a relation", () => {
	const relate = (relation: object) => refusals(articleSchema, { ...ARTICLE, related: [relation] });

	test("of look-alikes needs a note that tells the two apart", () => {
		expect(relate({ code: "102", how: "looks-alike" })).toEqual([
			"related.0.note: a looks-alike relation needs a `note` that tells the two apart",
		]);
		expect(relate({ code: "102", how: "looks-alike", note: "一个在登录页" })).toEqual([]);
	});

	test.each(["same-cause", "next-step", "see-also"])("of kind %s needs none", (how) => {
		expect(relate({ code: "102", how })).toEqual([]);
	});

	test("is of a known kind and to a code", () => {
		expect(relate({ code: "102", how: "previous-step" })).toHaveLength(1);
		expect(relate({ code: "one", how: "see-also" })).toHaveLength(1);
	});
});
