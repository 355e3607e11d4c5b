import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/search/shared/records.ts";
import { buildReply, buildShortReply, LINK, type ReplySource } from "../../../src/share/reply.ts";

const BLOCKS: Block[] = [
	{ type: "P", text: "甲平台弹窗" },
	{ type: "E", text: "证书没有绑定" },
	{ type: "P", text: "也写作：" },
	{ type: "V", text: "没绑定" },
	{ type: "P", text: "有风险：删错会影响系统。" },
	{ type: "H", text: "解决步骤", id: "steps" },
	{ type: "S", text: "打开网厅。", id: "step-1" },
	{ type: "S", text: "带上证照：", id: "step-2" },
	{ type: "S", text: "营业执照", id: "step-2" },
	{ type: "H", text: "情形一：没绑过", id: "case-1" },
	{ type: "S", text: "去绑定。", id: "case-1-step-1" },
	{ type: "P", text: "别拔 UKey。" },
];
const SOURCE: ReplySource = {
	code: "101",
	title: "提示证书没有绑定",
	platform: "甲平台",
	blocks: BLOCKS,
	contacts: [
		{ name: "客服", phones: ["400-111-2222"], qq: ["12345"] },
		{ name: "窗口", phones: [], qq: [] },
	],
};

test("a reply is the article in the order of the page, with whom to call and the link", () => {
	expect(buildReply(SOURCE)).toBe(`【101】提示证书没有绑定（甲平台）
报错：证书没有绑定
有风险：删错会影响系统。

■ 解决步骤
1. 打开网厅。
2. 带上证照：
   - 营业执照

◆ 情形一：没绑过
1. 去绑定。
别拔 UKey。

☎ 客服：电话 400-111-2222，QQ 12345

网页：${LINK}`);
});

describe("a short reply", () => {
	test("has title, first step, number and link", () => {
		expect(buildShortReply(SOURCE)).toBe(`101 提示证书没有绑定：先打开网厅。电话客服400-111-2222 ${LINK}`);
	});

	test("is at most 80 characters before the link, and loses the step before the number", () => {
		const long = { ...SOURCE, blocks: [{ type: "S", text: "走".repeat(200), id: "step-1" } satisfies Block] };
		const [text = ""] = buildShortReply(long).split(` ${LINK}`);
		expect(text.length).toBeLessThanOrEqual(80);
		expect(text).toContain("…。电话客服400-111-2222");
	});

	test("never cuts an address in two", () => {
		const step = `打开 https://example.org/${"a".repeat(100)}`;
		const reply = buildShortReply({ ...SOURCE, blocks: [{ type: "S", text: step, id: "step-1" }] });
		expect(reply).toContain("先打开…。");
		expect(reply).not.toContain("https");
	});
});
