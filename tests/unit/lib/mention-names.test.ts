import { describe, expect, test } from "vitest";
import { mentionNames } from "../../../src/lib/mention-names.ts";
import type { Owner } from "../../../src/lib/name-table.ts";
import { GLOSSARY, NAMED, NAMES } from "../names.ts";
import { makeArticle } from "../tiny.ts";

/** Addresses that a name leads to. */
const hrefs = (text: string, names = NAMES) =>
	names.flatMap(({ text: name, owner }) => (name === text && owner ? [owner.href] : []));
const owners = (text: string, articles: typeof NAMED.articles): Owner[] =>
	mentionNames({ ...NAMED, articles }, []).flatMap(({ text: name, owner }) => (name === text && owner ? [owner] : []));

describe("names lead to", () => {
	test.each([
		["未检测到国标印章", "/101/"],
		["证书助手（i 信）", "/tools/ixin/"],
		["湖北政采", "/platforms/hubei/"],
		["政采云平台", "/platforms/zcy/"],
		["汇聚平台", "/platforms/hubei/"],
		["四川政府采购网", "/platforms/sichuan/#sites"],
		["四川 CA", "/contacts/#scca"],
		["社保局", "/contacts/#hotline"],
		["六家客户端运维", "/617/"],
		["USB Key", "/913/#explanation"],
	])("%s → %s", (text, href) => {
		expect(new Set(hrefs(text))).toEqual(new Set([href]));
	});

	test.each(["湖北", "博思", "通用", "跨平台", "CA 锁定", "四川 CA证书", "四川"])("nowhere: %s", (text) => {
		expect(hrefs(text)).toEqual([]);
	});
});

describe("an error text", () => {
	const error = (code: string, changes: object = {}) =>
		makeArticle({ code, kind: "error", errors: [{ text: "未绑定", variants: ["没绑定"], where: "弹窗" }], ...changes });

	test("has its variants for names too", () => {
		expect(owners("没绑定", [error("101")]).map(({ href }) => href)).toEqual(["/101/"]);
	});

	test("of several articles also leads to the comparison page that is related to all of them", () => {
		const hub = makeArticle({ code: "908", platform: "common", related: [{ code: "101", how: "see-also" }] });
		// The relation may be stored on either side.
		const second = error("102", { related: [{ code: "908", how: "see-also" }] });
		expect(owners("未绑定", [error("101"), second, hub]).map(({ href, isHub }) => [href, isHub])).toEqual([
			["/101/", undefined],
			["/102/", undefined],
			["/908/", true],
		]);
	});

	test("of several articles has no such page where one of them is not related to it", () => {
		const hub = makeArticle({ code: "908", platform: "common", related: [{ code: "101", how: "see-also" }] });
		const names = mentionNames({ ...NAMED, articles: [error("101"), error("102"), hub] }, []);
		expect(names.some(({ owner }) => owner?.isHub)).toBe(false);
	});

	test("is its successor's when an article is retired", () => {
		const retired = error("101", { retired: { since: "2026-01-01", replacedBy: "102" } });
		expect(owners("未绑定", [retired, error("102")]).map(({ href }) => href)).toEqual(["/102/"]);
	});
});

test("a term is at home on the platform of the article that explains it", () => {
	const platforms = (term: string) => mentionNames(NAMED, GLOSSARY).find(({ text }) => text === term)?.owner?.platforms;
	expect(platforms("签字密码")).toEqual(["hubei"]);
	expect(platforms("UKey")).toEqual([]);
});
