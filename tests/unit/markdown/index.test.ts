import { createMarkdownProcessor } from "@astrojs/markdown-remark";
import { describe, expect, test } from "vitest";
import { markdownPlugins } from "../../../src/markdown/index.ts";

async function render(markdown: string, base = "/help/"): Promise<string> {
	const processor = await createMarkdownProcessor({ ...markdownPlugins(base), syntaxHighlight: false });
	return (await processor.render(markdown)).code;
}

describe("all plugins together, as Astro runs them", () => {
	test("keep our anchors, with links to them: Astro's own heading ids do not come in their place", async () => {
		expect(await render("## 解决步骤\n\n1. 打开[首页](/)")).toBe(
			'<h2 id="steps">解决步骤<a class="anchor" href="#steps" aria-label="链接到“解决步骤”" data-pagefind-ignore=""></a></h2>\n' +
				'<ol>\n<li id="step-1">打开<a href="/help/">首页</a>' +
				'<a class="anchor" href="#step-1" aria-label="链接到第 1 步" data-pagefind-ignore=""></a></li>\n</ol>',
		);
	});

	test("number the steps on both sides of a table, which gets its box", async () => {
		const html = await render("## 解决步骤\n\n1. 一\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n\n1. 二");
		expect(html.match(/id="step-\d"/g)).toEqual(['id="step-1"', 'id="step-2"']);
		expect(html).toContain('<div class="table-scroll"');
	});

	test("know every heading of the skeletons", async () => {
		expect(await render("## 一句话回答\n\n不能。")).toContain('<h2 id="answer">');
		await expect(render("## 随便写")).rejects.toThrow('heading "随便写" has no anchor');
	});
});
