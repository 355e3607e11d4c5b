/** The engines of large sites through the page, over the same articles as the text pack; and what happens where one does not run. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { extname, join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { STRINGS } from "../../src/search/client/strings.ts";
import { buildLargeEngines } from "../relevance/engines.ts";
import { DIST } from "./built-site.ts";
import { codesOf, ERROR, search, searchPage, showAll } from "./search-page.ts";
import { expect, test } from "./site.ts";

const TYPES: Record<string, string> = { ".js": "text/javascript", ".json": "application/json", ".css": "text/css" };
/** A word that stands in many articles, and a piece of text that stands in few. */
const COMMON = "证书";

let folder: string;
test.beforeAll(async () => {
	test.setTimeout(120_000);
	folder = await buildLargeEngines(DIST);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
test.beforeEach(({ context }) => serveEngines(context));

/** Answers for the files of the engines as if the site had been built with them. */
async function serveEngines(context: BrowserContext): Promise<void> {
	await context.route(/\/(?:search\/shards|pagefind)\//, async (route) => {
		const path = new URL(route.request().url()).pathname.replace(/^.*\/(?=(?:shards|pagefind)\/)/, "");
		const file = join(folder, path);
		if (!existsSync(file)) return route.fulfill({ status: 404 });
		return route.fulfill({
			body: readFileSync(file),
			contentType: TYPES[extname(file)] ?? "application/octet-stream",
		});
	});
}

async function openEngine(page: Page, engine: string): Promise<void> {
	await page.goto(`/search/?engine=${engine}`);
}

/** Codes of all hits of a query, and the engine that found them. */
async function ask(page: Page, query: string): Promise<{ codes: string[]; engine: string | null }> {
	const found = await search(page, query, 15_000);
	await showAll(found);
	return { codes: await codesOf(found.hits), engine: await found.results.getAttribute("data-search-engine") };
}

const simpler = (page: Page) => page.getByText(STRINGS.simpler);

for (const engine of ["shards", "pagefind"]) {
	test.describe(engine, () => {
		test("answers as the text pack does, and says who answered", async ({ page }) => {
			await page.goto("/search/");
			const byPack = await ask(page, ERROR.text);
			expect(byPack.engine).toBe("pack");
			await openEngine(page, engine);
			const answer = await ask(page, ERROR.text);
			expect(answer.engine).toBe(engine);
			expect(answer.codes[0]).toBe(byPack.codes[0]);
			await expect(simpler(page)).toBeHidden();
		});

		test("shows every article that holds a word when all are asked for", async ({ page }) => {
			await page.goto("/search/");
			const holding = await ask(page, COMMON);
			await openEngine(page, engine);
			const found = await ask(page, COMMON);
			expect(holding.codes.length).toBeGreaterThan(30);
			// Behind those that hold the word the text pack may show others; none of the first may be missing.
			expect(found.codes.slice(0, 30).sort().length).toBe(30);
			expect(holding.codes).toEqual(expect.arrayContaining(found.codes.slice(0, 30)));
		});

		test("reads pinyin and slips, and offers how to go on", async ({ page }) => {
			await openEngine(page, engine);
			expect((await ask(page, "zhengshuduqucuowu")).codes).toContain(ERROR.code);
			expect((await ask(page, "CA正书读娶错误")).codes[0]).toBe(ERROR.code);
			await search(page, "CA证书读取", 15_000);
			await expect(page.locator("[data-suggestion]").first()).toBeVisible();
		});

		test("offers whom to call where nothing answers", async ({ page }) => {
			await openEngine(page, engine);
			await search(page, "qwrtypsdfgh", 15_000);
			await expect(page.locator(".search-empty a[href^='tel:']").first()).toBeVisible();
		});
	});
}

test("a hit leads to the step that matched", async ({ page }) => {
	await page.goto(`/${ERROR.code}/`);
	const step = page.locator("li[id*='step-']").last();
	const id = (await step.getAttribute("id")) as string;
	const text = ((await step.textContent()) ?? "").replace(/\s+/g, "");
	await page.goto("/search/");
	await search(page, text.slice(0, 12));
	const link = page.locator(`[data-hit="${ERROR.code}"] [data-section]`);
	await expect(link).toHaveAttribute("data-section", id);
	await link.click();
	await expect(page).toHaveURL(new RegExp(`/${ERROR.code}/#${id}$`));
	await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test.describe("where Pagefind does not run", () => {
	test.use({ expectedFaults: /pagefind|Pagefind|wasm|Wasm|WASM|WebAssembly|search\/shards/ });

	test("without WebAssembly the shards answer, and the page says so", async ({ page }) => {
		await page.addInitScript("delete window.WebAssembly");
		await openEngine(page, "pagefind");
		const { codes, engine } = await ask(page, ERROR.text);
		expect(engine).toBe("shards");
		expect(codes[0]).toBe(ERROR.code);
		await expect(simpler(page)).toBeVisible();
	});

	test("with an assembly that does not start too", async ({ page, context }) => {
		await context.route(/\.pagefind$/, (route) => route.fulfill({ body: "no assembly" }));
		await openEngine(page, "pagefind");
		const { codes, engine } = await ask(page, ERROR.text);
		expect(engine).toBe("shards");
		expect(codes[0]).toBe(ERROR.code);
		await expect(simpler(page)).toBeVisible();
	});

	test("and where a part of its index is gone", async ({ page, context }) => {
		await context.route(/\.pf_index$/, (route) => route.fulfill({ status: 404 }));
		await openEngine(page, "pagefind");
		const { codes, engine } = await ask(page, ERROR.text);
		expect(engine).toBe("shards");
		expect(codes[0]).toBe(ERROR.code);
		await expect(simpler(page)).toBeVisible();
	});

	test("and the text pack, where the site has nothing else", async ({ page, context }) => {
		await context.route(/\/search\/shards\//, (route) => route.fulfill({ status: 404 }));
		await openEngine(page, "shards");
		const { codes, engine } = await ask(page, ERROR.text);
		expect(engine).toBe("pack");
		expect(codes[0]).toBe(ERROR.code);
		await expect(simpler(page)).toBeVisible();
		expect(await searchPage(page).hits.count()).toBeGreaterThan(0);
	});
});
