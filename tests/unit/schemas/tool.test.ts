import { describe, expect, test } from "vitest";
import { toolSchema } from "../../../src/schemas/index.ts";
import { faults, refusals, without } from "./refusals.ts";

const TOOL = {
	order: 1,
	name: "登录助手",
	names: ["登录助手"],
	platforms: ["alpha"],
	kind: "client",
	vendor: "maker",
	source: [{ manual: "alpha", section: "1" }],
};
const change = (changes: object) => faults(toolSchema, { ...TOOL, ...changes });

describe("a tool", () => {
	test("may be as short as this, and leaves no list undefined", () => {
		expect(toolSchema.parse(TOOL)).toEqual({ ...TOOL, downloads: [], not_same_as: [] });
	});

	test.each(Object.keys(TOOL))("must have %s", (key) => {
		expect(faults(toolSchema, without(TOOL, key))).toContain(key);
	});

	test("refuses a key that nobody knows", () => {
		expect(refusals(toolSchema, { ...TOOL, url: "" })).toEqual([': Unrecognized key: "url"']);
	});

	test("may be of a maker that no manual names, but has to say so", () => expect(change({ vendor: null })).toEqual([]));

	test.each([
		["names", []],
		["platforms", []],
		["kind", "driver"],
		["vendor", "四川 CA"],
		["part_of", "登录助手"],
		["downloads.0", ["https://a.cn"]],
		["source", []],
	])("refuses a bad %s: %j", (path, value) => {
		expect(change({ [path.split(".")[0] as string]: value })).toEqual([path]);
	});
});
