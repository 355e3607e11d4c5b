/** An article on paper: what helps the person who holds the sheet, and nothing of the screen. */
import { expect, test } from "./site.ts";

test.describe("an article on paper", () => {
	test.beforeEach(async ({ page }) => {
		await page.goto("/103/");
		await page.emulateMedia({ media: "print" });
	});

	test("has no header, navigation, buttons or footer", async ({ page }) => {
		const warning = '[data-relation="looks-alike"]';
		for (const selector of ["header", "footer", `nav:not(${warning})`, "button", ".skip", ".tags"]) {
			for (const element of await page.locator(selector).all()) await expect(element).toBeHidden();
		}
		await expect(page.locator(warning)).toBeVisible();
	});

	test("has code, title, popup, every step and the number to call", async ({ page }) => {
		await expect(page.locator("article .code").first()).toBeVisible();
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
		await expect(page.locator("[data-error-text]").first()).toBeVisible();
		for (const step of await page.locator("article .prose > ol > li").all()) await expect(step).toBeVisible();
		await expect(page.locator('[data-contact] a[href^="tel:"]').first()).toBeVisible();
		await expect(page.locator(".source")).toBeVisible();
	});

	test("has the folded parts open", async ({ page }) => {
		for (const item of await page.locator("details li").all()) await expect(item).toBeVisible();
	});

	test("is black on white whatever the theme", async ({ page }) => {
		await page.emulateMedia({ media: "print", colorScheme: "dark" });
		const colour = await page
			.locator("article .prose p")
			.first()
			.evaluate((text) => getComputedStyle(text).color);
		const [red = 255, green = 255, blue = 255] = (colour.match(/\d+/g) ?? []).map(Number);
		expect(Math.max(red, green, blue)).toBeLessThan(80);
	});
});

test("a wide table is not cut off on paper", async ({ page }) => {
	await page.setViewportSize({ width: 703, height: 1000 }); // A4 without its margins
	await page.goto("/901/");
	await page.emulateMedia({ media: "print" });
	const cut = await page
		.locator(".table-scroll")
		.evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).length);
	expect(cut).toBe(0);
});

test("everything prints as a booklet with every article", async ({ page }) => {
	await page.goto("/all/");
	await page.emulateMedia({ media: "print" });
	await expect(page.locator(".site-header")).toBeHidden();
	await expect(page.locator("#a103 ol li").first()).toBeVisible();
	await expect(page.locator("#a720")).toBeVisible();
	await expect(page.locator(".cover-title")).toBeVisible();
	await expect(page.locator(".contents li").first()).toBeVisible();
	await page.emulateMedia({ media: "screen" });
	for (const paper of await page.locator(".cover, .all-whom").all()) await expect(paper).toBeHidden();
});
