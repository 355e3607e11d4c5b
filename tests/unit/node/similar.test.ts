import { describe, expect, test } from "vitest";
import { catalog } from "../../../src/node/catalog.ts";
import { similarTo } from "../../../src/node/similar.ts";

const codes = (code: string, count: number, except: string[] = []) =>
	similarTo(code, count, new Set(except)).map((article) => article.code);

describe("articles like an article", () => {
	test("are about the same thing: a manual's page is most like another manual's", () => {
		expect(codes("300", 1)).toEqual(["200"]);
		expect(codes("219", 3)).toContain("317");
	});

	test("are no more than asked for, and none that the page names already", () => {
		const [first, ...rest] = codes("300", 3);
		expect(rest).toHaveLength(2);
		expect(codes("300", 2, [first as string])).toEqual(rest);
	});

	test("are never the article itself", () => {
		for (const { code } of catalog().articles) expect(codes(code, 3)).not.toContain(code);
	});

	test("are none for a code that does not exist", () => {
		expect(codes("199", 3)).toEqual([]);
	});
});
