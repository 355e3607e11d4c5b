import { describe, expect, test } from "vitest";
import { taxonomySchema } from "../../../src/schemas/index.ts";
import { faults, refusals, without } from "./refusals.ts";

const TAXONOMY = {
	tasks: [{ id: "更新", note: "证书快到期" }],
	roles: [{ id: "supplier", name: "供应商", platforms: ["alpha"] }],
	vendors: [{ id: "maker", name: "某某 CA" }],
};

describe("the taxonomy", () => {
	test("has tasks, roles, vendors and nothing else", () => {
		expect(faults(taxonomySchema, TAXONOMY)).toEqual([]);
		expect(refusals(taxonomySchema, { ...TAXONOMY, tags: [] })).toEqual([': Unrecognized key: "tags"']);
		for (const key of Object.keys(TAXONOMY)) {
			expect(faults(taxonomySchema, without(TAXONOMY, key))).toEqual([key]);
			expect(faults(taxonomySchema, { ...TAXONOMY, [key]: [] })).toEqual([key]);
		}
	});

	test("may name places, each by an id and the words it is known by", () => {
		const place = { id: "page", name: "网页", words: ["平台"] };
		expect(faults(taxonomySchema, { ...TAXONOMY, places: [place] })).toEqual([]);
		expect(faults(taxonomySchema, { ...TAXONOMY, places: [{ ...place, words: [] }] })).toEqual(["places.0.words"]);
	});

	test("refuses a role whose id is not one for an address", () => {
		expect(faults(taxonomySchema, { ...TAXONOMY, roles: [{ id: "供应商", name: "供应商" }] })).toEqual(["roles.0.id"]);
	});

	test("refuses a task that is not explained and a vendor whose id is not one", () => {
		expect(faults(taxonomySchema, { ...TAXONOMY, tasks: [{ id: "更新" }] })).toEqual(["tasks.0.note"]);
		expect(faults(taxonomySchema, { ...TAXONOMY, vendors: [{ id: "某 CA", name: "某 CA" }] })).toEqual([
			"vendors.0.id",
		]);
	});
});
