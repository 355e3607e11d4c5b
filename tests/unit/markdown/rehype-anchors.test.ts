import { describe, expect, test } from "vitest";
import rehypeAnchors from "../../../src/markdown/rehype-anchors.ts";
import { rehype } from "./html.ts";

const headings = { 现象: "symptom", 解决步骤: "steps", 仍未解决: "unsolved" };
const anchored = (html: string) => rehype(html, rehypeAnchors, { headings });

/** The anchors of a page, in their order. */
async function anchorsOf(html: string): Promise<string[]> {
	return [...(await anchored(html)).matchAll(/id="([^"]*)"/g)].map((match) => match[1] as string);
}

const list = (...items: string[]) => `<ol>${items.map((item) => `<li>${item}</li>`).join("")}</ol>`;

describe("anchors", () => {
	test("of headings are those of the skeletons, whatever is in the heading", async () => {
		expect(await anchored("<h2>现象</h2>")).toBe('<h2 id="symptom">现象</h2>');
		expect(await anchorsOf("<h2> <em>解决</em>步骤 </h2>")).toEqual(["steps"]);
	});

	test("take the place of ids that were there before", async () => {
		expect(await anchorsOf('<h2 id="现象">现象</h2>')).toEqual(["symptom"]);
	});

	test.each(["解决办法", "", "toString"])("are not made up for a heading that no skeleton has: %j", async (heading) => {
		await expect(anchored(`<h2>${heading}</h2>`)).rejects.toThrow(
			`heading "${heading}" has no anchor; add it to src/lib/skeletons.ts`,
		);
	});

	test("of steps are numbered from one", async () => {
		expect(await anchored(`<h2>解决步骤</h2>${list("插上", "打开")}`)).toBe(
			'<h2 id="steps">解决步骤</h2><ol><li id="step-1">插上</li><li id="step-2">打开</li></ol>',
		);
	});

	test("of steps go on counting in a second list: no two are the same", async () => {
		expect(await anchorsOf(`<h2>解决步骤</h2>${list("一", "二")}<p>然后</p>${list("三")}`)).toEqual([
			"steps",
			"step-1",
			"step-2",
			"step-3",
		]);
	});

	test("of cases are numbered, and each case numbers its own steps", async () => {
		const html = `<h2>解决步骤</h2><h3>没过期</h3>${list("一")}<h3>过期了</h3>${list("一")}<p>或者</p>${list("二")}`;
		expect(await anchorsOf(html)).toEqual([
			"steps",
			"case-1",
			"case-1-step-1",
			"case-2",
			"case-2-step-1",
			"case-2-step-2",
		]);
	});

	test("of cases go on counting under the next heading, where steps are the section's again", async () => {
		const html = `<h2>现象</h2><h3>甲</h3>${list("看")}<h2>解决步骤</h2>${list("做")}<h3>乙</h3>`;
		expect(await anchorsOf(html)).toEqual(["symptom", "case-1", "case-1-step-1", "steps", "step-1", "case-2"]);
	});

	test("are not given to bullets, to lists inside a step, or to lists that are no steps", async () => {
		expect(await anchorsOf("<h2>解决步骤</h2><ul><li>点</li></ul>")).toEqual(["steps"]);
		expect(await anchorsOf(`<h2>解决步骤</h2><ol><li>一${list("细")}</li></ol>`)).toEqual(["steps", "step-1"]);
		expect(await anchorsOf(`<h2>现象</h2>${list("甲")}<h2>仍未解决</h2>${list("乙")}`)).toEqual([
			"symptom",
			"unsolved",
		]);
		expect(await anchorsOf(`<h2>解决步骤</h2><aside>${list("旁")}</aside>`)).toEqual(["steps"]);
		expect(await anchorsOf(list("开头"))).toEqual([]);
	});

	test("of one article do not go on in the next", async () => {
		const html = `<h2>解决步骤</h2><h3>甲</h3>${list("一")}`;
		expect(await anchorsOf(html)).toEqual(await anchorsOf(html));
	});
});
