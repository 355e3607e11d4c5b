import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparisonsOf, matrixOf, realPlatforms } from "../../../src/lib/matrix.ts";
import { makeArticle, makeCatalog, makePlatform } from "../tiny.ts";

const PLATFORMS = ["alpha", "beta", "gamma", "common"];
const platforms = PLATFORMS.map((id, index) => makePlatform(id, { order: index + 1 }));
const see = (...codes: string[]) => ({ related: codes.map((code) => ({ code, how: "see-also" })) });
const codes = (articles: readonly { code: string }[]) => articles.map(({ code }) => code).join();

describe("a matrix", () => {
	const catalog = makeCatalog({
		platforms,
		articles: [
			makeArticle({ code: "101", task: "更新", ...see("901") }),
			makeArticle({ code: "102", task: "解锁" }),
			makeArticle({ code: "201", platform: "beta", task: "更新", ...see("901", "902") }),
			makeArticle({ code: "301", platform: "gamma" }),
			makeArticle({ code: "901", platform: "common" }),
			makeArticle({ code: "902", platform: "common" }),
		],
	});
	const rows = matrixOf(catalog, ["更新", "解锁", "没有人写"], (article, task) => article.task === task);

	test("has a column for each platform but the one that compares", () => {
		expect(realPlatforms(catalog).map(({ id }) => id)).toEqual(["alpha", "beta", "gamma"]);
		for (const { cells } of rows) expect(cells.map(({ platform }) => platform.id)).toEqual(["alpha", "beta", "gamma"]);
	});

	test("puts each article into its cell, and leaves out rows that nobody wrote about", () => {
		expect(rows.map(({ key, cells }) => [key, ...cells.map(({ articles }) => codes(articles))])).toEqual([
			["更新", "101", "201", ""],
			["解锁", "102", "", ""],
		]);
	});

	test("names as comparison what most platforms of the row are linked with", () => {
		expect(rows.map(({ comparisons }) => codes(comparisons))).toEqual(["901", ""]);
	});

	test("names a comparison page that is about the row itself, linked or not", () => {
		expect(codes(comparisonsOf(catalog, catalog.articles))).toBe("901,902");
	});

	test("loses no article and shows none twice, whatever the platforms and tasks", () => {
		const some = fc.array(fc.record({ platform: fc.constantFrom(...PLATFORMS), task: fc.constantFrom("甲", "乙") }));
		fc.assert(
			fc.property(some, (entries) => {
				const articles = entries.map((entry, index) => makeArticle({ code: String(101 + index), ...entry }));
				const all = matrixOf(
					makeCatalog({ platforms, articles }),
					["甲", "乙"],
					(article, key) => article.task === key,
				);
				const shown = all.flatMap((row) => [...row.cells.flatMap((cell) => cell.articles), ...row.comparisons]);
				expect(codes([...shown].sort((a, b) => (a.code < b.code ? -1 : 1)))).toBe(codes(articles));
			}),
		);
	});
});
