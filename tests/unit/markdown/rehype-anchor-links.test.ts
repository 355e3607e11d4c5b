import { describe, expect, test } from "vitest";
import rehypeAnchorLinks from "../../../src/markdown/rehype-anchor-links.ts";
import { rehype } from "./html.ts";

const link = (id: string, name: string) =>
	`<a class="anchor" href="#${id}" aria-label="链接到${name}" data-pagefind-ignore=""></a>`;

describe("links to anchors", () => {
	test("stand at the end of headings, cases and steps, and say where they lead", async () => {
		const html = `<h2 id="steps">解决步骤</h2><ol><li id="step-1">开</li></ol><h3 id="case-2">情形二：<b>没</b>绑过</h3><ol><li id="case-2-step-1">绑</li></ol>`;
		expect(await rehype(html, rehypeAnchorLinks, undefined)).toBe(
			`<h2 id="steps">解决步骤${link("steps", "“解决步骤”")}</h2><ol><li id="step-1">开${link("step-1", "第 1 步")}</li></ol>` +
				`<h3 id="case-2">情形二：<b>没</b>绑过${link("case-2", "“情形二：没绑过”")}</h3>` +
				`<ol><li id="case-2-step-1">绑${link("case-2-step-1", "“情形二”第 1 步")}</li></ol>`,
		);
	});

	test("name the section's own steps again after a case's", async () => {
		const html = `<h3 id="case-1">甲</h3><h2 id="steps">乙</h2><ol><li id="step-1">开</li></ol>`;
		expect(await rehype(html, rehypeAnchorLinks, undefined)).toContain(link("step-1", "第 1 步"));
	});

	test("are not given to what has no anchor", async () => {
		const html = "<h2>随便</h2><ol><li>一</li></ol><ul><li>点</li></ul><p>字</p>";
		expect(await rehype(html, rehypeAnchorLinks, undefined)).toBe(html);
	});
});
