/** Without JavaScript every page is complete, and nothing on it promises what only a script can do. */
import { CODES, PAGE_KINDS } from "./built-site.ts";
import { expect, test } from "./site.ts";

test.use({ javaScriptEnabled: false });

test("nothing that needs a script shows on any kind of page", async ({ page }) => {
	for (const [kind, address] of Object.entries(PAGE_KINDS)) {
		await page.goto(address);
		await expect.soft(page.getByRole("heading", { level: 1 }), kind).toHaveCount(1);
		await expect.soft(page.locator("[data-needs-script]:visible"), kind).toHaveCount(0);
		const controls = page.locator("button:visible, input:visible, select:visible, textarea:visible");
		const dead = await controls.evaluateAll((elements) =>
			elements
				.filter((element) => {
					const isPushButton = element instanceof HTMLButtonElement && element.type !== "submit";
					return isPushButton || !element.closest("form[action]");
				})
				.map((element) => element.outerHTML.slice(0, 80)),
		);
		expect.soft(dead, kind).toEqual([]);
	}
});

test("an article can be read: popup, steps, whom to call, related articles", async ({ page }) => {
	await page.goto("/103/");
	await expect(page.locator("[data-error-text]").first()).toBeVisible();
	await expect(page.locator("article .prose > ol > li").first()).toBeVisible();
	await expect(page.locator('[data-contact] a[href^="tel:"]').first()).toBeVisible();
	await expect(page.locator('a[href="/607/"]')).toBeVisible();
	await page.getByText("大家也这样问").click();
	await expect(page.locator("[data-ask]").first()).toBeVisible();
});

test("the error index shows every error and leads to its article", async ({ page, site }) => {
	await page.goto("/errors/");
	const rows = page.locator("[data-error-row]");
	expect(await rows.count()).toBeGreaterThan(20);
	await expect(page.locator("[data-error-row]:visible")).toHaveCount(await rows.count());
	await page.locator('[data-error-row] a[href="/103/"]').click();
	await expect(page).toHaveURL(`${site.url}103/`);
});

test("the page with everything has all articles, readable", async ({ page }) => {
	await page.goto("/all/");
	await expect(page.locator(".all-article:visible")).toHaveCount(CODES.length);
	await expect(page.locator("#a103")).toContainText("互认助手");
});

test("the search page says why it does not answer, and where to look instead", async ({ page }) => {
	await page.goto("/search/?q=CA");
	await expect(page.locator("noscript .note")).toContainText("浏览器没有启用脚本");
	await page.locator('noscript a[href="/errors/"]').click();
	await expect(page).toHaveURL(/\/errors\/$/);
});

test("the search field of the home page leads to the search page", async ({ page }) => {
	await page.goto("/");
	await page.locator("[data-search-input]").fill("未知错误");
	await page.getByRole("button", { name: "搜索" }).click();
	await expect(page).toHaveURL(/\/search\/\?q=/);
	await expect(page.locator("noscript .note")).toContainText("浏览器没有启用脚本");
});

test("a page that does not exist leads on", async ({ page, request }) => {
	const response = await request.get("/nowhere/");
	expect(response.status()).toBe(404);
	await page.goto("/404.html");
	await expect(page.locator("main").getByRole("link", { name: "全部报错原文" }).first()).toBeVisible();
	await expect(page.locator('main a[href="/platforms/zcy/"]')).toBeVisible();
});
