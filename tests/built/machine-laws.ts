/** What must hold of the files for programs, wherever the site is published. */
import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/node/load-content.ts";
import type { ArticlesDocument, ErrorsDocument } from "../../src/schemas/api.ts";
import {
	type BuiltSite,
	between,
	deadAmong,
	fullAddress,
	pagesOf,
	readFile,
	readJson,
	shortAddress,
} from "./machine-files.ts";
import { jsonJudge, xmlFaults } from "./validators.ts";

const catalog = loadCatalog();

/** Declares the tests of the data files, the feed, the sitemap, the search description and llms.txt. */
export function testMachineFiles(built: BuiltSite): void {
	describe("the API", () => {
		const articles = () => readJson<ArticlesDocument>(built, "api/articles.json");
		const errors = () => readJson<ErrorsDocument>(built, "api/errors.json");

		test.each(["articles", "errors"])("of %s is valid under the schema beside it, which it names", (name) => {
			const data = readJson<{ $schema: string }>(built, `api/${name}.json`);
			expect(jsonJudge(readJson(built, `api/${name}.schema.json`))(data)).toEqual([]);
			expect(data.$schema).toBe(shortAddress(built, `/api/${name}.schema.json`));
		});

		test("has every article, and everything they refer to", () => {
			const { articles: entries, ...registries } = articles();
			expect(entries.map(({ code }) => code)).toEqual(catalog.articles.map(({ code }) => code));
			const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
			for (const { platform, families, tools, contacts, related, source } of entries) {
				expect(ids(registries.platforms)).toContain(platform);
				expect(ids(registries.families)).toEqual(expect.arrayContaining(families));
				expect(ids(registries.tools)).toEqual(expect.arrayContaining(tools));
				expect(ids(registries.contacts)).toEqual(expect.arrayContaining(contacts));
				expect(ids(registries.manuals)).toEqual(expect.arrayContaining(source.map(({ manual }) => manual)));
				expect(entries.map(({ code }) => code)).toEqual(expect.arrayContaining(related.map(({ code }) => code)));
			}
		});

		test("has every error text verbatim", () => {
			const texts = catalog.articles.flatMap(({ code, errors: rows }) => rows.map(({ text }) => `${code} ${text}`));
			expect(errors().errors.map(({ code, text }) => `${code} ${text}`)).toEqual(texts);
			expect(texts.length).toBeGreaterThan(20);
		});

		test("leads to pages of this site", () => {
			const { platforms, families, tools, manuals, articles: entries } = articles();
			const urls = [platforms, families, tools, manuals, entries, errors().errors].flat().map(({ url }) => url);
			expect(deadAmong(built, urls)).toEqual([]);
			expect(urls).toContain(shortAddress(built, "/103/"));
		});
	});

	describe("the feed", () => {
		const feed = () => readFile(built, "feed.xml");

		test("is Atom", async () => expect(await xmlFaults("atom", feed())).toEqual([]));

		test("names every entry once, and the newest first", () => {
			const ids = between(feed(), "<id>", "</id>");
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids.length).toBeGreaterThan(catalog.articles.length);
			const [latest, ...days] = between(feed(), "<updated>", "</updated>");
			expect(days).toEqual([...days].sort().reverse());
			expect(latest).toBe(days[0]);
		});

		test("leads to pages of this site", () => {
			const links = between(feed(), 'href="', '"');
			expect(deadAmong(built, links)).toEqual([]);
			expect(links).toEqual(
				expect.arrayContaining(["/feed.xml", "/", "/103/"].map((path) => shortAddress(built, path))),
			);
		});
	});

	describe("the sitemap", () => {
		test("is an index of sitemaps that are there", async () => {
			const index = readFile(built, "sitemap-index.xml");
			expect(await xmlFaults("sitemap", index)).toEqual([]);
			expect(between(index, "<loc>", "</loc>")).toEqual([fullAddress(built, "/sitemap-0.xml")]);
		});

		test("has every page, and articles with the day of their last change", async () => {
			const sitemap = readFile(built, "sitemap-0.xml");
			expect(await xmlFaults("sitemap", sitemap)).toEqual([]);
			const pages = pagesOf(built).map(({ url }) => url);
			expect(between(sitemap, "<loc>", "</loc>").sort()).toEqual([...pages].sort());
			for (const { code, updated } of catalog.articles)
				expect(sitemap).toContain(`<loc>${fullAddress(built, `/${code}/`)}</loc><lastmod>${updated}T`);
		});
	});

	describe("the search description", () => {
		test("is OpenSearch, and its template is the search page", async () => {
			const xml = readFile(built, "opensearch.xml");
			expect(await xmlFaults("opensearch", xml)).toEqual([]);
			expect(xml).toContain(`template="${fullAddress(built, "/search/")}?q={searchTerms}"`);
			expect(deadAmong(built, between(xml, 'template="', '"'))).toEqual([]);
		});
	});

	describe("llms.txt", () => {
		const tree = (): Root => unified().use(remarkParse).parse(readFile(built, "llms.txt"));

		test("is a title, a summary, and sections of links", () => {
			const { children } = tree();
			expect(children.slice(0, 2).map((node) => (node.type === "heading" ? node.depth : node.type))).toEqual([
				1,
				"blockquote",
			]);
			const start = children.findIndex((node) => node.type === "heading" && node.depth === 2);
			const sections = children.slice(start);
			expect(sections.length).toBeGreaterThan(10);
			for (const [index, node] of sections.entries()) {
				if (index % 2 === 0) expect(node).toMatchObject({ type: "heading", depth: 2 });
				else expect(node.type).toBe("list");
				for (const { children: item } of node.type === "list" ? node.children : [])
					expect(item).toMatchObject([{ type: "paragraph", children: [{ type: "link" }, { type: "text" }] }]);
			}
		});

		test("leads to every article, and to files of this site only", () => {
			const urls: string[] = [];
			visit(tree(), "link", ({ url }) => void urls.push(url));
			expect(deadAmong(built, urls)).toEqual([]);
			expect(urls).toEqual(
				expect.arrayContaining(catalog.articles.map(({ code }) => shortAddress(built, `/${code}/`))),
			);
		});
	});
}
