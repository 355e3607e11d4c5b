/** What Chromium prints: a sheet has all of its article and nothing of the screen; the booklet has every article. */
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { select, selectAll } from "hast-util-select";
import { loadCatalog } from "../../src/node/load-content.ts";
import { extractRecord } from "../../src/search/index/extract.ts";
import { CODES, readPage, textOf } from "./built-site.ts";
import { plain, printPage } from "./pdf.ts";
import { expect, test } from "./site.ts";

const SAMPLE = 20;
/**
 * An article with this many characters or fewer is short, as four of five are, and has to fit on one sheet; those that
 * list the contents of a manual aside.
 */
const SHORT = 500;

const { articles, platforms } = loadCatalog();

/** Every sixth or so article in the order of platform, kind and code: all platforms and kinds have their share. */
function sample(): string[] {
	const key = ({ platform, kind, code }: (typeof articles)[number]) =>
		`${platforms.findIndex(({ id }) => id === platform)} ${kind} ${code}`;
	const ordered = articles
		.filter(({ code }) => CODES.includes(code))
		.map((article) => ({ code: article.code, key: key(article) }))
		.sort((a, b) => (a.key < b.key ? -1 : 1));
	return Array.from(
		{ length: SAMPLE },
		(_, index) => ordered[Math.floor((index * ordered.length) / SAMPLE)]?.code ?? "",
	);
}

const plainTexts = (tree: Root | Element, selector: string) =>
	selectAll(selector, tree)
		.map((element) => plain(textOf(element)))
		.filter((text) => text !== "");

/** All that people read on an article, whom to call and where it is from. */
function partsOf(html: string): { steps: string[]; all: string[]; isShort: boolean } {
	const record = extractRecord(html);
	if (!record) throw new Error("not an article");
	const article = select("article[data-code]", fromHtml(html)) as Element;
	const texts = record.blocks.map(({ text }) => plain(text));
	return {
		steps: texts.filter((_, index) => record.blocks[index]?.type === "S"),
		isShort: texts.join("").length <= SHORT && !select(".outline", article),
		all: [
			record.code,
			...texts,
			...plainTexts(article, ".whom h2, .whom [data-contact] .phone, .whom [data-contact] .qq, .whom .contact-name"),
			...plainTexts(article, ".source p"),
			...plainTexts(article, '[data-relation="looks-alike"] a'),
		],
	};
}

/** Words of the screen that none of the article's own texts contains. */
function wordsOfScreen(html: string, own: readonly string[]): string[] {
	const words = plainTexts(
		fromHtml(html),
		"button, .skip, .site-header a, .site-footer a, .neighbours a, .related a, .tags a, .way-on .link-row a",
	);
	return words.filter((word) => word.length > 1 && !own.some((text) => text.includes(word)));
}

test("the sample has articles of every platform and kind", () => {
	const chosen = articles.filter(({ code }) => sample().includes(code));
	expect(chosen).toHaveLength(SAMPLE);
	expect(new Set(chosen.map(({ platform }) => platform)).size).toBe(platforms.length);
	expect(chosen.filter(({ code }) => partsOf(readPage(`/${code}/`)).isShort).length).toBeGreaterThan(SAMPLE / 2);
	expect(new Set(chosen.map(({ kind }) => kind)).size).toBe(new Set(articles.map(({ kind }) => kind)).size);
});

for (const code of sample()) {
	test(`article ${code} is whole on paper, with code, address, phones and source, and nothing of the screen`, async ({
		page,
	}) => {
		const html = readPage(`/${code}/`);
		const { steps, all, isShort } = partsOf(html);
		await page.goto(`/${code}/`);
		const { sheets, text } = await printPage(page);
		expect(steps.filter((step) => !text.includes(step))).toEqual([]);
		expect(all.filter((part) => !text.includes(part))).toEqual([]);
		expect(text).toContain(plain(page.url()));
		const words = wordsOfScreen(html, [...all, plain(page.url())]);
		expect(words.length).toBeGreaterThan(8);
		expect(words.filter((word) => text.includes(word))).toEqual([]);
		expect(sheets).toBeLessThanOrEqual(isShort ? 1 : 2);
	});
}

test("the booklet has a title with its day, contents, and every article with its steps", async ({ page }) => {
	await page.goto("/all/");
	const { sheets, text } = await printPage(page);
	expect(sheets).toBeGreaterThan(platforms.length);
	const updated = articles
		.map((article) => article.updated)
		.sort()
		.at(-1) as string;
	expect(text.indexOf(updated)).toBeGreaterThan(-1);
	expect(text.slice(0, 400)).toContain(`共${articles.length}篇`);
	for (const { name } of platforms) expect(text).toContain(plain(name));
	// Once in the contents, once over the article.
	const twice = articles.filter(({ title }) => text.split(plain(title)).length < 3);
	expect(twice.map(({ code }) => code)).toEqual([]);
	const lost = articles.flatMap(({ code }) =>
		partsOf(readPage(`/${code}/`)).steps.filter((step) => !text.includes(step)),
	);
	expect(lost).toEqual([]);
});
