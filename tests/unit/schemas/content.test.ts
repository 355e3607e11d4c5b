import { describe, expect, test } from "vitest";
import { loadConfusables, loadContent, loadRegional, loadSynonyms } from "../../../src/node/load-content.ts";

describe("the real content", () => {
	test("parses, every file of it", () => {
		const content = loadContent();
		expect(content.problems).toEqual([]);
		expect(content.articles.length).toBeGreaterThan(100);
		expect(content.taxonomy).toBeDefined();
	});

	test("has synonyms, look-alikes and regional words that parse", () => {
		expect(loadSynonyms().length).toBeGreaterThan(10);
		expect(loadConfusables().length).toBeGreaterThan(10);
		expect(loadRegional().size).toBeGreaterThan(10);
	});
});
