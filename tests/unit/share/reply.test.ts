import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/search/shared/records.ts";
import { LINK } from "../../../src/share/link.ts";
import { buildReply, type ReplySource } from "../../../src/share/reply.ts";

const BLOCKS: Block[] = [
	{ type: "P", text: "甲平台弹窗" },
	{ type: "E", text: "证书没有绑定" },
	{ type: "P", text: "也写作：" },
	{ type: "V", text: "没绑定" },
	{ type: "P", text: "有风险：删错会影响系统。" },
	{ type: "H", text: "解决步骤", id: "steps" },
	{ type: "H", text: "情形一：没绑过", id: "case-1" },
	{ type: "S", text: "打开网厅。", id: "case-1-step-1" },
	{ type: "S", text: "带上证照：", id: "case-1-step-2" },
	{ type: "S", text: "营业执照", id: "case-1-step-2" },
	{ type: "H", text: "情形二：绑错了", id: "case-2" },
	{ type: "S", text: "去解绑。", id: "case-2-step-1" },
	{ type: "P", text: "本站提醒" },
	{ type: "P", text: "别拔 UKey。" },
	{ type: "P", text: "只此一处。" },
	{ type: "A", text: "怎么绑定" },
	{ type: "Q", text: "绑不上" },
];
const SOURCE: ReplySource = {
	code: "101",
	title: "提示没有绑定",
	platform: "甲平台",
	blocks: BLOCKS,
	contacts: [
		{ name: "客服", phones: [{ number: "400-111-2222" }, { number: "86541234", note: "没有写区号" }], qq: ["12345"] },
		{ name: "窗口", phones: [], qq: [], place: "地址 甲路 1 号，时间 工作日" },
		{ name: "某处", phones: [], qq: [] },
		{ name: "各家运维", phones: [], qq: [], article: "617" },
	],
};
const linesOf = (source: Partial<ReplySource>) => buildReply({ ...SOURCE, ...source }).split("\n");

test("a reply is the article in the order of the page, with whom to call and the link", () => {
	expect(buildReply(SOURCE)).toBe(`【101】提示没有绑定（甲平台）
报错：证书没有绑定
※ 有风险：删错会影响系统。

■ 解决步骤
◆ 情形一：没绑过
1. 打开网厅。
2. 带上证照：
   · 营业执照

◆ 情形二：绑错了
1. 去解绑。
※ 本站提醒：别拔 UKey。
只此一处。

☎ 客服：电话 400-111-2222、86541234（没有写区号），QQ 12345
※ 窗口：地址 甲路 1 号，时间 工作日
※ 各家运维：各家电话见 617

网页：${LINK}`);
});

describe("a reply", () => {
	test("does not say the error again that its title says", () => {
		expect(linesOf({ title: "提示“证书没有绑定”" }).join()).not.toContain("报错");
	});

	test("keeps the cells of a row apart and marks bullets", () => {
		const blocks: Block[] = [
			{ type: "H", text: "明细", id: "details" },
			{ type: "P", text: "项目 收费" },
			{ type: "P", text: "开户 50 元" },
			{ type: "P", text: "补办" },
			{ type: "P", text: "带身份证" },
			{ type: "P", text: "就这些 没了" },
		];
		// The second row has a space inside a cell, the third an empty cell.
		const lines = [[1, 2, 2], [2, 2, 4], [3, 0, 2], [4]];
		expect(linesOf({ blocks, shape: { lines, links: [] } }).slice(3, 8)).toEqual([
			"项目 ｜ 收费",
			"开户 ｜ 50 元",
			"— ｜ 补办",
			"· 带身份证",
			"就这些 没了",
		]);
	});

	test("says which articles its words lead to", () => {
		expect(linesOf({ links: [["110", "印章续期"]] }).slice(-4, -2)).toEqual([
			"文中提到的文章，在网站上输入编号就能打开：",
			"110 印章续期",
		]);
	});

	test("says first that the error does not occur any more", () => {
		expect(linesOf({ retired: { since: "2026-05-01", replacedBy: "304" } })[1]).toBe(
			"※ 2026-05-01 起不再出现，请看 304。",
		);
		expect(linesOf({ retired: { since: "2026-05-01" } })[1]).toBe("※ 2026-05-01 起不再出现。");
	});

	test("of an article does not send to the article itself for numbers", () => {
		expect(buildReply({ ...SOURCE, code: "617" })).not.toContain("各家");
	});
});
