import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import remarkBaseLinks from "../../../src/markdown/remark-base-links.ts";

/** Where the links of a Markdown text lead, in their order. */
async function linksOf(markdown: string, base = "/help/"): Promise<string> {
	return String(
		await unified()
			.use(remarkParse)
			.use(remarkBaseLinks, { base })
			.use(function () {
				this.compiler = (tree) => {
					const urls: string[] = [];
					visit(tree as Root, ["link", "definition", "image"], (node) => {
						if ("url" in node) urls.push(node.url);
					});
					return urls.join(" ");
				};
			})
			.process(markdown),
	);
}

describe("the base path", () => {
	test.each([
		["[103](/103/)", "/help/103/"],
		["[首页](/)", "/help/"],
		["[步骤](/103/#step-2)", "/help/103/#step-2"],
		["[找](/search/?q=%E7%9B%BE)", "/help/search/?q=%E7%9B%BE"],
		["- **[甲](/103/)** 和 [乙](/104/)", "/help/103/ /help/104/"],
	])("comes before a link from the top of the site: %s", async (markdown, expected) => {
		expect(await linksOf(markdown)).toBe(expected);
	});

	test("changes nothing where the site is published at the top", async () => {
		expect(await linksOf("[103](/103/)", "/")).toBe("/103/");
	});

	test.each([
		["[外](https://www.example.cn/103/)", "https://www.example.cn/103/"],
		["[外](//www.example.cn/103/)", "//www.example.cn/103/"],
		["[电话](tel:12333)", "tel:12333"],
		["[上面](#steps)", "#steps"],
		["[旁边](../104/)", "../104/"],
		["<https://www.example.cn/>", "https://www.example.cn/"],
		["`[103](/103/)`", ""],
	])("does not come before any other: %s", async (markdown, expected) => {
		expect(await linksOf(markdown)).toBe(expected);
	});

	test("comes before the address of a link that is defined elsewhere", async () => {
		expect(await linksOf("[看这篇][a]\n\n[a]: /103/")).toBe("/help/103/");
	});
});
