import { describe, expect, test } from "vitest";
import { buildShortReply, SHORT_LENGTH, shortParts } from "../../../src/share/short-reply.ts";

const LINK = "https://help.example.cn/101/";
const PARTS = {
	code: "101",
	title: "提示没有绑定",
	step: "打开网厅",
	calls: ["客服电话 400-111-2222", "平台电话 12333"],
};

test("its parts are the title, the first step, and one way to call for each contact", () => {
	const parts = shortParts({
		code: "101",
		title: "提示没有绑定",
		platform: "甲平台",
		blocks: [
			{ type: "P", text: "开头" },
			{ type: "S", text: "打开网厅。", id: "step-1" },
			{ type: "S", text: "绑定。", id: "step-2" },
		],
		contacts: [
			{ name: "四川 CA", phones: [{ number: "400-111-2222" }, { number: "86541234" }], qq: ["1"] },
			{ name: "博思平台（四川政采）", phones: [{ number: "12333" }], qq: [] },
			{ name: "群", phones: [], qq: ["54321"] },
			{ name: "窗口", phones: [], qq: [], place: "甲路" },
		],
	});
	expect(parts).toEqual({
		code: "101",
		title: "提示没有绑定",
		step: "打开网厅",
		calls: ["四川 CA 电话 400-111-2222", "博思平台电话 12333", "群 QQ 54321"],
	});
});

describe("a short reply", () => {
	test("has title, first step, numbers and link", () => {
		expect(buildShortReply(PARTS, LINK)).toBe(
			`101 提示没有绑定。第一步：打开网厅。客服电话 400-111-2222，平台电话 12333 ${LINK}`,
		);
	});

	test("without step or anybody to call is the title and the link", () => {
		expect(buildShortReply({ code: "115", title: "网址", calls: [] }, LINK)).toBe(`115 网址 ${LINK}`);
	});

	test("leaves out the second number before it cuts the step", () => {
		const text = buildShortReply({ ...PARTS, step: "走".repeat(68) }, LINK);
		expect(text).toContain(`${"走".repeat(68)}。客服电话 400-111-2222 ${LINK}`);
		expect(text.length).toBeLessThanOrEqual(SHORT_LENGTH);
	});

	test("cuts the step where a clause ends", () => {
		const text = buildShortReply({ ...PARTS, step: `${"走".repeat(55)}，${"停".repeat(30)}` }, LINK);
		expect(text).toContain(`${"走".repeat(55)}…。客服`);
	});

	test("never cuts an address in two", () => {
		const text = buildShortReply({ ...PARTS, step: `打开 https://example.org/${"a".repeat(100)}` }, LINK);
		expect(text).toContain("第一步：打开…。客服");
		expect(text).not.toContain("example.org");
	});

	test.each([20, 40, 60, 80, 100])("fits with a link of %i characters, number and link whole", (length) => {
		const link = LINK.padEnd(length, "x");
		const text = buildShortReply({ ...PARTS, title: "提".repeat(80), step: "走".repeat(200) }, link);
		expect(text.length).toBeLessThanOrEqual(SHORT_LENGTH);
		expect(text).toMatch(/^101 /);
		expect(text).toContain("。客服电话 400-111-2222 ");
		expect(text.endsWith(` ${link}`)).toBe(true);
	});

	test("still has code, number and link where the link leaves no room", () => {
		const link = LINK.padEnd(200, "x");
		expect(buildShortReply(PARTS, link)).toBe(`101。客服电话 400-111-2222 ${link}`);
	});
});
