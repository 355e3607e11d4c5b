import { describe, expect, test } from "vitest";
import { sectionOf } from "../../../../src/search/client/section.ts";
import type { Block } from "../../../../src/search/shared/records.ts";

const blocks: Block[] = [
	{ type: "T", text: "证书读取错误" },
	{ type: "E", text: "CA 证书读取错误！" },
	{ type: "P", text: "插上以后弹出来。" },
	{ type: "H", text: "解决步骤", id: "steps" },
	{ type: "S", text: "退出杀毒软件。", id: "step-1" },
	{ type: "S", text: "重新插入 UKey。", id: "step-2" },
	{ type: "P", text: "插好以后灯会亮。" },
	{ type: "H", text: "换了电脑", id: "case-1" },
	{ type: "S", text: "安装助手。", id: "case-1-step-1" },
	{ type: "A", text: "盾插着，偏说没插" },
];
const section = (index: number, text = "", holdsQuery = false) =>
	sectionOf({ blocks }, { block: { similarity: 1, index }, holdsQuery }, { text });

describe("the section of a hit", () => {
	test("is the step that matched, with its number and heading", () => {
		expect(section(5)).toEqual({ id: "step-2", heading: "解决步骤", step: 2 });
		expect(section(8)).toEqual({ id: "case-1-step-1", heading: "换了电脑", step: 1 });
	});

	test("is the heading over prose, and a heading itself", () => {
		expect(section(6)).toEqual({ id: "steps", heading: "解决步骤", step: undefined });
		expect(section(7)).toEqual({ id: "case-1", heading: "换了电脑", step: undefined });
	});

	test("is none at the top of the page, and in what people ask", () => {
		for (const index of [0, 1, 2, 9, 99]) expect(section(index)).toBeUndefined();
	});

	test("is where the query stands letter for letter, whatever block shares more words", () => {
		expect(section(1, "安装助手", true)).toMatchObject({ id: "case-1-step-1" });
		expect(section(5, "证书读取", true)).toBeUndefined();
	});
});
