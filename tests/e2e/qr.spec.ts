/** The QR code of an article on a page: read by a decoder, and taken away where it would lead elsewhere. */
import type { Page } from "@playwright/test";
import { fromHtml } from "hast-util-from-html";
import { select } from "hast-util-select";
import readQr from "jsqr";
import sharp from "sharp";
import { readPage, textOf } from "./built-site.ts";
import { expect, type Site, test } from "./site.ts";

/** The address that the build wrote on a page. */
function builtAddress(path: string): string {
	const line = select(".sheet-address", fromHtml(readPage(path)));
	if (!line) throw new Error(`${path} has no address in print`);
	return textOf(line);
}

/** Opens an article as if the site were published where it was built for. */
async function openAtHome(page: Page, site: Site, path: string): Promise<string> {
	const address = builtAddress(path);
	const { origin } = new URL(address);
	await page.route(`${origin}/**`, async (route) => {
		const url = route.request().url().replace(origin, site.url.replace(/\/$/, ""));
		await route.fulfill({ response: await route.fetch({ url }) });
	});
	await page.goto(address);
	return address;
}

async function decode(picture: Buffer): Promise<string | undefined> {
	const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	return readQr(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test.describe("where the site is published", () => {
	test.use({ expectedFaults: /^outside: http:\/\/localhost:4321\// });

	for (const colorScheme of ["light", "dark"] as const) {
		test(`a camera reads the article's address off the screen, ${colorScheme}`, async ({ page, site }) => {
			await page.emulateMedia({ colorScheme });
			const address = await openAtHome(page, site, "/103/");
			expect(await decode(await page.locator(".qr svg").screenshot())).toBe(address);
		});
	}

	test("a camera reads it off the paper, where it is some 25 mm wide and takes no place from the text", async ({
		page,
		site,
	}) => {
		await page.setViewportSize({ width: 703, height: 1000 }); // A4 without its margins
		await page.emulateMedia({ media: "print", colorScheme: "dark" });
		const address = await openAtHome(page, site, "/607/");
		const svg = page.locator(".qr svg");
		expect(await decode(await svg.screenshot())).toBe(address);
		const box = await svg.boundingBox();
		const quiet = 1 - 8 / Number((await svg.getAttribute("viewBox"))?.split(" ")[2]);
		const millimetres = ((box?.width ?? 0) * quiet * 25.4) / 96;
		expect(millimetres).toBeGreaterThan(20);
		expect(millimetres).toBeLessThan(27);
		const figure = await page.locator(".qr").boundingBox();
		const bottom = (figure?.y ?? 0) + (figure?.height ?? 0);
		for (const first of ["h1", ".dialog", ".prose"]) {
			const place = await page.locator(first).first().boundingBox();
			const isBeside = (place?.x ?? 0) + (place?.width ?? 0) <= (figure?.x ?? 0);
			expect(isBeside || (place?.y ?? 0) >= bottom, first).toBe(true);
		}
	});

	test("a phone is shown no code: one is on it already", async ({ page, site }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await openAtHome(page, site, "/103/");
		await expect(page.locator(".qr")).toBeHidden();
	});
});

test("elsewhere the code is taken away, and paper bears the address where the page was read", async ({ page }) => {
	await page.goto("/103/");
	await expect(page.locator(".qr")).toHaveCount(0);
	await expect(page.locator(".sheet-address")).toHaveText(page.url());
	await expect(page.locator(".sheet-address")).toBeHidden();
	await page.emulateMedia({ media: "print" });
	await expect(page.locator(".sheet-address")).toBeVisible();
});
