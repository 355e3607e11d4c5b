import { describe, expect, test } from "vitest";
import { articlesDocument, errorsDocument, latestUpdate } from "../../../src/lib/api.ts";
import { articlesDocumentSchema, errorsDocumentSchema } from "../../../src/schemas/api.ts";
import { makeArticle, makeCatalog, makeContact } from "../tiny.ts";

const address = (path: string) => `https://example.org${path}`;
const head = { apiVersion: "1.2.3", schema: "/api/x.schema.json" };
const error = (text: string) => ({ text, where: "弹窗" });
const catalog = makeCatalog({
	articles: [
		makeArticle({ code: "102", kind: "error", errors: [error("甲错"), error("乙错")], updated: "2026-03-01" }),
		makeArticle({ code: "101", related: [{ code: "102", how: "next-step" }], contacts: ["helpdesk"] }),
		makeArticle({ code: "103", retired: { since: "2026-01-01", replacedBy: "101" }, risk: "删错会影响系统" }),
	],
	contacts: [makeContact("helpdesk", { person: "某某", note: "内部" })],
});
const articles = articlesDocument(catalog, address, head);
const errors = errorsDocument(catalog, address, head);

test("the latest update is the latest day, none without articles", () => {
	expect(latestUpdate([{ updated: "2026-01-02" }, { updated: "2026-03-01" }, { updated: "2025-12-31" }])).toBe(
		"2026-03-01",
	);
	expect(latestUpdate([])).toBe("");
});

describe.each([
	["articles", articles, articlesDocumentSchema],
	["errors", errors, errorsDocumentSchema],
] as const)("the document of %s", (_, document, schema) => {
	test("is what the schema promises, and nothing else", () => {
		expect(schema.parse(document)).toEqual(document);
	});

	test("names its schema, its version and the day of its content", () => {
		expect(document).toMatchObject({
			$schema: "https://example.org/api/x.schema.json",
			version: "1.2.3+2026-03-01",
			updated: "2026-03-01",
		});
	});
});

describe("an article", () => {
	const byCode = (code: string) => articles.articles.find((article) => article.code === code);

	test("stands by its code, with its address", () => {
		expect(articles.articles.map(({ code, url }) => [code, url])).toEqual([
			["101", "https://example.org/101/"],
			["102", "https://example.org/102/"],
			["103", "https://example.org/103/"],
		]);
	});

	test("tells its relations from both sides", () => {
		expect(byCode("101")?.related).toEqual([{ code: "102", how: "next-step" }]);
		expect(byCode("102")?.related).toEqual([{ code: "101", how: "previous-step" }]);
	});

	test("that names nobody to call has the contacts of its platform", () => {
		expect(byCode("102")?.contacts).toEqual(["helpdesk"]);
	});

	test("says what is dangerous and what no longer occurs", () => {
		expect(byCode("103")).toMatchObject({ risk: "删错会影响系统", retired: { replacedBy: "101" } });
		expect(byCode("101")).not.toHaveProperty("retired");
	});
});

test("a contact has its numbers, and no person's name", () => {
	expect(articles.contacts[0]).toMatchObject({ id: "helpdesk", phones: [{ tel: "4001112222" }] });
	expect(JSON.stringify(articles)).not.toContain("某某");
});

test("a manual has its newest version", () => {
	expect(articles.manuals[0]).toMatchObject({
		version: "1.0",
		effective: "2023-08-15",
		url: address("/manuals/alpha/"),
	});
});

test("every error text leads to its article", () => {
	expect(errors.errors.map(({ text, code, url }) => [text, code, url])).toEqual([
		["甲错", "102", "https://example.org/102/"],
		["乙错", "102", "https://example.org/102/"],
	]);
});
