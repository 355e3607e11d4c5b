/** A code by phone: written in other ways, or read wrongly. */
import { answered, codesOf, search, searchPage } from "./search-page.ts";
import { expect, test } from "./site.ts";

const NEAR = { name: "相近的编号" } as const;

for (const written of ["一零三", "幺〇三", "1O3", "l03", "1 0 3", "１０３", "编号 一百零三"]) {
	test(`a code written ${written} leads to its article by Enter`, async ({ page, site }) => {
		await page.goto("/");
		const { firstHit } = await search(page, written);
		await expect(firstHit).toHaveAttribute("data-hit", "103");
		await expect(page.getByRole("navigation", NEAR)).toHaveCount(0);
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(`${site.url}103/`);
	});
}

test("a code that does not exist offers those near it, above what holds its digits", async ({ page, site }) => {
	await page.goto("/");
	const { hits } = await search(page, "13");
	const near = page.getByRole("navigation", NEAR);
	await expect(near).toContainText("没有编号 13。是不是：");
	await expect(near.getByRole("link").first()).toContainText("103");
	await expect(near.getByRole("link").first()).toContainText("四川政采");
	expect((await codesOf(hits)).length).toBeGreaterThan(0);
	const [above, below] = await Promise.all([near.boundingBox(), hits.first().boundingBox()]);
	expect(above?.y).toBeLessThan(below?.y ?? 0);
	// Enter goes to the offer, not to a hit that nobody meant; once more opens it.
	await page.locator("[data-search-input]").press("Enter");
	await expect(near.getByRole("link").first()).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(`${site.url}103/`);
});

test("a number that articles speak of is no code read wrongly", async ({ page }) => {
	await page.goto("/");
	await search(page, "360");
	await expect(page.getByRole("navigation", NEAR)).toHaveCount(0);
});

test("the offer goes with the query that it belongs to", async ({ page }) => {
	await page.goto("/");
	await search(page, "编号 1033");
	await expect(page.getByRole("navigation", NEAR).getByRole("link").first()).toContainText("103");
	await search(page, "插件异常");
	await expect(page.getByRole("navigation", NEAR)).toHaveCount(0);
});

test.describe("the address of a page that does not exist", () => {
	test.use({ expectedFaults: /404/ });

	test("offers the codes near it", async ({ page, site }) => {
		await page.goto("/1033/");
		await answered(page, "1033");
		await page.getByRole("navigation", NEAR).getByRole("link").first().click();
		await expect(page).toHaveURL(`${site.url}103/`);
	});

	test("leads to the article whose code was typed with a letter for a digit", async ({ page }) => {
		await page.goto("/1O3/");
		await answered(page, "1O3");
		await expect(searchPage(page).firstHit).toHaveAttribute("data-hit", "103");
	});
});
