import { describe, expect, test } from "vitest";
import { findStrays } from "../../../../scripts/check/contact-patterns.ts";
import { strayContact } from "../../../../scripts/check/rules/stray-contact.ts";
import { append, ERROR, HUB, lineAfter, lineIn, problemsOf, swap, TASK } from "./context.ts";

describe("stray-contact in prose", () => {
	test("is content with components, passwords, fees, days, and error texts quoted to the letter", () => {
		expect(problemsOf(strayContact)).toEqual([]);
	});

	test.each([
		[
			"一个手机号 15011112222。",
			"phone number",
			"15011112222",
			'<Phone id="…" />',
			"no file holds it: add it to content/contacts",
		],
		["打 400-999-8888。", "phone number", "400-999-8888", '<Phone id="…" />', "add it to content/contacts"],
		[
			"打 400 111 2222。",
			"phone number",
			"400 111 2222",
			'<Phone id="helpdesk" />',
			"content/contacts/helpdesk.yaml holds it",
		],
		["打 400-**111**-2222。", "phone number", "400-111-2222", '<Phone id="helpdesk" />', "helpdesk.yaml holds it"],
		[
			"打 ４００－１１１－２２２２。",
			"phone number",
			"４００－１１１－２２２２",
			'<Phone id="helpdesk" />',
			"helpdesk.yaml",
		],
		["打 `4001112222`。", "phone number", "4001112222", '<Phone id="helpdesk" />', "helpdesk.yaml"],
		["（028）85150000 或 12333", "phone number", "（028）85150000", '<Phone id="hotline" />', "hotline.yaml"],
		["本地打 85150000 就行", "phone number", "85150000", '<Phone id="hotline" />', "hotline.yaml"],
		["问 12333。", "phone number", "12333", '<Phone id="hotline" />', "hotline.yaml"],
		["客服电话：67810000。", "phone number", "67810000", '<Phone id="…" />', "add it"],
		["加 QQ 987654321。", "QQ number", "987654321", '<QQ id="…" />', "add it"],
		["加 QQ 4003334444。", "QQ number", "4003334444", '<QQ id="helpdesk" />', "helpdesk.yaml"],
		["号码 4003334444。", "QQ number", "4003334444", '<QQ id="helpdesk" />', "helpdesk.yaml"],
		[
			"打开 https://www.alpha-site.cn/down 下载",
			"web address",
			"https://www.alpha-site.cn/down",
			'<Site id="portal" />',
			"content/sites/portal.yaml holds it",
		],
		[
			"打开 www. alpha-site. cn/down 下载",
			"web address",
			"www. alpha-site. cn/down",
			'<Site id="portal" />',
			"portal.yaml holds it",
		],
		[
			"见 www.alpha-site.cn—公司产品下载",
			"web address",
			"www.alpha-site.cn",
			'<Site id="…" />',
			'or write <Site id="portal" /> if that page is meant',
		],
		["官网 alpha-site.cn 首页", "web address", "alpha-site.cn", '<Site id="…" />', 'or write <Site id="portal" />'],
		["官网（alpha-site.com.cn）首页", "web address", "alpha-site.com.cn", '<Site id="…" />', "add it to content/sites"],
		[
			"打开 www.alpha-site.cn/other 下载",
			"web address",
			"www.alpha-site.cn/other",
			'<Site id="…" />',
			'or write <Site id="portal" />',
		],
		["写信 help@alpha-site.com", "web address", "help@alpha-site.com", '<Site id="…" />', "add it"],
		[
			"地址：某市某区某路1号 某某大厦。",
			"street address",
			"某市某区某路 1 号某某大厦",
			'<Place id="helpdesk" />',
			"helpdesk.yaml",
		],
	])("knows %s", (text, kind, typed, expected, mend) => {
		const problems = problemsOf(strayContact, { [TASK]: append(text) });
		expect(problems[0]).toEqual({
			rule: "stray-contact",
			file: `content/${TASK}`,
			line: lineAfter(TASK),
			found: `${kind} "${typed}" typed in prose`,
			expected,
			mend: expect.stringContaining(mend),
		});
		expect(problems).toHaveLength(text.includes("或 12333") ? 2 : 1);
	});

	test("names the line inside a paragraph, a list, a table and a component", () => {
		const text =
			"第一行\n第二行 15011112222\n\n1. 一步\n2. 打 15011112223\n\n| 谁 | 号 |\n| --- | --- |\n| 电话 | 67810000 |\n\n<Remark>\n\n打 15011112224\n\n</Remark>";
		const first = lineAfter(TASK);
		const lines = problemsOf(strayContact, { [TASK]: append(text) }).map((problem) => problem.line - first);
		expect(lines).toEqual([1, 4, 8, 12]);
	});

	test("does not let one article quote another's error text", () => {
		const quote = append("弹出“证书未绑定，请访问https://www.alpha-site.cn/bind绑定”。");
		expect(problemsOf(strayContact, { [TASK]: quote })).toHaveLength(1);
	});

	test("does not let a changed quotation pass", () => {
		const quote = append("弹出“请打开https://www.alpha-site.cn/bind”。");
		expect(problemsOf(strayContact, { [ERROR]: quote })).toHaveLength(1);
	});
});

describe("stray-contact in front matter and registry", () => {
	test.each([
		[ERROR, '"证书没有绑定"', '"证书没有绑定，打 12333"', "`title`"],
		[ERROR, '"换了电脑还要绑吗"', '"打 400-111-2222 没人接"', "`asks`"],
		[ERROR, '"甲平台登录页"', '"www.alpha-site.cn 登录页"', "`errors`"],
		["platforms/alpha.yaml", "证书归某某 CA。", "证书归某某 CA，电话 12333。", "`intro`"],
		["families/unbound.yaml", "cause: 平台", "cause: 打 12333，平台", "`cause`"],
		["tools/helper.yaml", "kind: client", "note: 见 alpha-site.cn\nkind: client", "`note`"],
	])("knows %s: %s → %s", (file, from, to, where) => {
		expect(problemsOf(strayContact, { [file]: swap(from, to) })).toEqual([
			expect.objectContaining({
				file: `content/${file}`,
				line: lineIn(file, from),
				found: expect.stringContaining(`typed in ${where}`),
				mend: expect.stringContaining("leave it out"),
			}),
		]);
	});

	test("lets a title quote its own error text", () => {
		const title = swap('"证书没有绑定"', '"证书未绑定，请访问https://www.alpha-site.cn/bind绑定"');
		expect(problemsOf(strayContact, { [ERROR]: title })).toEqual([]);
	});
});

describe("what is no contact", () => {
	test.each([
		"初始密码 12345678，忘了打电话问客服",
		"初始密码为“12345678”，登录初始密码是123456",
		"初始密码 123456 电话里会说",
		"提示 14799，联系客服",
		"费用 300 元/张，50 元",
		"2024-01-03 起，09:00-12:00, 13:00-17:30",
		"信用代码 91510100MA6DXXXX12",
		"身份证 510100199001011234",
		"PS20210055、qk20211899",
		"版本 V1.10，1.2.1 节，12.333 兆",
		"XP\\win7系统\\win8系统\\win10系统",
		"安装 .NET Framework 4.0 和 Windows .NET",
		"运行 sccpInstaller.exe，解压 a.zip",
		"`HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography`",
		"看 [联系方式](/contacts/) 和 [103](/103/)",
		"交子大道 333 号 E 座 508，邮编 610041",
	])("%s", (text) => {
		expect(problemsOf(strayContact, { [HUB]: append(text) })).toEqual([]);
	});
});

test("findStrays names every contact once, in order, at its place", () => {
	const text = "网址 a.com，电话 028-85150000、15011112222，QQ123456789";
	const strays = findStrays(text, ["85150000", "02885150000"]);
	expect(strays.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
		"url a.com",
		"phone 028-85150000",
		"phone 15011112222",
		"qq 123456789",
	]);
	for (const stray of strays) expect(text.slice(stray.index)).toMatch(new RegExp(`^${stray.text}`));
});
