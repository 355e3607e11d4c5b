/** Two platforms with programs of one name, and what else prose mentions: the smallest registry that can be mistaken. */
import { mentionNames, type Named } from "../../src/lib/mention-names.ts";
import type { Name } from "../../src/lib/name-table.ts";
import { glossarySchema, siteSchema, toolSchema } from "../../src/schemas/index.ts";
import { makeArticle, makeContact, makePlatform } from "./tiny.ts";

const source = [{ manual: "alpha", section: "1" }];
const makeTool = (id: string, changes: object) => ({
	...toolSchema.parse({ order: 1, kind: "client", vendor: null, source, ...changes }),
	id,
});
const error = (code: string, platform: string, text: string, changes: object = {}) =>
	makeArticle({ code, platform, title: `${text}怎么办`, kind: "error", errors: [{ text, where: "弹窗" }], ...changes });

export const NAMED: Named = {
	platforms: [
		makePlatform("sichuan", {
			name: "四川省政府采购一体化平台",
			short: "四川政采",
			aliases: ["一体化平台", "博思", "四川网厅"],
		}),
		makePlatform("hubei", { name: "湖北省汇聚平台", short: "湖北政采", aliases: ["湖北", "汇聚平台"] }),
		makePlatform("zcy", { name: "政采云平台（汇信 CA）", short: "政采云", aliases: ["汇信"] }),
		makePlatform("common", { name: "通用", short: "跨平台对照", aliases: ["跨平台"] }),
	],
	tools: [
		makeTool("ixin", {
			name: "四川 CA 证书助手（i 信）",
			names: ["证书助手（i 信）", "证书助手", "i 信", "sccpInstaller"],
			platforms: ["sichuan"],
		}),
		makeTool("helper", { name: "湖北签章助手", names: ["签章助手", "证书助手"], platforms: ["hubei"] }),
		makeTool("portal", { name: "四川 CA 网厅", names: ["网厅"], platforms: ["sichuan"] }),
	],
	sites: [
		{ id: "ccgp", name: "四川政府采购网", platforms: ["sichuan"] },
		{ id: "portal", name: "四川 CA 网厅", platforms: ["sichuan"] },
		{ id: "news", name: "办事指南", platforms: ["sichuan", "hubei"] },
	].map(({ id, ...changes }) => ({
		...siteSchema.parse({
			order: 1,
			url: "https://www.alpha-site.cn/",
			display: "www.alpha-site.cn",
			kind: "portal",
			source,
			...changes,
		}),
		id,
	})),
	contacts: [
		makeContact("scca", { name: "四川 CA", platforms: ["sichuan"] }),
		makeContact("icinfo", { name: "汇信", platforms: ["zcy"] }),
		makeContact("bosi", { name: "博思平台（四川政采）", role: "platform", platforms: ["sichuan"] }),
		makeContact("hotline", { name: "社保局 / 12333 服务热线", role: "platform", platforms: ["sichuan"] }),
		makeContact("clients", { name: "六家客户端运维", role: "bid-client", members: ["scca"], article: "617" }),
	],
	articles: [
		error("101", "sichuan", "未检测到国标印章"),
		error("103", "sichuan", "CA 证书读取错误！未插入 CA 证书 UKey 或插入 UKey 无法使用，请联系 CA 厂商！"),
		error("104", "sichuan", "绑定失败，请重试一次"),
		error("608", "hubei", "未检测到签章服务"),
		error("610", "hubei", "登录失败"),
		error("611", "hubei", "绑定失败，请重试一次"),
		makeArticle({ code: "612", platform: "hubei", title: "签字密码", kind: "concept" }),
		makeArticle({ code: "913", platform: "common", title: "名词解释", kind: "concept" }),
	],
};

export const GLOSSARY = glossarySchema.parse([
	{ term: "UKey", aliases: ["USB Key", "KEY", "CA 锁"], not: ["CA 锁定"], article: "913", anchor: "explanation" },
	{ term: "证书容器", article: "913", anchor: "explanation" },
	{ term: "签字密码", article: "612", anchor: "answer" },
]);

export const NAMES: Name[] = mentionNames(NAMED, GLOSSARY);
