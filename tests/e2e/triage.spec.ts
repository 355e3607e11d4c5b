/** Finding an article by clicks alone, without JavaScript: platform, stage, what one sees. */
import { fromHtml } from "hast-util-from-html";
import { select, selectAll } from "hast-util-select";
import { ADDRESSES, CODES, readPage, textOf } from "./built-site.ts";
import { findLowContrast } from "./contrast.ts";
import { expect, test } from "./site.ts";

const MOST_CLICKS = 4;
const PAGES = ADDRESSES.filter((address) => address.startsWith("/triage/"));
const ERROR_CODES = CODES.filter((code) => select("article [data-error-text]", fromHtml(readPage(`/${code}/`))));

test.use({ javaScriptEnabled: false });

test("every error article is within four clicks, through the pages of the triage alone", async ({ page }) => {
	const clicks = new Map([["/triage/", 0]]);
	const articles = new Map<string, number>();
	// Breadth first: a page is met on its shortest way.
	for (const [address, depth] of clicks) {
		await page.goto(address);
		const links = await page
			.locator("main a[href]:visible")
			.evaluateAll((anchors) => anchors.map((anchor) => new URL((anchor as HTMLAnchorElement).href).pathname));
		for (const link of links) {
			const code = /^\/(\d+)\/$/.exec(link)?.[1];
			if (code !== undefined) articles.set(code, Math.min(articles.get(code) ?? MOST_CLICKS + 1, depth + 1));
			else if (link.startsWith("/triage/") && !clicks.has(link)) clicks.set(link, depth + 1);
		}
	}
	expect(ERROR_CODES.length).toBeGreaterThan(20);
	expect(ERROR_CODES.filter((code) => (articles.get(code) ?? MOST_CLICKS + 1) > MOST_CLICKS)).toEqual([]);
	expect([...clicks.keys()].sort()).toEqual(PAGES);
});

test("a supplier in Hubei clicks through to the article of the popup", async ({ page, site }) => {
	await page.goto("/triage/");
	await page.getByRole("link", { name: "湖北政采" }).click();
	await page.getByRole("link", { name: /^检测/ }).click();
	await page.getByRole("link", { name: "请插入 U-KEY" }).click();
	await expect(page).toHaveURL(`${site.url}607/`);
	await page.getByRole("navigation", { name: "还没解决" }).getByRole("link", { name: "一步步找" }).click();
	await expect(page).toHaveURL(`${site.url}triage/hubei-procurement/`);
});

test("every page of the triage gives a number to call and a way back", () => {
	for (const address of PAGES) {
		const main = select("main", fromHtml(readPage(address)));
		expect.soft(main && select('a[href^="tel:"]', main), address).toBeTruthy();
		const back = address === "/triage/" ? "/search/" : "/triage/";
		expect.soft(main && select(`a[href="${back}"]`, main), address).toBeTruthy();
	}
});

test("an error that the manual places nowhere says so where it is listed", async ({ page }) => {
	await page.goto("/triage/sichuan-procurement/login/");
	await expect(page.locator(".error-rows li", { hasText: "CA 证书读取错误" })).toContainText("手册没写是哪一步");
});

test.describe("the page for the last minutes", () => {
	test("supports every line by an article, and lists what to check before what to avoid", async ({ page }) => {
		await page.goto("/triage/urgent/");
		const lines = page.locator(".urgent li");
		expect(await lines.count()).toBeGreaterThan(15);
		for (const line of await lines.all()) await expect(line.locator(".supports a").first()).toBeVisible();
		expect(await page.locator(".urgent h2").evaluateAll((headings) => headings.map(({ id }) => id))).toEqual([
			"checks",
			"slower",
			"avoid",
		]);
	});

	test("links to a step that is there, under its number", async ({ page, site }) => {
		await page.goto("/triage/urgent/");
		await page.getByRole("link", { name: "湖北政采 605 第 3 步" }).click();
		await expect(page).toHaveURL(`${site.url}605/#step-3`);
		await expect(page.locator("#step-3")).toContainText("别关");
	});

	test("marks as ours what no manual says", async ({ page }) => {
		await page.goto("/triage/urgent/");
		const ours = page.locator("aside.note-caution", { hasText: "换一个 USB 口" });
		await expect(ours).toContainText("本站提醒");
	});
});

for (const [screen, width, height] of [
	["phone", 360, 740],
	["laptop", 1366, 768],
] as const)
	test(`no page of the triage is wider than a ${screen}; what one chooses can be hit`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		for (const address of PAGES) {
			await page.goto(address);
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect.soft(overflow, address).toBeLessThanOrEqual(0);
			const choices = page.locator("main .choices a, main .error-rows a, main .article-line a, main .supports a");
			const low = await choices.evaluateAll((links) =>
				links.filter((link) => link.getBoundingClientRect().height < 40).map((link) => link.textContent),
			);
			expect.soft(low, address).toEqual([]);
		}
	});

for (const colorScheme of ["light", "dark"] as const)
	test.describe(`in the ${colorScheme} theme`, () => {
		test.use({ javaScriptEnabled: true });

		test("every text of the triage can be read", async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			for (const address of [
				"/triage/",
				"/triage/hubei-procurement/",
				"/triage/hubei-procurement/bind/",
				"/triage/urgent/",
			]) {
				await page.goto(address);
				expect.soft(await findLowContrast(page), address).toEqual([]);
			}
		});
	});

test("what a stage is called tells what is behind it", () => {
	for (const address of PAGES.filter((page) => page.split("/").length === 5)) {
		const root = fromHtml(readPage(address));
		const heading = select("h1", root);
		expect.soft(heading && textOf(heading), address).toMatch(/^\S+ · .+：(看到的是哪一句|要办哪件事)？$/);
		expect.soft(selectAll(".error-rows li, #guides ~ .article-list li", root).length, address).toBeGreaterThan(0);
	}
});
