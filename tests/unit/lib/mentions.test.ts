import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMentions, type MentionContext, namedPlatforms } from "../../../src/lib/mentions.ts";
import { compileNames } from "../../../src/lib/name-table.ts";
import { NAMES } from "../names.ts";

const table = compileNames(NAMES);
const SICHUAN = { code: "199", platform: "sichuan" };
const HUBEI = { code: "699", platform: "hubei" };
const ZCY = { code: "799", platform: "zcy" };
const COMMON = { code: "999", platform: "common" };

/** Each mention as `its characters → where it leads`; several owners with a bar between them. */
function mentions(text: string, context: MentionContext = SICHUAN): string[] {
	return findMentions(text, table, context).map(
		({ start, end, owners }) => `${text.slice(start, end)} → ${owners.map(({ href }) => href).join(" | ")}`,
	);
}

describe("of two owners of one name", () => {
	test.each([
		["the article's platform has it", SICHUAN, "打开证书助手", "/tools/ixin/"],
		["so on the other platform", HUBEI, "打开证书助手", "/tools/helper/"],
		["a comparison page goes by its sentence", COMMON, "四川政采先打开证书助手；湖北政采另说", "/tools/ixin/"],
		["a comparison page goes by the word before", COMMON, "湖北的证书助手", "/tools/helper/"],
		["the word before outweighs the platform", SICHUAN, "不是湖北的证书助手", "/tools/helper/"],
		["the word before may be the region", HUBEI, "不是四川的证书助手", "/tools/ixin/"],
		["the word before may be whom to call", HUBEI, "不是四川 CA 的证书助手", "/tools/ixin/"],
	])("%s", (_, context, text, href) => {
		expect(mentions(text, context)).toContain(`证书助手 → ${href}`);
	});

	test("a comparison page goes by its row, else by its heading", () => {
		expect(mentions("打开证书助手", { ...COMMON, nearby: [["hubei"], ["sichuan"]] })).toEqual([
			"证书助手 → /tools/helper/",
		]);
		expect(mentions("打开证书助手", { ...COMMON, nearby: [[], ["sichuan"]] })).toEqual(["证书助手 → /tools/ixin/"]);
	});

	test("both are told where nothing decides", () => {
		const both = ["证书助手 → /tools/ixin/ | /tools/helper/"];
		expect(mentions("打开证书助手", COMMON)).toEqual(both);
		expect(mentions("打开证书助手", ZCY)).toEqual(both);
		expect(mentions("打开证书助手", { ...COMMON, nearby: [["sichuan", "hubei"]] })).toEqual(both);
	});

	test("the full name needs no deciding", () => {
		expect(mentions("打开证书助手（i 信）", ZCY)).toEqual(["证书助手（i 信） → /tools/ixin/"]);
	});

	test("an error text is that of the article's platform", () => {
		expect(mentions("提示“绑定失败，请重试一次”")).toEqual(["绑定失败，请重试一次 → /104/"]);
		expect(mentions("提示“绑定失败，请重试一次”", HUBEI)).toEqual(["绑定失败，请重试一次 → /611/"]);
		expect(mentions("提示“绑定失败，请重试一次”", ZCY)).toEqual(["绑定失败，请重试一次 → /104/ | /611/"]);
	});

	test("a page that compares them stands in where there is one", () => {
		const owner = {
			kind: "error" as const,
			id: "908",
			label: "908",
			href: "/908/",
			platforms: [],
			isHub: true as const,
		};
		const withHub = compileNames([...NAMES, { text: "绑定失败，请重试一次", owner }]);
		const hrefs = (context: MentionContext) =>
			findMentions("绑定失败，请重试一次", withHub, context).flatMap(({ owners }) => owners.map(({ href }) => href));
		expect(hrefs(ZCY)).toEqual(["/908/"]);
		expect(hrefs(HUBEI)).toEqual(["/611/"]);
	});

	test("of two kinds the more telling one has it: a program before the website of its name", () => {
		expect(mentions("打开四川 CA 网厅")).toEqual(["四川 CA 网厅 → /tools/portal/"]);
	});

	test("a site that is shown in two places is one thing", () => {
		expect(mentions("看办事指南", HUBEI)).toEqual(["办事指南 → /platforms/hubei/#sites"]);
		expect(mentions("看办事指南", COMMON)).toEqual(["办事指南 → /platforms/sichuan/#sites"]);
	});
});

describe("must not be a mention:", () => {
	test.each([
		["the article's own platform", "登录四川政采", SICHUAN],
		["the article's own error text", "提示“未检测到国标印章”", { ...SICHUAN, code: "101" }],
		["a term on the page that explains it", "插上 UKey", { ...COMMON, code: "913" }],
		["a nickname on a platform where it is somebody else's", "打开网厅", HUBEI],
		["a search alias that is an everyday word", "湖北那边", SICHUAN],
		["a word that only holds a name", "四川网厅", SICHUAN],
		["a word that holds a term and means something else", "可能是 CA 锁定了", SICHUAN],
		["the certificates of somebody one could call", "四川 CA 证书、四川 CA 数字证书", SICHUAN],
		["a short error text in running words", "要是登录失败就重启", HUBEI],
		["a short error text of another platform", "提示“登录失败”", SICHUAN],
		["a short error text where no platform is named", "“登录失败”这类提示", COMMON],
		["part of a message", "提示“请打开证书助手重试”", SICHUAN],
		["part of a document's name", "《四川政府采购网办事指南》", HUBEI],
		["part of a popup, quoted without quotes", "未插入 CA 证书 UKey 或插入 UKey 无法使用…", SICHUAN],
		["two letters", "插上 CA", SICHUAN],
	])("%s", (_, text, context) => {
		expect(mentions(text, context)).toEqual([]);
	});

	test("part of a label", () => {
		const text = "点 安装证书助手 即可";
		expect(mentions(text, { ...SICHUAN, labels: [[2, 8]] })).toEqual([]);
		expect(mentions(text, { ...SICHUAN, labels: [[4, 8]] })).toEqual(["证书助手 → /tools/ixin/"]);
	});
});

describe("is a mention:", () => {
	test.each([
		["another platform by its short name", "和政采云不同", "政采云 → /platforms/zcy/"],
		["another platform without what stands in brackets", "在政采云平台上", "政采云平台 → /platforms/zcy/"],
		["a short error text that stands alone on its platform", "提示“登录失败”", "登录失败 → /610/", HUBEI],
		["a long error text in running words", "显示未检测到签章服务时", "未检测到签章服务 → /608/"],
		["one of two names of a contact", "拨打 12333 服务热线", "12333 服务热线 → /contacts/#hotline"],
		["a group, by the article that lists it", "找六家客户端运维", "六家客户端运维 → /617/"],
		["a whole message", "提示“证书助手”", "证书助手 → /tools/ixin/"],
		["a name up to its closing bracket", "装证书助手（i信）后", "证书助手（i信） → /tools/ixin/"],
		["a site", "打开四川政府采购网", "四川政府采购网 → /platforms/sichuan/#sites"],
	])("%s", (_, text, mention, context = SICHUAN) => {
		expect(mentions(text, context)).toEqual([mention]);
	});
});

test("mentions cut nothing off: their ranges lie in the text, in order, apart", () => {
	const pieces = fc.constantFrom(
		"证书助手",
		"（i 信）",
		"“",
		"”",
		"四川",
		" CA",
		"网厅",
		"的",
		"；",
		"UKey",
		"😀",
		"登录失败",
	);
	const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));
	fc.assert(
		fc.property(texts, fc.constantFrom(SICHUAN, HUBEI, ZCY, COMMON), (text, context) => {
			let last = 0;
			for (const { start, end, owners } of findMentions(text, table, context)) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(end).toBeGreaterThan(start);
				expect(end).toBeLessThanOrEqual(text.length);
				expect(owners.length).toBeGreaterThan(0);
				last = end;
			}
		}),
	);
});

test("platforms that a text names are told once each", () => {
	expect(namedPlatforms("四川政采、湖北政采；四川省政府采购一体化平台", table)).toEqual(["sichuan", "hubei"]);
	expect(namedPlatforms("博思、湖北、汇信", table)).toEqual([]);
});
