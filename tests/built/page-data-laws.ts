/** What must hold of the data in the pages' own HTML (JSON-LD, canonical, Open Graph), wherever it is published. */
import { gzipSync } from "node:zlib";
import { select, selectAll } from "hast-util-select";
import { beforeAll, describe, expect, test } from "vitest";
import {
	type BuiltSite,
	contentOf,
	deadAmong,
	jsonLdOf,
	linkOf,
	metaOf,
	type Page,
	pagesOf,
	shortAddress,
	squeeze,
	textOf,
} from "./machine-files.ts";
import { richResultJudge, vocabularyFaults } from "./validators.ts";

/** Bytes that the JSON-LD of an article may add to what is sent. */
const JSON_LD_BUDGET = 600;

interface Answered {
	name: string;
	acceptedAnswer: { text: string };
}

interface Step {
	url: string;
	text: string;
}

/** Declares the tests of what pages say in their heads and as JSON-LD. */
export function testPageData(built: BuiltSite): void {
	let pages: Page[];
	let articles: Page[];
	beforeAll(() => {
		pages = pagesOf(built);
		articles = pages.filter(({ path }) => /^\/\d+\/$/.test(path));
	});
	const ofType = <T>(page: Page, type: string) =>
		jsonLdOf(page).filter((data) => data["@type"] === type) as (Record<string, unknown> & T)[];
	/** Problems of all pages, as `address: what`. */
	const faultsOf = (some: readonly Page[], check: (page: Page) => string[]) =>
		some.flatMap((page) => check(page).map((fault) => `${page.path}: ${fault}`));

	describe("the JSON-LD", () => {
		test("is what Google asks for, with addresses that lead somewhere", () => {
			const judge = richResultJudge();
			const found = pages.flatMap(jsonLdOf);
			expect(found.length).toBeGreaterThan(articles.length);
			expect(faultsOf(pages, (page) => jsonLdOf(page).flatMap(judge))).toEqual([]);
			const urls = found.flatMap((data) => JSON.stringify(data).match(/(?<="(?:@id|url)":")[^"]+/g) ?? []);
			expect(deadAmong(built, urls)).toEqual([]);
		});

		test("keeps to the vocabulary of schema.org", () => {
			expect(vocabularyFaults(pages.flatMap(jsonLdOf))).toEqual([]);
		});

		test("has the breadcrumbs that people see, on every page that has some", () => {
			let count = 0;
			for (const page of pages) {
				const nav = select("nav.breadcrumb", page.tree);
				const lists = ofType<{ itemListElement: { name: string }[] }>(page, "BreadcrumbList");
				expect(lists.length, page.path).toBe(nav ? 1 : 0);
				if (!nav) continue;
				count += 1;
				const shown = selectAll("a, [aria-current]", nav).map(textOf);
				expect(lists[0]?.itemListElement.map(({ name }) => name)).toEqual(shown);
			}
			expect(count).toBeGreaterThan(articles.length);
		});

		test("asks the error texts of the page and answers with lines of it", () => {
			const withErrors = articles.filter((page) => select('article[data-kind="error"]', page.tree));
			expect(withErrors.length).toBeGreaterThan(10);
			const faults = faultsOf(withErrors, (page) => {
				const questions = ofType<{ mainEntity: Answered[] }>(page, "FAQPage").flatMap(({ mainEntity }) => mainEntity);
				const shown = selectAll("article [data-error-text]", page.tree).map(textOf);
				const text = squeeze(contentOf(select("article .prose", page.tree) ?? page.tree));
				const lines = questions.flatMap(({ acceptedAnswer }) => acceptedAnswer.text.split("\n"));
				return [
					...(questions.map(({ name }) => name).join("|") === shown.join("|") ? [] : ["other questions than errors"]),
					...lines.filter((line) => !text.includes(squeeze(line.replace(/^(?:\d+\.|-) /, "")))),
				];
			});
			expect(faults).toEqual([]);
		});

		test("has the steps of tasks, each as it stands at its anchor, none left out between two", () => {
			const tasks = articles.filter((page) => ofType(page, "HowTo").length > 0);
			expect(tasks.length).toBeGreaterThan(20);
			const faults = faultsOf(tasks, (page) => {
				const steps = ofType<{ step: Step[] }>(page, "HowTo").flatMap(({ step }) => step);
				const shown = selectAll('article li[id*="step-"]', page.tree);
				const told = steps.map(({ url }) => url.slice(url.indexOf("#") + 1));
				const first = shown.findIndex(({ properties }) => properties.id === told[0]);
				const expected = shown.slice(first, first + told.length).map(({ properties }) => properties.id);
				return [
					...(told.join() === expected.join() ? [] : [`steps ${told} for ${expected}`]),
					...steps.filter(({ text }, index) => {
						const step = shown[first + index];
						return !step || squeeze(contentOf(step)) !== squeeze(text);
					}),
				].map(String);
			});
			expect(faults).toEqual([]);
			expect(pages.filter((page) => ofType(page, "HowTo").length > 0)).toEqual(tasks);
		});

		test(`adds at most ${JSON_LD_BUDGET} bytes to an article`, () => {
			const faults = faultsOf(articles, ({ html }) => {
				const bare = html.replace(/<script type="application\/ld\+json">.*?<\/script>/gs, "");
				const added = gzipSync(html).length - gzipSync(bare).length;
				return added > JSON_LD_BUDGET ? [`${added} bytes`] : [];
			});
			expect(faults).toEqual([]);
		});
	});

	describe("the head of every page", () => {
		test("tells chat cards what it is", () => {
			const faults = faultsOf(pages, (page) =>
				["description", "og:title", "og:description"].filter((name) => !metaOf(page, name)?.trim()),
			);
			expect(faults).toEqual([]);
			for (const page of pages) {
				const isArticle = articles.includes(page);
				expect(metaOf(page, "og:type"), page.path).toBe(isArticle ? "article" : "website");
				expect(metaOf(page, "og:locale")).toBe("zh_CN");
				expect(metaOf(page, "og:site_name")).toBe(metaOf(pages[0] as Page, "og:site_name"));
				// Without a picture a large card would be empty.
				expect(metaOf(page, "twitter:card")).toBe(metaOf(page, "og:image") ? "summary_large_image" : "summary");
			}
		});

		test("names its full address where the site knows its own, and none where it does not", () => {
			for (const page of pages) {
				expect(linkOf(page, "canonical"), page.path).toBe(built.site && page.url);
				expect(metaOf(page, "og:url"), page.path).toBe(built.site && page.url);
			}
		});

		test("leads to the feed, and to the search description where that names this site", () => {
			const short = (path: string) => shortAddress({ ...built, site: "" }, path);
			for (const page of pages) {
				expect(linkOf(page, "alternate"), page.path).toBe(short("/feed.xml"));
				expect(linkOf(page, "search"), page.path).toBe(built.site && short("/opensearch.xml"));
			}
		});
	});
}
