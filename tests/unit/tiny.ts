/** The smallest valid thing of each kind. A test changes one field of it and says what follows. */
import { buildCatalog, type Catalog, type ContentData, type WithId } from "../../src/lib/catalog.ts";
import {
	type Article,
	articleSchema,
	type Contact,
	contactSchema,
	type Manual,
	manualSchema,
	type Platform,
	platformSchema,
} from "../../src/schemas/index.ts";

/** Front matter of an article as it stands in a file. */
export const ARTICLE = {
	code: "101",
	title: "证书读取错误",
	platform: "alpha",
	kind: "task",
	asks: ["盾插着却说没插", "电脑不认盾了", "换了电脑用不了", "点登录没有反应", "要装哪个驱动"],
	source: [{ manual: "alpha", section: "1" }],
	updated: "2026-01-02",
} as const;

/** A contact as it stands in a file. */
export const CONTACT = {
	order: 1,
	name: "客服",
	role: "ca",
	phones: [{ number: "400-111-2222", tel: "4001112222" }],
	platforms: ["alpha"],
	for: ["证书"],
	source: [{ manual: "alpha", section: "1" }],
} as const;

/** A platform as it stands in a file. */
export const PLATFORM = {
	order: 1,
	digit: 1,
	name: "甲平台",
	short: "甲平台",
	ca: "maker",
	manual: "alpha",
	aliases: ["甲平台"],
	contacts: ["helpdesk"],
	accent: { light: "#1a5fb4", dark: "#8fbcf5" },
	intro: "甲平台的供应商在这里办事。",
} as const;

/** A manual as it stands in a file. */
export const MANUAL = {
	title: "甲平台手册",
	platform: "alpha",
	label: "V1.0",
	versions: [{ version: "1.0", effective: "2023-08-15", change: "编制" }],
	sections: [
		{ id: "1", title: "登录" },
		{ id: "2", title: "更新" },
	],
} as const;

export const makeArticle = (changes: object = {}): Article => articleSchema.parse({ ...ARTICLE, ...changes });
export const makeContact = (id: string, changes: object = {}): WithId<Contact> => ({
	...contactSchema.parse({ ...CONTACT, ...changes }),
	id,
});
export const makePlatform = (id: string, changes: object = {}): WithId<Platform> => ({
	...platformSchema.parse({ ...PLATFORM, ...changes }),
	id,
});
export const makeManual = (id: string, changes: object = {}): WithId<Manual> => ({
	...manualSchema.parse({ ...MANUAL, ...changes }),
	id,
});

/** A catalog of one platform, one manual and one contact, with what the test adds. */
export function makeCatalog(content: Partial<ContentData> = {}): Catalog {
	return buildCatalog({
		articles: [makeArticle()],
		platforms: [makePlatform("alpha")],
		tools: [],
		contacts: [makeContact("helpdesk")],
		families: [],
		manuals: [makeManual("alpha")],
		sites: [],
		taxonomy: { tasks: [], roles: [], places: [], vendors: [], elsewhere: [], home: [] },
		...content,
	});
}
