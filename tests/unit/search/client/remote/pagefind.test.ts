import { describe, expect, test } from "vitest";
import { createPagefindLists, type PagefindInstance } from "../../../../../src/search/client/remote/pagefind.ts";
import { encodePagefindTable } from "../../../../../src/search/shared/shards/pagefind-table.ts";
import { pagefindWords } from "../../../../../src/search/shared/shards/pagefind-words.ts";

const files = { bytes: async () => encodePagefindTable(["00000aa", "fffffff", "1234567"]) };
const site = { frequencies: new Map([["证书", 2]]) };
const pagefind = (results: Record<string, string[]>): PagefindInstance => ({
	init: async () => undefined,
	search: async (term) => ({ results: (results[term] ?? []).map((id) => ({ id, words: [1] })) }),
});
const articlesOf = async (instance: PagefindInstance, token: string) =>
	Array.from((await (await createPagefindLists(instance, files, site)).listOf(token)).articles);

describe("Pagefind's lists", () => {
	test("name our articles, in their order", async () => {
		expect(await articlesOf(pagefind({ '"证书"': ["zh-cn_1234567", "zh-cn_00000aa"] }), "证书")).toEqual([0, 2]);
	});

	test("of a long word hold what has all of its pairs", async () => {
		const instance = pagefind({
			'"证书"': ["x_00000aa", "x_fffffff"],
			'"书助"': ["x_fffffff"],
			'"助手"': ["x_fffffff"],
		});
		expect(await articlesOf(instance, "证书助手")).toEqual([1]);
	});

	test("ask by key for what Pagefind does not index by itself", () => {
		expect(pagefindWords("证书")).toEqual(["证书"]);
		for (const token of ["锁", "ca", "=更新", "~zensu", "^zsdq", "书c"])
			expect(pagefindWords(token)).toEqual([expect.stringMatching(/^v[0-9a-z]{7}$/)]);
	});

	test("reject where a part of the index is missing, or the bundle is of another build", async () => {
		await expect(articlesOf(pagefind({}), "证书")).rejects.toThrow("does not find");
		await expect(articlesOf(pagefind({ '"读取"': ["x_0000000"] }), "读取")).rejects.toThrow("no article of this build");
		expect(await articlesOf(pagefind({}), "读取")).toEqual([]);
	});
});
