import { describe, expect, test } from "vitest";
import { redirectsSchema } from "../../../src/schemas/index.ts";
import { faults, refusals, without } from "./refusals.ts";

const LINE = { from: "/105/", to: "/106/#step-2", since: "2026-01-02", reason: "并入" };

describe("the redirects", () => {
	test("lead from pages and places to pages and places", () => {
		expect(faults(redirectsSchema, [])).toEqual([]);
		expect(faults(redirectsSchema, [LINE, { ...LINE, from: "/tools/old-one/#call", to: "/" }])).toEqual([]);
	});

	test.each(["105", "/105", "https://a.cn/105/", "/", "/feed.xml", "/../x/", "/105/#", "//a.cn/", "/105/?q=1"])(
		"do not lead from %s",
		(from) => {
			expect(faults(redirectsSchema, [{ ...LINE, from }])).toEqual(["0.from"]);
		},
	);

	test.each(["106", "/106", "https://a.cn/", "//a.cn/", "/106/?q=1", '/106/#"'])("do not lead to %s", (to) => {
		expect(faults(redirectsSchema, [{ ...LINE, to }])).toEqual(["0.to"]);
	});

	test("say since when and why, and nothing else", () => {
		for (const key of ["since", "reason"]) expect(faults(redirectsSchema, [without(LINE, key)])).toEqual([`0.${key}`]);
		expect(refusals(redirectsSchema, [{ ...LINE, code: 301 }])).toEqual(['0: Unrecognized key: "code"']);
	});
});
