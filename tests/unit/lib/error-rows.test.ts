import { describe, expect, test } from "vitest";
import { errorRows, placeOf } from "../../../src/lib/error-rows.ts";
import { makeArticle, makeCatalog } from "../tiny.ts";

const PLACES = [
	{ id: "client", name: "客户端", words: ["客户端"] },
	{ id: "page", name: "网页", words: ["平台", "网页"] },
];

describe("the place of an error", () => {
	test("is the first whose words it holds", () => {
		expect(placeOf(PLACES, "甲平台登录时")?.id).toBe("page");
		expect(placeOf(PLACES, "甲平台的客户端")?.id).toBe("client");
		expect(placeOf(PLACES, "手机")).toBeUndefined();
	});
});

describe("the rows of the error index", () => {
	test("are every error of every article, each with its facets", () => {
		const errors = [
			{ text: "未知错误", where: "甲平台网页" },
			{ text: "登录失败", where: "手机" },
		];
		const article = makeArticle({ kind: "error", errors, tools: ["helper"], families: ["pin", "clock"] });
		const catalog = makeCatalog({
			articles: [article, makeArticle({ code: "102" })],
			taxonomy: { tasks: [], roles: [], places: PLACES, vendors: [], elsewhere: [], home: [] },
		});
		const common = { platform: ["alpha"], tool: ["helper"], family: ["pin", "clock"] };
		expect(errorRows(catalog).map(({ error, facets }) => [error.text, facets])).toEqual([
			["未知错误", { ...common, where: ["page"] }],
			["登录失败", { ...common, where: [] }],
		]);
	});
});
