import { describe, expect, test } from "vitest";
import { siteSchema } from "../../../src/schemas/index.ts";
import { faults, refusals, without } from "./refusals.ts";

const SITE = {
	order: 1,
	name: "官网",
	url: "https://www.alpha-site.cn/down",
	display: "www.alpha-site.cn/down",
	kind: "portal",
	platforms: ["alpha"],
	source: [{ manual: "alpha", section: "1" }],
};
const url = (address: string) => faults(siteSchema, { ...SITE, url: address });

describe("a site", () => {
	test("may be as short as this", () => expect(faults(siteSchema, SITE)).toEqual([]));

	test.each(Object.keys(SITE))("must have %s", (key) => {
		expect(faults(siteSchema, without(SITE, key))).toContain(key);
	});

	test("refuses a key that nobody knows", () => {
		expect(refusals(siteSchema, { ...SITE, link: "" })).toEqual([': Unrecognized key: "link"']);
	});

	test.each(["http://www.alpha-site.cn", "https://alpha-site.cn:8088/#/a?b=c"])("may lead to %s", (address) => {
		expect(url(address)).toEqual([]);
	});

	test.each([
		"www.alpha-site.cn",
		"//www.alpha-site.cn",
		"ftp://alpha-site.cn",
		"javascript:alert(1)",
		"https://",
		"https://alpha site.cn",
		"官网",
		"",
	])("may not lead to %j", (address) => expect(url(address)).toEqual(["url"]));
});
