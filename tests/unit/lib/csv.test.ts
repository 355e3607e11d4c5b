import { describe, expect, test } from "vitest";
import { toCsv } from "../../../src/lib/csv.ts";

describe("a CSV file", () => {
	test("begins with the mark that Excel reads Chinese by, and quotes every cell", () => {
		expect(
			toCsv([
				["时间", "输入"],
				["1", '他说"不行", 真的'],
			]),
		).toBe('\ufeff"时间","输入"\r\n"1","他说""不行"", 真的"\r\n');
	});

	test("keeps line breaks inside a cell", () => {
		expect(toCsv([["网页消息\n未知错误"]])).toBe('\ufeff"网页消息\n未知错误"\r\n');
	});

	test.each(["=1+1", "+86", "-1", "@a", "\t=1", "\r1", "  =cmd|' /C calc'!A0", "＝1＋1", "＠a"])(
		"never lets a spreadsheet calculate: %j",
		(cell) => {
			expect(toCsv([[cell]])).toBe(`\ufeff"'${cell}"\r\n`);
		},
	);

	test("leaves alone what only holds such a sign", () => {
		expect(toCsv([["CA-123", "a=b", "", "12345"]])).toBe('\ufeff"CA-123","a=b","","12345"\r\n');
	});
});
