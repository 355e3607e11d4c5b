import { describe, expect, test } from "vitest";
import type { ArticleRecord } from "../../../src/search/shared/records.ts";
import { replySourceOf } from "../../../src/share/record-reply.ts";
import { buildReplyData } from "../../../src/share/reply-data.ts";
import { makeArticle, makeCatalog, makeContact } from "../tiny.ts";

const OFFICE = {
	phones: [],
	address: "甲路 1 号",
	postcode: "610000",
	recipient: "鉴证部",
	hours: "工作日 9:00-17:00",
};
const CATALOG = makeCatalog({
	articles: [
		makeArticle({ contacts: ["office", "helpdesk"] }),
		makeArticle({ code: "102", title: "印章续期", retired: { since: "2026-05-01", replacedBy: "101" } }),
	],
	contacts: [makeContact("helpdesk", { qq: ["12345"] }), makeContact("office", { name: "窗口", ...OFFICE })],
});
const SHAPES = { "101": { lines: [[1, 2, 2]], links: ["102"] }, "102": { lines: [], links: [] } };
const DATA = buildReplyData(CATALOG, SHAPES);

describe("the data of replies", () => {
	test("have every contact once, with where to go and when", () => {
		expect(DATA.contacts.map(({ name }) => name)).toEqual(["窗口", "客服"]);
		expect(DATA.contacts[0]?.place).toBe("地址 甲路 1 号 鉴证部，邮编 610000，时间 工作日 9:00-17:00");
		expect(DATA.of).toMatchObject({ "101": [0, 1] });
	});

	test("have shapes that say something, titles of what they link to, and retirements", () => {
		expect(DATA.shapes).toEqual({ "101": SHAPES["101"] });
		expect(DATA.titles).toEqual({ "102": "印章续期" });
		expect(DATA.retired).toEqual({ "102": { since: "2026-05-01", replacedBy: "101" } });
	});
});

describe("the source of a reply", () => {
	const record: ArticleRecord = {
		code: "101",
		platform: "alpha",
		kind: "task",
		blocks: [
			{ type: "T", text: "证书读取错误" },
			{ type: "P", text: "开头" },
		],
	};
	const platforms = [{ id: "alpha", short: "甲" }];

	test("is made of a record and the data", () => {
		expect(replySourceOf(record, platforms, DATA)).toEqual({
			code: "101",
			title: "证书读取错误",
			platform: "甲",
			blocks: [{ type: "P", text: "开头" }],
			contacts: DATA.contacts,
			shape: SHAPES["101"],
			links: [["102", "印章续期"]],
		});
		expect(replySourceOf({ ...record, code: "102" }, platforms, DATA).retired?.replacedBy).toBe("101");
	});

	test("of an article that the data do not know is still told", () => {
		const source = replySourceOf({ ...record, code: "999", platform: "beta" }, platforms, DATA);
		expect(source).toMatchObject({ code: "999", platform: "beta", contacts: [] });
	});
});
