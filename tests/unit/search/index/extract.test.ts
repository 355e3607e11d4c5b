import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractRecord } from "../../../../src/search/index/extract.ts";

const page = (body: string, head = "") =>
	`<!doctype html><html><head><title>题外</title></head><body><nav>导航</nav>${head}<article data-code="101" data-platform="alpha" data-kind="error">${body}</article><footer>页脚</footer></body></html>`;
const blocksOf = (body: string) => extractRecord(page(body))?.blocks ?? [];
/** Blocks as `T 证书`, with their anchor where they have one. */
const linesOf = (body: string) =>
	blocksOf(body).map(({ type, text, id }) => `${type}${id === undefined ? "" : `#${id}`} ${text}`);

describe("the record of a page", () => {
	test("says which article it is, and holds nothing from outside the article", () => {
		expect(extractRecord(page("<p>证书</p>"))).toEqual({
			code: "101",
			platform: "alpha",
			kind: "error",
			blocks: [{ type: "P", text: "证书" }],
		});
	});

	test("says that it no longer holds, in place of its kind", () => {
		expect(extractRecord(page("").replace("<article", "<article data-retired"))?.kind).toBe("retired");
	});

	test("is none where the page is no article", () => {
		expect(extractRecord("<!doctype html><article><h1>首页</h1></article>")).toBeUndefined();
		expect(extractRecord("")).toBeUndefined();
	});

	test("tells title, error, other wordings, headings, steps, text and asks apart", () => {
		expect(
			linesOf(
				"<h1>题</h1><figure><figcaption>弹窗</figcaption><p data-error-text>错</p><p>也写作：<span data-error-variant>另</span></p></figure>" +
					'<h2 id="steps">步骤</h2><h3 id="case-1">情形</h3><ol><li id="step-1">一</li></ol><ul><li>点</li></ul><li data-ask>问</li>',
			),
		).toEqual([
			"T 题",
			"P 弹窗",
			"E 错",
			"P 也写作：",
			"V 另",
			"H#steps 步骤",
			"H#case-1 情形",
			"S#step-1 一",
			"P 点",
			"A 问",
		]);
	});

	test("keeps the order of the page", () => {
		const parts = fc.array(fc.constantFrom("<h1>", "<p>", "<h2>", "<p data-ask>", "<p data-error-text>"), {
			maxLength: 8,
		});
		fc.assert(
			fc.property(parts, (tags) => {
				const body = tags.map((tag, index) => `${tag}第${index}段</${/\w+/.exec(tag)?.[0]}>`).join("");
				expect(blocksOf(body).map(({ text }) => text)).toEqual(tags.map((_, index) => `第${index}段`));
			}),
		);
	});
});

describe("left out", () => {
	test.each([
		"<div data-pagefind-ignore><p>按钮</p></div>",
		'<p data-pagefind-ignore="all">按钮</p>',
		"<script>var a = 1</script>",
		"<style>p{}</style>",
		"<template><p>样</p></template>",
		"<svg><title>图</title></svg>",
		"<!-- 注释 -->",
		"<p> \n </p>",
	])("is what is no content: %s", (html) => {
		expect(linesOf(`<p>前</p>${html}<p>后</p>`)).toEqual(["P 前", "P 后"]);
	});

	test("inside a sentence leaves the sentence one", () => {
		expect(linesOf("<p>打开<button data-pagefind-ignore>复制</button>网页</p>")).toEqual(["P 打开网页"]);
	});

	test("are line breaks and spaces of the source, not those between words", () => {
		expect(linesOf("<p>\n\t安装  <b>UKey</b>\n 驱动 </p>")).toEqual(["P 安装 UKey 驱动"]);
	});
});

describe("a block", () => {
	test("goes through inline elements", () => {
		expect(linesOf('<p>打开 <a href="/">首<em>页</em></a>，<strong>点</strong>登录</p>')).toEqual([
			"P 打开 首页，点登录",
		]);
	});

	test("ends where a line on the page ends", () => {
		expect(linesOf("<p>甲<br>乙</p><div>丙<p>丁</p>戊</div>")).toEqual(["P 甲", "P 乙", "P 丙", "P 丁", "P 戊"]);
	});

	test("is a whole row of a table, its cells apart", () => {
		expect(
			linesOf(
				"<table><thead><tr><th>平台</th><th>找谁</th></tr></thead><tbody><tr><td>甲</td><td>客服</td></tr></tbody></table>",
			),
		).toEqual(["P 平台 找谁", "P 甲 客服"]);
	});

	test("is a whole row of a table where a cell has a line break in it", () => {
		expect(linesOf("<table><tbody><tr><td>甲</td><td>12333<br>热线</td></tr></tbody></table>")).toEqual([
			"P 甲 12333 热线",
		]);
	});

	test("of a step holds its anchor in every paragraph, and so do lists inside it", () => {
		expect(linesOf('<ol><li id="step-1"><p>一</p><p>又</p><ul><li>细</li></ul></li></ol>')).toEqual([
			"S#step-1 一",
			"S#step-1 又",
			"S#step-1 细",
		]);
	});

	test("after a wording inside a sentence is text again", () => {
		expect(linesOf("<p>甲<span data-error-variant>错</span>乙</p>")).toEqual(["P 甲", "V 错", "P 乙"]);
	});
});
