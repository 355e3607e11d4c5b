import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesOf } from "../../../src/lib/changes.ts";
import { makeArticle, makeCatalog, makeManual } from "../tiny.ts";

const version = (number: string, effective: string) => ({ version: number, effective, change: `修订到 ${number}` });
const manual = (...versions: object[]) => makeManual("alpha", { versions });

describe("changes", () => {
	test("are all articles and all versions of manuals, newest first", () => {
		const catalog = makeCatalog({
			articles: [
				makeArticle({ code: "101", updated: "2024-01-01" }),
				makeArticle({ code: "102", updated: "2026-01-01" }),
			],
			manuals: [manual(version("V1.0", "2023-01-01"), version("1.1", "2025-01-01"))],
		});
		expect(changesOf(catalog).map(({ key, day, path }) => [key, day, path])).toEqual([
			["article/102", "2026-01-01", "/102/"],
			["manual/alpha/V1.1", "2025-01-01", "/manuals/alpha/"],
			["article/101", "2024-01-01", "/101/"],
			["manual/alpha/V1.0", "2023-01-01", "/manuals/alpha/"],
		]);
	});

	test("of one day stand in one order, whatever order the files are read in", () => {
		const articles = ["101", "102", "103", "104"].map((code) => makeArticle({ code }));
		fc.assert(
			fc.property(fc.shuffledSubarray(articles, { minLength: 4 }), (row) => {
				const keys = changesOf(makeCatalog({ articles: row, manuals: [manual()] })).map(({ key }) => key);
				expect(keys).toEqual(["article/101", "article/102", "article/103", "article/104"]);
			}),
		);
	});

	test("keep their key when title, day or place changes", () => {
		const keyOf = (changes: object) =>
			changesOf(makeCatalog({ articles: [makeArticle(changes)], manuals: [manual()] })).map(({ key }) => key);
		expect(keyOf({ title: "另一个标题", updated: "2026-12-31", kind: "concept" })).toEqual(keyOf({}));
	});

	test("say the error texts of an article, else how people ask for it", () => {
		const errors = ["甲错误", "乙错误"].map((text) => ({ text, where: "弹窗" }));
		const summaryOf = (changes: object) =>
			changesOf(makeCatalog({ articles: [makeArticle(changes)], manuals: [manual()] }))[0]?.summary;
		expect(summaryOf({ kind: "error", errors })).toBe("甲错误\n乙错误");
		expect(summaryOf({})).toBe("盾插着却说没插");
	});
});
