import { expect, test } from "vitest";
import { shrink } from "../../../../src/offline/index/shrink.ts";

const small = (html: string, site?: string) => shrink(html, { base: "/", site });

test("white space between blocks goes, within a line it stays", () => {
	expect(small("<div>\n\t<p>打开 <b>首页</b> <b>专区</b>\n就好</p>\n</div>").html).toBe(
		"<div><p>打开 <b>首页</b> <b>专区</b> 就好</div>",
	);
});

test("colours of a platform become a class with one rule", () => {
	const style = "--light:#1a5fb4;--dark:#8fbcf5";
	expect(small(`<p class="accent" style="${style}">一</p><p style="${style}">二</p>`)).toEqual({
		html: '<p class="accent p1">一<p class=p1>二',
		style: `.p1{${style}}`,
	});
});

test("links that lead nowhere offline become their text, mentions rather than a long address", () => {
	const html = '<p>用<a class="mention" href="/tools/ixin/">i 信</a>，看<a href="/errors/">全部报错</a></p>';
	expect(small(html).html).toBe("<p>用i 信，看全部报错");
	expect(small(html, "https://example.org/").html).toBe(
		"<p>用i 信，看<a href=https://example.org/errors/>全部报错</a>",
	);
});

test("anchors that the rule foretells go, unless a link leads to them", () => {
	const steps = '<ol><li id="a103-step-1">一</li><li id="a103-step-2">二</li><li id="a103-other">三</li></ol>';
	const article = `<article data-code="103" id="a103"><div class="prose"><h4 id="a103-steps">解决步骤</h4>${steps}</div></article>`;
	expect(small(`${article}<a href="/103/#step-2">看</a>`).html).toBe(
		"<article data-code=103 id=a103><div class=prose><h4>解决步骤</h4><ol><li>一<li id=a103-step-2>二<li id=a103-other>三</ol></div></article><a href=#a103-step-2>看</a>",
	);
});
