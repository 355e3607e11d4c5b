import { expect, test } from "vitest";
import { addQuery, checkQueries, MOST_QUERIES } from "../../../src/components/staff-history.ts";

test("the newest query stands first, each once", () => {
	expect(addQuery(["乙", "甲"], " 甲 ")).toEqual(["甲", "乙"]);
	expect(addQuery(["乙"], " ")).toEqual(["乙"]);
});

test("a query that is typed further takes the place of its beginning", () => {
	expect(addQuery(["证书", "印章"], "证书打不开")).toEqual(["证书打不开", "印章"]);
	expect(addQuery(["印章", "证书"], "证书打不开")).toEqual(["证书打不开", "印章", "证书"]);
});

test("ten are kept, and no long paste", () => {
	const many = Array.from({ length: 15 }, (_, index) => `第${index}问`).reduce<string[]>(addQuery, []);
	expect(many).toHaveLength(MOST_QUERIES);
	expect(many[0]).toBe("第14问");
	expect(addQuery(["甲"], "长".repeat(501))).toEqual(["甲"]);
});

test("what is stored is read as it was written, or not at all", () => {
	expect(checkQueries(["甲", "乙"])).toEqual(["甲", "乙"]);
	for (const found of [null, "甲", {}, ["甲", 1]]) expect(checkQueries(found)).toBeUndefined();
});
