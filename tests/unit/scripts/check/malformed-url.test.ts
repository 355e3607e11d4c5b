import { describe, expect, test } from "vitest";
import { malformedUrl } from "../../../../scripts/check/rules/malformed-url.ts";
import { append, ERROR, lineAfter, lineIn, problemsOf, swap, TASK } from "./context.ts";

const SITE = "sites/portal.yaml";
const url = 'url: "https://www.alpha-site.cn/down"';
const display = 'display: "www.alpha-site.cn/down"';

describe("malformed-url of sites", () => {
	test("is content with good addresses, and with a route behind #", () => {
		expect(problemsOf(malformedUrl)).toEqual([]);
		expect(
			problemsOf(malformedUrl, { [SITE]: swap(url, 'url: "https://www.alpha-site.cn:8088/#/a/b_c?d=e"') }),
		).toEqual([]);
	});

	test.each([
		["https://www.alpha-site.cn/do wn", "has a space in it"],
		[
			"https://www.alpha-site.xn--cn-81ty09vjwas5jopf8wbp48y/",
			"has an encoded (xn--) host: text behind the address was swallowed",
		],
		["https://www.alpha-site.cn—公司产品下载", 'has swallowed "—公司产品下载"'],
		["https://www.alpha-site.cn/down）下载", 'has swallowed "）下载"'],
		["https://www.alpha-site.cn/#", "ends in an empty #"],
	])("knows the url %s", (bad, fault) => {
		expect(problemsOf(malformedUrl, { [SITE]: swap(url, `url: "${bad}"`) })).toEqual([
			{
				rule: "malformed-url",
				file: `content/${SITE}`,
				line: lineIn(SITE, url),
				found: `the address "${bad}" ${fault}`,
				expected: "a well-formed address",
				mend: expect.stringContaining("copy it from there"),
			},
		]);
	});

	test.each([
		["www. alpha-site. cn", "has a space in it"],
		["www.alpha-site.cn首页", 'has swallowed "首页"'],
	])("knows the display %s", (bad, fault) => {
		expect(problemsOf(malformedUrl, { [SITE]: swap(display, `display: "${bad}"`) })).toEqual([
			expect.objectContaining({ line: lineIn(SITE, display), found: `the shown address "${bad}" ${fault}` }),
		]);
	});

	test("knows a site that shows one host and leads to another", () => {
		expect(problemsOf(malformedUrl, { [SITE]: swap(display, 'display: "www.other.cn/down"') })).toEqual([
			expect.objectContaining({
				line: lineIn(SITE, display),
				found: "it shows www.other.cn and leads to www.alpha-site.cn",
				mend: "write the same host in both",
			}),
		]);
	});
});

describe("malformed-url of links", () => {
	test.each([
		["[看](#)", 'the address "#" is only #'],
		["[看]()", 'the address "" is empty'],
		["[看](<https://a.cn/b c>)", "has a space in it"],
		["[看](www.alpha-site.cn)", "has no http:// or https://"],
		["[看](https://a.xn--cn-81ty/)", "encoded (xn--) host"],
		["[看](https://a.cn首页)", 'has swallowed "首页"'],
		["看[这里][1]\n\n[1]: https://a.cn/（一）", 'has swallowed "（一）"'],
	])("knows %s", (text, fault) => {
		expect(problemsOf(malformedUrl, { [TASK]: append(text) })).toEqual([
			expect.objectContaining({
				file: `content/${TASK}`,
				line: lineAfter(TASK) + text.split("\n").length - 1,
				found: expect.stringContaining(fault),
				mend: expect.stringContaining('<Site id="…" />'),
			}),
		]);
	});

	test("leaves addresses typed as text to stray-contact, and pages of this site to article-link", () => {
		expect(
			problemsOf(malformedUrl, { [ERROR]: append("见 www.a.cn首页、[102](/102/)、[图](a.png)、[上](#top)") }),
		).toEqual([]);
	});
});
