import { fromHtml } from "hast-util-from-html";
import { select, selectAll } from "hast-util-select";
import { expect, test } from "vitest";
import { drawGraph } from "../../../../scripts/graph/svg.ts";
import { makeArticle, makeCatalog, makePlatform } from "../../tiny.ts";

const note = "一个在登录页，一个在<签章>时";
const catalog = makeCatalog({
	platforms: [
		makePlatform("alpha"),
		makePlatform("beta", { order: 2, short: "乙平台" }),
		makePlatform("none", { order: 3 }),
	],
	articles: [
		makeArticle({
			related: [
				{ code: "102", how: "next-step" },
				{ code: "201", how: "looks-alike", note },
			],
		}),
		makeArticle({ code: "102", related: [{ code: "999", how: "see-also" }] }),
		makeArticle({ code: "201", platform: "beta" }),
	],
});
const svg = drawGraph(catalog);
const tree = fromHtml(svg, { fragment: true });

test("every article is a dot with its code, every relation a line of its kind", () => {
	expect(selectAll("circle", tree)).toHaveLength(3);
	for (const code of ["101", "102", "201"]) expect(svg).toContain(`<text>${code}</text>`);
	expect(selectAll("[data-how=next-step] path", tree)).toHaveLength(1);
	expect(selectAll("[data-how=looks-alike] path", tree)).toHaveLength(1);
	expect(selectAll("[data-how=see-also] path", tree)).toHaveLength(0); // 999 does not exist
});

test("it has a title and a description, names its platforms, and escapes what it is given", () => {
	expect(select("svg > title", tree)).toBeTruthy();
	expect(select("svg > desc", tree)).toBeTruthy();
	expect(selectAll(".name", tree)).toHaveLength(2);
	expect(svg).toContain("一个在登录页，一个在&lt;签章&gt;时");
	expect(svg).not.toMatch(/NaN|Infinity|undefined/);
});

test("the same content gives the same drawing", () => {
	expect(drawGraph(catalog)).toBe(svg);
});

test("one platform alone, or none, can be drawn", () => {
	expect(drawGraph(makeCatalog())).not.toMatch(/NaN|Infinity/);
	expect(drawGraph(makeCatalog({ articles: [] }))).not.toMatch(/NaN|Infinity/);
});
