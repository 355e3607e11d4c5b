import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, type Measure, setText, wrapText } from "../../../src/share/card-wrap.ts";

/** Han and full-width signs are one em wide, the rest half. */
const measure: Measure = (text) =>
	[...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);
const box = (changes: Partial<Box> = {}): Box => ({ width: 60, height: 36, sizes: [10], leading: 1.2, ...changes });

describe("lines", () => {
	test("break after any Han character", () => {
		expect(wrapText("证书没有绑定请绑定", 4, measure)).toEqual(["证书没有", "绑定请绑", "定"]);
	});

	test("break Latin words, numbers and addresses nowhere, and drop the space where they break", () => {
		expect(wrapText("请插入 UKey 再试 12345678", 4, measure)).toEqual(["请插入", "UKey 再", "试", "12345678"]);
		expect(wrapText("打开 wt.scca.com.cn 网厅", 8, measure)).toEqual(["打开", "wt.scca.com.cn", "网厅"]);
	});

	test("never begin with a closing sign nor end with an opening one", () => {
		expect(wrapText("没有证书，请绑定", 4, measure)).toEqual(["没有证", "书，请绑", "定"]);
		expect(wrapText("提示“未绑定”", 3, measure)).toEqual(["提示", "“未绑", "定”"]);
		expect(wrapText("驱动……（旧）", 3, measure)).toEqual(["驱", "动……", "（旧）"]);
		expect(wrapText("证证UKey证（ 证", 6, measure)).toEqual(["证证UKey证", "（ 证"]);
		expect(wrapText("证书绑定 ，请", 4, measure)).toEqual(["证书绑", "定 ，请"]);
	});

	test("break a word that is wider than a line where they must", () => {
		expect(wrapText("见abcdefgh", 2, measure)).toEqual(["见", "abcd", "efgh"]);
		expect(wrapText("见abcdefgh，请", 2, measure)).toEqual(["见", "abcd", "efg", "h，", "请"]);
	});

	test("lose nothing, are no wider than asked, and keep the rules, for any text", () => {
		const piece = fc.constantFrom(
			"证",
			"书",
			"，",
			"。",
			"！",
			"（",
			"）",
			"“",
			"”",
			"、",
			" ",
			"CA",
			"UKey",
			"103",
			"/",
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 8, max: 20 }), (pieces, width) => {
				// A run of signs longer than a line cannot keep the rules.
				const text = pieces.join("").replace(/([，。！）”、/（“])(?:\s*[，。！）”、/（“])+/g, "$1");
				const lines = wrapText(text, width, measure);
				expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
				for (const [index, line] of lines.entries()) {
					expect(measure(line)).toBeLessThanOrEqual(width);
					if (index > 0) expect(line).not.toMatch(/^[，。！）”、/]/);
					if (index < lines.length - 1) expect(line).not.toMatch(/[（“]$/);
				}
			}),
			{ numRuns: 2000 },
		);
	});
});

describe("a text in a box", () => {
	test("takes the largest type that fits", () => {
		expect(setText("证书没有绑定", box({ sizes: [40, 20, 15, 10] }), measure)).toEqual({
			size: 15,
			lines: ["证书没", "有绑定"],
			isWhole: true,
		});
	});

	test("has even lines rather than one character on the last", () => {
		expect(setText("证书没有绑定了", box(), measure).lines).toEqual(["证书没有", "绑定了"]);
	});

	test("that has too little room even in the smallest ends in an ellipsis", () => {
		const { lines, isWhole } = setText("证书没有绑定，请到网厅绑定以后再来登录试试", box(), measure);
		expect(isWhole).toBe(false);
		expect(lines).toEqual(["证书没有绑", "定，请到网厅", "绑定以后再…"]);
	});

	test("needs a size", () => {
		expect(() => setText("证", box({ sizes: [] }), measure)).toThrow(/size/);
	});
});
