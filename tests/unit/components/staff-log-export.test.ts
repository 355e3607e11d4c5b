import { expect, test } from "vitest";
import { cellsOf, logAsCsv, logAsText } from "../../../src/components/staff-log-export.ts";
import type { Miss } from "../../../src/search/client/miss-log.ts";

const at = new Date(2026, 2, 4, 9, 5).getTime();
const LOG: Miss[] = [
	{ query: "=cmd 打不开", platform: "", at, times: 1 },
	{ query: "网页消息\n红烧肉", platform: "zcy", guess: "304", at: at + 60_000, times: 3 },
	{ query: "旧平台", platform: "gone", at: at + 120_000, times: 1 },
];
const nameOf = (id: string) => (id === "zcy" ? "政采云" : "");

test("a row says when, what, where, what was found and how often", () => {
	expect(cellsOf(LOG[1] as Miss, nameOf)).toEqual([
		"2026-03-04 09:06",
		"网页消息\n红烧肉",
		"政采云",
		"没有把握",
		"304",
		"3",
	]);
	expect(cellsOf(LOG[2] as Miss, nameOf)[2]).toBe("gone");
});

test("the CSV file has a header and the newest first, and no formula", () => {
	const [head, first, ...others] = logAsCsv(LOG, nameOf).split("\r\n");
	expect(head).toBe('\ufeff"时间","输入","平台","结果","最接近的编号","次数"');
	expect(first).toBe('"2026-03-04 09:07","旧平台","gone","没有找到","","1"');
	expect(others).toEqual([
		'"2026-03-04 09:06","网页消息\n红烧肉","政采云","没有把握","304","3"',
		`"2026-03-04 09:05","'=cmd 打不开","不确定","没有找到","","1"`,
		"",
	]);
});

test("the text has each question on one line", () => {
	expect(logAsText(LOG.slice(0, 2), nameOf)).toBe(
		"没查到的记录，共 2 条\n\n2026-03-04 09:06｜政采云｜3 次\n网页消息 红烧肉\n没有把握：304\n\n2026-03-04 09:05｜不确定｜1 次\n=cmd 打不开\n没有找到\n",
	);
});
