/** Handles on the search box, and the ways a reader puts a query into it. */
import type { Locator, Page } from "@playwright/test";
import { expect } from "./site.ts";

/** An error text that one article has, word for word. */
export const ERROR = { code: "103", text: "CA证书读取错误！未插入CA证书UKey或插入UKey无法使用" } as const;
/** Another one. */
export const OTHER_ERROR = { code: "105", text: "未知错误" } as const;

export interface SearchPage {
	input: Locator;
	results: Locator;
	hits: Locator;
	firstHit: Locator;
	more: Locator;
	status: Locator;
}

export function searchPage(page: Page): SearchPage {
	const results = page.locator("[data-search-state]");
	const hits = page.locator("[data-hit]");
	return {
		input: page.locator("[data-search-input]"),
		results,
		hits,
		firstHit: hits.first(),
		more: page.locator(".search-more button"),
		status: results.getByRole("status"),
	};
}

/** Puts a text into the field at once, as pasting or an input method would, and waits for its answer. */
export async function search(page: Page, query: string, timeout?: number): Promise<SearchPage> {
	const found = searchPage(page);
	await found.input.fill("");
	await found.input.focus();
	await page.keyboard.insertText(query);
	return answered(page, query, timeout);
}

/**
 * Waits until the results answer this very query.
 * @param timeout in milliseconds, where the answer may be slow
 */
export async function answered(page: Page, query: string, timeout = 5000): Promise<SearchPage> {
	const found = searchPage(page);
	await expect(found.results).toHaveAttribute("data-search-query", query, { timeout });
	await expect(found.results).toHaveAttribute("data-search-state", /^(ready|empty)$/, { timeout });
	return found;
}

/** Opens an address, and waits for its script where that comes late, and for results where it is one of them. */
export async function openPage(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await expect(page.locator("staff-board:not(:defined)")).toHaveCount(0);
	if (address.includes("?q="))
		await expect(searchPage(page).results).toHaveAttribute("data-search-state", /^(ready|empty)$/);
}

/** Codes of the hits, in the order of the page. */
export function codesOf(hits: Locator): Promise<string[]> {
	return hits.evaluateAll((elements) => elements.map((element) => element.getAttribute("data-hit") ?? ""));
}

/** Opens the whole list of hits. */
export async function showAll({ more }: SearchPage): Promise<void> {
	if (await more.isVisible()) await more.click();
	await expect(more).toBeHidden();
}

/** Holds every download of `file` back until the returned function is called. */
export async function holdBack(page: Page, file: string): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route(`**/${file}`, async (route) => {
		await released;
		await route.continue();
	});
	return release;
}
