/** Handles on the staff board. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";

export interface StaffPage {
	input: Locator;
	hits: Locator;
	/** What Enter copies. */
	preview: Locator;
	/** Says what was done. */
	notice: Locator;
	/** Says what storage cannot do. */
	trouble: Locator;
	recent: Locator;
	pins: Locator;
	log: Locator;
}

/** Opens the board, ready for the first key. */
export async function openStaff(page: Page, address = "/staff/"): Promise<StaffPage> {
	await page.goto(address);
	// Listening only then: what is typed before would be asked when the script is there, but no key of the board acts.
	await page.locator("staff-board:defined").waitFor();
	return {
		input: page.locator("[data-search-input]"),
		hits: page.locator("[data-hit]"),
		preview: page.locator(".staff-text"),
		notice: page.locator(".staff-notice"),
		trouble: page.locator(".staff-trouble"),
		recent: page.locator(".staff-recent"),
		pins: page.locator(".staff-pins"),
		log: page.locator(".staff-log"),
	};
}

/** Text in the clipboard. */
export function clipboardOf(page: Page): Promise<string> {
	return page.evaluate(() => navigator.clipboard.readText());
}

/** Text of the file that an action saves. */
export async function savedBy(page: Page, action: () => Promise<void>): Promise<string> {
	const download = page.waitForEvent("download");
	await action();
	return readFileSync(await (await download).path(), "utf8");
}
