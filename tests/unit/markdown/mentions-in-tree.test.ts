import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { compileNames } from "../../../src/lib/name-table.ts";
import { mentionsInTree } from "../../../src/markdown/mentions-in-tree.ts";
import { NAMES } from "../names.ts";

const table = compileNames(NAMES);
const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

/** Each mention of an article as `its characters → where it leads`. */
function mentions(mdx: string, article = { code: "199", platform: "sichuan" }): string[] {
	return mentionsInTree(parser.parse(mdx) as Root, table, article).map(
		({ node, start, end, owners }) => `${node.value.slice(start, end)} → ${owners.map(({ href }) => href).join(" | ")}`,
	);
}

const IXIN = "证书助手 → /tools/ixin/";
const COMMON = { code: "999", platform: "common" };

describe("prose is", () => {
	test.each([
		["a paragraph", "打开证书助手"],
		["a step", "1. 插上\n2. 打开证书助手"],
		["a cell", "| 甲 |\n| --- |\n| 证书助手 |"],
		["what a note wraps", "<Caution>\n\n打开证书助手\n\n</Caution>"],
		["what is bold from end to end", "打开 **证书助手**"],
		["what is quoted from end to end", "打开“证书助手”"],
	])("%s", (_, mdx) => {
		expect(mentions(mdx)).toEqual([IXIN]);
	});
});

describe("prose is not", () => {
	test.each([
		["a heading", "## 证书助手\n\n### 证书助手"],
		["the head of a table", "| 证书助手 |\n| --- |\n| 甲 |"],
		["a link", "[打开证书助手](/101/)、[证书助手][1]\n\n[1]: /101/"],
		["code", "`证书助手`\n\n```\n证书助手\n```"],
		["part of a button", "点 **安装证书助手**"],
		["part of a message", "弹出“请打开证书助手”"],
		["a name that is bold in part", "证书**助手**"],
		["an attribute", '<Site id="证书助手" />'],
		["a comment", "{/* 证书助手 */}"],
	])("%s", (_, mdx) => {
		expect(mentions(mdx)).toEqual([]);
	});
});

describe("a thing is mentioned once:", () => {
	test("the first time", () => {
		expect(mentions("先开证书助手，再开证书助手（i 信）。\n\n- 证书助手")).toEqual([IXIN]);
	});

	test("not after a link to its page, nor beside one", () => {
		expect(mentions("[看这里](/tools/ixin/)\n\n打开证书助手")).toEqual([]);
		expect(mentions("打开证书助手，看[这里](/tools/ixin/)")).toEqual([]);
		expect(mentions("| 甲 | 乙 |\n| --- | --- |\n| 未检测到签章服务 | [608](/608/) |")).toEqual([]);
		expect(mentions("签字密码看[612](/612/)")).toEqual([]);
	});

	test("but before it", () => {
		expect(mentions("打开证书助手\n\n[看这里](/tools/ixin/)")).toEqual([IXIN]);
	});

	test("not where its number or address is shown", () => {
		expect(mentions('找四川 CA：<Phone id="scca" />')).toEqual([]);
		expect(mentions('打开四川政府采购网 <Site id="ccgp" />')).toEqual([]);
		expect(mentions('找四川 CA：<Phone id="bosi" />')).toEqual(["四川 CA → /contacts/#scca"]);
	});

	test("each thing for itself, two terms on one page too", () => {
		expect(mentions("UKey 里有证书容器")).toEqual(["UKey → /913/#explanation", "证书容器 → /913/#explanation"]);
	});

	test("the next time, where the first would touch another link", () => {
		expect(mentions("政采云汇信的。找汇信", { code: "799", platform: "hubei" })).toEqual(["政采云 → /platforms/zcy/"]);
		expect(mentions("政采云 汇信网点，找汇信", COMMON)).toEqual([
			"政采云 → /platforms/zcy/",
			"汇信 → /contacts/#icinfo",
		]);
	});
});

describe("what is named around a short name decides on a comparison page:", () => {
	const both = "证书助手 → /tools/ixin/ | /tools/helper/";

	test.each([
		["its row", "| 平台 | 软件 |\n| --- | --- |\n| 湖北政采 [607](/607/) | 证书助手 |", "证书助手 → /tools/helper/"],
		["its heading", "### 四川政采：登录（103）\n\n1. 打开证书助手", IXIN],
		["a link in its paragraph", "[四川政采](/platforms/sichuan/)里打开证书助手", IXIN],
	])("%s", (_, mdx, expected) => {
		expect(mentions(mdx, COMMON)).toContain(expected);
	});

	test("not another row, nor the heading before the last", () => {
		expect(mentions("| 平台 | 软件 |\n| --- | --- |\n| 湖北政采 | 无 |\n| 别的 | 证书助手 |", COMMON)).toContain(both);
		expect(mentions("### 四川政采\n\n### 别的\n\n证书助手", COMMON)).toContain(both);
	});

	test("and once one of the two has been named, the short name asks no more", () => {
		expect(mentions("先装证书助手（i 信）。\n\n打开证书助手", COMMON)).toEqual(["证书助手（i 信） → /tools/ixin/"]);
	});
});
