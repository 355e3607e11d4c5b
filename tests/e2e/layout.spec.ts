/** How pages are laid out on the screens that readers have. */
import type { Page } from "@playwright/test";
import { ADDRESSES, PAGE_KINDS } from "./built-site.ts";
import { findLowContrast } from "./contrast.ts";
import { ERROR, openPage, search, searchPage } from "./search-page.ts";
import { expect, test } from "./site.ts";

const SCREENS = {
	phone: { width: 360, height: 740 },
	tablet: { width: 768, height: 1024 },
	laptop: { width: 1366, height: 768 },
	desktop: { width: 1920, height: 1080 },
} as const;

/** How far a page is wider than its window, in pixels. */
function overflowOf(page: Page): Promise<number> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
	});
}

for (const [screen, viewport] of Object.entries(SCREENS)) {
	test(`no kind of page is wider than a ${screen}, ${viewport.width}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		const wide: string[] = [];
		for (const [kind, address] of Object.entries(PAGE_KINDS)) {
			await openPage(page, address);
			const overflow = await overflowOf(page);
			if (overflow > 0) wide.push(`${kind}: ${overflow}`);
		}
		expect(wide).toEqual([]);
	});
}

test("no page at all is wider than a phone", async ({ page }) => {
	// Long words, tables and addresses differ from article to article. Swapping the body is faster than 162 visits.
	await page.setViewportSize(SCREENS.phone);
	await page.goto("/");
	const wide = await page.evaluate(async (addresses) => {
		const found: string[] = [];
		for (const address of addresses) {
			const text = await (await fetch(address)).text();
			const other = new DOMParser().parseFromString(text, "text/html");
			// Some kinds of page have a style sheet of their own beside the common one.
			for (const sheet of other.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
				if (document.querySelector(`link[rel="stylesheet"][href="${sheet.getAttribute("href")}"]`)) continue;
				const link = document.importNode(sheet);
				const loaded = new Promise((resolve) => link.addEventListener("load", resolve));
				document.head.append(link);
				await loaded;
			}
			document.body.replaceWith(other.body);
			for (const hidden of document.querySelectorAll<HTMLElement>("[data-needs-script]")) hidden.hidden = false;
			const { scrollWidth, clientWidth } = document.documentElement;
			if (scrollWidth > clientWidth) found.push(`${address}: ${scrollWidth - clientWidth}`);
		}
		return found;
	}, ADDRESSES);
	expect(wide).toEqual([]);
});

test.describe("on a laptop", () => {
	test.use({ viewport: SCREENS.laptop });

	for (const address of ["/", "/search/"]) {
		test(`the field and the first three hits show without scrolling: ${address}`, async ({ page }) => {
			await page.goto(address);
			const { input, hits } = await search(page, "CA证书读取错误");
			await expect(input).toBeInViewport({ ratio: 1 });
			for (const index of [0, 1, 2]) await expect(hits.nth(index)).toBeInViewport({ ratio: 1 });
		});
	}

	test("the first step of an article shows without scrolling", async ({ page }) => {
		await page.goto("/103/");
		await expect(page.locator("#step-1")).toBeInViewport({ ratio: 1 });
		await expect(page.locator('[data-contact] a[href^="tel:"]').first()).toBeInViewport({ ratio: 1 });
	});
});

test.describe("on a phone", () => {
	test.use({ viewport: SCREENS.phone, hasTouch: true, isMobile: true });

	for (const address of ["/", "/search/"]) {
		test(`the search field is within the first screen: ${address}`, async ({ page }) => {
			await page.goto(address);
			await expect(searchPage(page).input).toBeInViewport({ ratio: 1 });
		});
	}

	test("the first hit with its phone number shows without scrolling", async ({ page }) => {
		await page.goto("/");
		const { firstHit } = await search(page, ERROR.text);
		await expect(firstHit.locator('a[href^="tel:"]')).toBeInViewport({ ratio: 1 });
	});

	test("a platform that is out of sight can be scrolled to and chosen", async ({ page }) => {
		await page.goto("/");
		await page.getByText("政采云", { exact: true }).first().tap();
		await expect(page.locator("input[name=platform][value=zcy]")).toBeChecked();
	});

	for (const [where, address, selector] of [
		["home", "/", "[data-search-input], .search-row button, .chips label, .site-header a, .platform-grid a"],
		["home, the lists", "/", ".article-line a, .site-footer .link-row a"],
		["an article", "/103/", ".copy-buttons button, .contact .phone, summary, .neighbours a, .article-side .tags a"],
		["an article, related", "/103/", ".related .article-line a"],
		["the error index", "/errors/", ".filter input, .filter select, .error-rows a, .site-header a"],
		["contacts", "/contacts/", ".jump a, .contact .phone"],
		["results", PAGE_KINDS.results ?? "", "[data-hit], [data-hit] a.phone, .search-more button:not([hidden])"],
		["no result", PAGE_KINDS["no result"] ?? "", ".search-empty a.phone"],
	] as const) {
		test(`controls are at least 40 pixels high: ${where}`, async ({ page }) => {
			await openPage(page, address);
			const sizes = await page.locator(selector).evaluateAll((controls) =>
				controls
					.filter((control) => control.getClientRects().length > 0)
					.map((control) => ({
						text: (control.textContent ?? "").trim().slice(0, 20) || control.outerHTML.slice(0, 60),
						height: Math.round(control.getBoundingClientRect().height),
					})),
			);
			expect(sizes.length).toBeGreaterThan(0);
			expect(sizes.filter(({ height }) => height < 40)).toEqual([]);
		});
	}
});

test.describe("colours", () => {
	for (const colorScheme of ["light", "dark"] as const) {
		test(`leave every text readable in the ${colorScheme} theme`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			for (const kind of ["home", "results", "no result", "error article", "comparison article", "error index"]) {
				await openPage(page, PAGE_KINDS[kind] ?? "");
				expect.soft(await findLowContrast(page), kind).toEqual([]);
			}
		});
	}

	test("of the dark theme are dark", async ({ page }) => {
		const lightness = () =>
			page.evaluate(() => {
				const [red = 0, green = 0, blue = 0] = (
					getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []
				).map(Number);
				return (red + green + blue) / 3;
			});
		await page.goto("/103/");
		expect(await lightness()).toBeGreaterThan(200);
		await page.emulateMedia({ colorScheme: "dark" });
		expect(await lightness()).toBeLessThan(50);
	});
});
