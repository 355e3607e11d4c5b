/** The site in a folder of a domain, built with BASE_PATH=/help/ (see global-setup.ts). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fromHtml } from "hast-util-from-html";
import { selectAll } from "hast-util-select";
import { PAGE_KINDS } from "./built-site.ts";
import { answered, ERROR, openPage, search } from "./search-page.ts";
import { expect, test } from "./site.ts";

const root = process.env.BASE_DIST ?? "";

test.use({ root, basePath: "/help/" });

test.afterEach(({ site }) => {
	expect(site.log.filter(({ path }) => !path.startsWith("/help/"))).toEqual([]);
});

test("one gets from home by a search to an article and a related one", async ({ page, site }) => {
	await page.goto(site.url);
	const { firstHit } = await search(page, ERROR.text);
	await firstHit.getByRole("link").first().click();
	await expect(page).toHaveURL(`${site.url}103/`);
	await page.getByRole("navigation", { name: "相关文章" }).getByRole("link").first().click();
	await expect(page).toHaveURL(/\/help\/\d+\/$/);
	await expect(page.locator("article[data-code]")).toBeVisible();
});

test("one gets to an article by its code and Enter", async ({ page, site }) => {
	await page.goto(site.url);
	await search(page, "103");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(`${site.url}103/`);
});

test("a query with a slip loads the extra from inside the base", async ({ page, site }) => {
	await page.goto(`${site.url}search/`);
	const { firstHit } = await search(page, "插件异长");
	await expect(firstHit).toHaveAttribute("data-hit", "319");
	expect(site.log.map(({ path }) => path)).toContain("/help/search/extra.bin");
});

test("a results address can be sent on", async ({ page, site }) => {
	await page.goto(`${site.url}search/?q=${encodeURIComponent(ERROR.text)}`);
	const { firstHit } = await answered(page, ERROR.text);
	await expect(firstHit.getByRole("link").first()).toHaveAttribute("href", "/help/103/");
});

test("the links without an answer lead inside the base", async ({ page, site }) => {
	await page.goto(`${site.url}search/`);
	const { results } = await search(page, "asdfghjkl");
	await expect(results.getByRole("link", { name: "该找谁" })).toHaveAttribute("href", "/help/contacts/");
});

test("the copied link holds the base", async ({ page, site }) => {
	await page.goto(`${site.url}103/`);
	await page.locator('[data-copy="link"]').click();
	await expect(page.locator('[data-copy="link"]')).toHaveAttribute("data-copied", `${site.url}103/`);
});

test.describe("a page that does not exist", () => {
	test.use({ expectedFaults: /404/ });

	test("searches its address without the base", async ({ page, site }) => {
		await page.goto(`${site.url}${encodeURIComponent("插件异常")}/`);
		const { firstHit } = await answered(page, "插件异常");
		await expect(firstHit).toHaveAttribute("data-hit", "319");
	});
});

test("every kind of page loads with all that it needs", async ({ page, site }) => {
	for (const address of Object.values(PAGE_KINDS)) {
		await openPage(page, site.url + address.slice(1));
		expect
			.soft(
				site.log.filter(({ status }) => status !== 200),
				address,
			)
			.toEqual([]);
		const outside = await page.evaluate(() =>
			Array.from(document.querySelectorAll<HTMLAnchorElement>("a[href]"))
				.filter(({ origin, pathname }) => origin === location.origin && !pathname.startsWith("/help/"))
				.map(({ href }) => href),
		);
		expect.soft(outside, address).toEqual([]);
	}
});

test("every link, file and form of every page stays inside the base", () => {
	const outside = readdirSync(root, { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".html"))
		.flatMap((file) => {
			const page = fromHtml(readFileSync(join(root, file), "utf8"));
			return selectAll("[href], [src], [action], [data-base]", page)
				.flatMap(({ properties: { href, src, action, dataBase } }) => [href, src, action, dataBase])
				.filter((address) => typeof address === "string" && /^\/(?!help\/)/.test(address))
				.map((address) => `${file}: ${address}`);
		});
	expect(outside).toEqual([]);
});
