import { describe, expect, test } from "vitest";
import { publishedSchema } from "../../../src/schemas/index.ts";
import { faults, refusals, without } from "./refusals.ts";

const PAGE = {
	path: "/103/",
	sum: "0123abcd",
	article: "alpha/one",
	since: "2026-01-02",
	anchors: { "step-1": "打开" },
};
const FILE = { format: 1, entries: 1, sum: "0123456789abcdef", pages: [PAGE] };
const withPage = (page: object) => ({ ...FILE, pages: [page] });

describe("the ledger's file", () => {
	test("has entries with anchors in words, in several words, or in lines of ids", () => {
		expect(faults(publishedSchema, FILE)).toEqual([]);
		expect(faults(publishedSchema, withPage({ ...PAGE, anchors: { "step-1": ["旧", "新"], whom: [] } }))).toEqual([]);
		expect(faults(publishedSchema, withPage({ ...PAGE, anchors: [["a", "b"], ["c"]] }))).toEqual([]);
		expect(faults(publishedSchema, withPage(without(without(PAGE, "anchors"), "article")))).toEqual([]);
	});

	test("has check digits, counts and days", () => {
		for (const key of ["format", "entries", "sum", "pages"])
			expect(faults(publishedSchema, without(FILE, key))).toEqual([key]);
		for (const key of ["path", "sum", "since"])
			expect(faults(publishedSchema, withPage(without(PAGE, key)))).toEqual([`pages.0.${key}`]);
		expect(faults(publishedSchema, { ...FILE, format: 2 })).toEqual(["format"]);
		expect(faults(publishedSchema, withPage({ ...PAGE, sum: "xyz" }))).toEqual(["pages.0.sum"]);
	});

	test("has nothing else", () => {
		expect(refusals(publishedSchema, { ...FILE, note: "" })).toEqual([': Unrecognized key: "note"']);
		expect(refusals(publishedSchema, withPage({ ...PAGE, note: "" }))).toEqual(['pages.0: Unrecognized key: "note"']);
		const accepted = [{ anchor: "step-1", as: "guessed", since: "2026-01-02" }];
		expect(faults(publishedSchema, withPage({ ...PAGE, accepted }))).toEqual(["pages.0.accepted.0.as"]);
	});
});
