/** Runs tests against the built site in every old Chromium, with a fresh page for each test. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../../scripts/serve.ts";
import { type Browser, launchChromium } from "./chromium.ts";
import type { BrowserPage } from "./page.ts";
import { canRunOld, OLD_VERSIONS } from "./unpack-chromium.ts";

export const DIST = process.env.DIST ?? "dist";
export const INPUT = "[data-search-input]";
/** Expression: the results stand. */
export const READY = `/^(ready|empty)$/.test(document.querySelector("[data-search-state]").getAttribute("data-search-state"))`;

/** What a test works with; page and server are those of the running test. */
export interface OldSite {
	readonly page: BrowserPage;
	readonly server: RunningServer;
	/** Opens a path of the site. */
	open(path: string): Promise<void>;
	/** Number of elements that match. */
	count(selector: string): Promise<number>;
	/** Text of the first element that matches. */
	textOf(selector: string): Promise<string>;
	/** Types a query at once and waits for its answer; gives the codes of the hits. */
	search(query: string): Promise<string[]>;
	/** Says that the 404 of a path is what the test is about. */
	expectMissing(path: string): void;
}

/** Declares the tests once for each old Chromium. */
export function describeInOldBrowsers(what: string, declare: (site: OldSite) => void): void {
	for (const version of OLD_VERSIONS) {
		const reason = ` (skipped: its binary is for linux x64, this is ${process.platform} ${process.arch})`;
		const title = `${what} in Chromium ${version}${canRunOld ? "" : reason}`;
		describe.skipIf(!canRunOld)(title, () => {
			let server: RunningServer;
			let browser: Browser;
			let page: BrowserPage;
			let expectedMissing: string[];

			beforeAll(async () => {
				server = await startServer({ root: DIST, port: 0 });
				browser = await launchChromium(version);
			});

			afterAll(async () => {
				await browser?.close();
				await server?.close();
			});

			beforeEach(async () => {
				server.log.length = 0;
				expectedMissing = [];
				page = await browser.newPage();
				await page.setViewport(1366, 768);
			});

			// Whatever a test is about: a script error or a failed request fails it.
			afterEach(async () => {
				await page.close();
				expect(page.errors.filter((error) => !expectedMissing.some((path) => error.includes(path)))).toEqual([]);
				expect(server.log.filter(({ status, path }) => status !== 200 && !expectedMissing.includes(path))).toEqual([]);
			});

			it("runs in that browser", async () => {
				expect(await browser.version()).toContain(`Chrome/${version}.`);
			});

			declare({
				get page() {
					return page;
				},
				get server() {
					return server;
				},
				open: (path) => page.goto(new URL(path, server.url).href),
				count: (selector) => page.evaluate<number>(`document.querySelectorAll(${JSON.stringify(selector)}).length`),
				textOf: (selector) => page.evaluate<string>(`document.querySelector(${JSON.stringify(selector)}).textContent`),
				search: (query) => search(page, query),
				expectMissing: (path) => expectedMissing.push(path),
			});
		});
	}
}

async function search(page: BrowserPage, query: string): Promise<string[]> {
	await page.evaluate(`document.querySelector("${INPUT}").value = ""`);
	await page.type(INPUT, query);
	const results = `document.querySelector("[data-search-state]").getAttribute("data-search-query")`;
	await page.waitFor(`${results} === ${JSON.stringify(query)} && ${READY}`);
	return page.evaluate<string[]>(
		`Array.from(document.querySelectorAll("[data-hit]"), (hit) => hit.getAttribute("data-hit"))`,
	);
}
