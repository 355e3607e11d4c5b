import { describe, expect, test } from "vitest";
import { readShape } from "../../../src/components/reply-shape.ts";

describe("the shape of an article", () => {
	test("knows the cells of each row by their lengths, empty ones too", () => {
		const table =
			"<table><thead><tr><th>项目</th><th>收费</th></tr></thead><tbody><tr><td>开户 一次</td> <td> 50 元</td></tr><tr><td></td><td><p>无</p></td></tr></tbody></table>";
		expect(readShape(`<h2>明细</h2>${table}`).lines).toEqual([
			[1, 2, 2],
			[2, 5, 4],
			[3, 0, 1],
		]);
	});

	test("knows bullets, but not steps nor what is listed inside them", () => {
		const html = `<ul><li>甲</li><li>乙</li></ul><ol><li id="step-1">走<ul><li>细</li></ul></li></ol><p>完</p>`;
		expect(readShape(html).lines).toEqual([[0], [1]]);
	});

	test("knows links to articles whose code the text does not say, each once", () => {
		const html = `<p><a href="/help/110/">续期</a>、<a href="/110/#steps">续期</a>、<a href="/115/">115</a>、<a class="mention" href="/913/">盾</a>、<a href="/tools/ixin/">助手</a>；见 602 <a href="/602/">这里</a></p>`;
		expect(readShape(html).links).toEqual(["110"]);
	});
});
