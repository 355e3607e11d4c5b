import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeText } from "../../../../src/lib/text/normalize.ts";
import { loadCatalog } from "../../../../src/node/load-content.ts";
import { stripNoise } from "../../../../src/search/shared/noise.ts";

const ERROR = "证书读取错误";
/** What is left of a query, each part normalised. */
const left = (raw: string) => stripNoise(raw).split("\n").map(normalizeText);

describe("noise around an error is taken off", () => {
	test.each([
		["a button below", `${ERROR}\n确定`],
		["two buttons below", `${ERROR}\n确定\n取消`],
		["the sign that closes a window", `×\n${ERROR}`],
		["a title bar above", `系统提示\n${ERROR}\n关闭`],
		["the title bar of Internet Explorer", `来自网页的消息\n${ERROR}\n确定`],
		["the title bar in English", `Microsoft Internet Explorer\n${ERROR}\nOK`],
		["a button in brackets", `${ERROR}【确定】`],
		["a button in brackets of a screen reader", `${ERROR} [取消]`],
	])("of a popup: %s", (_, raw) => expect(left(raw)).toEqual([normalizeText(ERROR)]));

	test.each([
		`www.schrss.org.cn 显示\n${ERROR}`,
		`www.schrss.org.cn 显示：${ERROR}`,
		`https://www.ccgp-sichuan.gov.cn:8443 显示 ${ERROR}`,
		`www.a.cn 上的嵌入式页面显示\n${ERROR}`,
		`此网页显示：${ERROR}`,
		`该网页显示\n${ERROR}`,
		`zfcg.scsczt.cn 说：\n${ERROR}`,
	])("of a browser that says which page speaks: %j", (raw) => expect(left(raw)).toEqual([ERROR]));

	test.each([
		`王工 10:31\n${ERROR}`,
		`10:31 供应商-王：${ERROR}`,
		`供应商-王 2026-11-20 10:31:02\n${ERROR}`,
		`[10:31] 李姐: ${ERROR}`,
		`2026年11月20日 下午 3:05\n${ERROR}`,
		`@技术支持 ${ERROR}`,
		`${ERROR}[图片]`,
		`[截图]\n${ERROR}\n[表情]`,
	])("of a chat: %j", (raw) => expect(left(raw)).toEqual([ERROR]));

	test.each([
		`老师您好，请问一下 ${ERROR} 怎么办呀？谢谢`,
		`您好老师\n${ERROR}\n在线等，急急急`,
		`麻烦帮我看看，一直提示${ERROR}是怎么回事`,
		`在吗？${ERROR}，怎么解决`,
	])("of politeness and haste: %j", (raw) => expect(left(raw)).toEqual([ERROR]));

	test.each([
		`发件人：王某 <wang@a.cn>\n收件人: 技术支持\n日期：2026-11-20\n主题：求助\n\n${ERROR}`,
		`报错信息：${ERROR}`,
		`错误提示: ${ERROR}`,
		`驳回原因：${ERROR}`,
		`${ERROR} errcode: -102`,
		`${ERROR}（error code=10023）`,
	])("of mails, labels and technical tails: %j", (raw) => expect(left(raw)).toEqual([ERROR]));

	test("of all kinds at once", () => {
		const raw = `供应商-王 10:31\n老师您好，麻烦帮我看看\nwww.a.cn 显示\n${ERROR}\n确定\n[图片]\n急急急`;
		expect(left(raw)).toEqual([ERROR]);
	});
});

describe("what leads to an error is taken off", () => {
	test.each([
		["您好，显示【登录失败】", ["登录失败"]],
		["请问一下 报「未绑定」", ["未绑定"]],
		["老师您好，报：未绑定", ["未绑定"]],
		["报未绑定怎么办呀", ["未绑定"]],
		["提示：\n提示“登录失败”", ["登录失败"]],
	])("a verb before a quote, a colon or the error: %j", (raw, expected) => expect(left(raw)).toEqual(expected));

	test.each([
		["[上午10:31] 何会计\n未绑定", ["未绑定"]],
		["[10:31] 小李\n未绑定", ["未绑定"]],
		["[10:31] 未绑定", ["未绑定"]],
		["[10:31] 证书更新", ["证书更新"]],
	])("a plain name after a time, but nothing else: %j", (raw, expected) => expect(left(raw)).toEqual(expected));

	test("a label whose characters some program has set apart", () =>
		expect(left("报 错 ： 该 单 位")).toEqual(left("报错：该单位")));
});

describe("what is no noise stays", () => {
	test.each(["报名时提示未绑定", "报价解密失败"])("a word that only begins like a verb: %s", (raw) =>
		expect(left(raw)).toEqual([raw]),
	);

	test.each(["单位名称：某某公司", "统一社会信用代码：9151", "法人：王某", "有效期至：2027年", "管理员：证书未绑定"])(
		"the name of a field with what stands in it: %s",
		(raw) => expect(left(raw)).toEqual([normalizeText(raw)]),
	);

	test.each([
		"取消绑定",
		"是否确定",
		"关闭杀毒软件",
		"下一步没反应",
		"显示证书未绑定",
		"登录页显示空白",
		"信息不一致",
		"提示音",
		"日期格式不对",
		"电脑时间不正确",
		"028-85155680",
		"Error 500",
	])("a word of a button, a label or a time inside something else: %s", (raw) => {
		expect(left(raw)).toEqual([normalizeText(raw)]);
	});

	test.each([
		"怎么办",
		"您好",
		"老师您好，请问一下",
		"确定",
		"错误：",
		"系统提示\n确定",
		"10:31",
		"王工 10:31",
		"[图片]",
		"？？",
		"",
	])("a query of nothing but noise: %j", (raw) => expect(stripNoise(raw)).toBe(raw));

	test("every error text and wording of our articles, but for a label in it", () => {
		const texts = loadCatalog().articles.flatMap(({ errors }) =>
			errors.flatMap(({ text, variants }) => [text, ...variants]),
		);
		const unlabelled = (text: string) => normalizeText(text.replace("报错：", ""));
		for (const text of texts) expect(left(text).join("")).toBe(unlabelled(text));
	});

	test.each([
		["未知错误 10:31\n请重新登录", ["未知错误", "请重新登录"]],
		["2026-11-20 10:31:02 未知错误\n请重新登录", ["未知错误", "请重新登录"]],
	])("a short error beside a time, which is no speaker: %j", (raw, parts) => expect(left(raw)).toEqual(parts));

	test("whatever is typed: something is always left, and only of what was there", () => {
		const pieces = fc.constantFrom(
			"证书",
			"确定",
			"10:31",
			"：",
			"\n",
			" ",
			"您好",
			"错误",
			"www.a.cn 显示",
			"王工",
			"🙂",
		);
		fc.assert(
			fc.property(fc.array(pieces, { minLength: 1, maxLength: 10 }), (words) => {
				const raw = words.join("");
				const rest = stripNoise(raw);
				expect(rest.trim() === "" && raw.trim() !== "").toBe(false);
				const characters = new Set(raw);
				for (const character of rest) expect(characters.has(character) || /\s/.test(character)).toBe(true);
			}),
		);
	});

	test("and answers the same each time it is asked", () => {
		const raw = `王工 10:31\n${ERROR}\n确定`;
		expect(stripNoise(raw)).toBe(stripNoise(raw));
		expect(left(`李姐 10:32\n${ERROR}`)).toEqual([ERROR]);
	});
});
