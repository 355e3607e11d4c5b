import { describe, expect, test } from "vitest";
import rehypeScrollTables from "../../../src/markdown/rehype-scroll-tables.ts";
import { rehype } from "./html.ts";

const boxed = (html: string) => rehype(html, rehypeScrollTables, undefined);
const table = "<table><tbody><tr><td>甲</td></tr></tbody></table>";
const open = '<div class="table-scroll" tabindex="0" role="region" aria-label="表格，可左右滑动">';

describe("a table", () => {
	test("stands in a box that scrolls, is reached by keyboard and says what it is", async () => {
		expect(await boxed(table)).toBe(`${open}${table}</div>`);
	});

	test("stands in one of its own, wherever it is", async () => {
		expect(await boxed(`<p>前</p>${table}<aside>${table}</aside><p>后</p>`)).toBe(
			`<p>前</p>${open}${table}</div><aside>${open}${table}</div></aside><p>后</p>`,
		);
	});

	test("inside a cell scrolls with the outer one", async () => {
		const outer = `<table><tbody><tr><td>${table}</td></tr></tbody></table>`;
		expect(await boxed(outer)).toBe(`${open}${outer}</div>`);
	});
});

describe("a page without tables", () => {
	test("stays as it is", async () =>
		expect(await boxed("<p>文</p><ol><li>步</li></ol>")).toBe("<p>文</p><ol><li>步</li></ol>"));
});
