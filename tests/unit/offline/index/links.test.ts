import { describe, expect, test } from "vitest";
import { editionHref } from "../../../../src/offline/index/links.ts";

const anchors = new Set(["a103", "a103-step-2", "a104", "contacts", "c-scca", "contents", "all"]);
const href = (address: string, own?: string, site?: string, base = "/") =>
	editionHref(address, own, { base, site, anchors });
const SITE = "https://example.org/help/";

describe("a link in the single file", () => {
	test.each([
		["/103/", "#a103"],
		["/103/#step-2", "#a103-step-2"],
		["/103/#step-9", "#a103"],
		["/contacts/", "#contacts"],
		["/contacts/#scca", "#c-scca"],
		["/contacts/#nobody", "#contacts"],
		["/all/", "#contents"],
		["/", "#contents"],
		["#contacts", "#contacts"],
		["tel:4001600900", "tel:4001600900"],
		["http://www.ccgp-sichuan.gov.cn/", "http://www.ccgp-sichuan.gov.cn/"],
	])("%s leads to %s", (address, expected) => expect(href(address)).toBe(expected));

	test("to a place of its own article leads there", () => expect(href("#step-2", "103")).toBe("#a103-step-2"));

	test("under a base path is known by it", () => {
		expect(href("/help/103/", undefined, undefined, "/help/")).toBe("#a103");
		expect(href("/103/", undefined, undefined, "/help/")).toBeUndefined();
	});

	test("to a page that is not inside leads to the site, if its address is known", () => {
		expect(href("/help/tools/ixin/", "103", SITE, "/help/")).toBe("https://example.org/help/tools/ixin/");
		expect(href("/tools/ixin/", "103")).toBeUndefined();
		expect(href("/999/")).toBeUndefined();
		expect(href("#nowhere", "103")).toBeUndefined();
	});
});
