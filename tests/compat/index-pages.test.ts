/** Index pages in real old browsers: nothing wider than the window, facets that count. */
import { expect, it } from "vitest";
import { describeInOldBrowsers } from "./in-old-browsers.ts";

const PAGES = [
	"/platforms/",
	"/tools/",
	"/families/",
	"/families/unbound/",
	"/manuals/",
	"/tasks/",
	"/roles/supplier/",
	"/which/",
	"/which/unbound/",
	"/contacts/who/",
];

describeInOldBrowsers("the index pages", (site) => {
	const { open } = site;

	for (const width of [360, 1366]) {
		it(`lie within ${width} pixels`, async () => {
			await site.page.setViewport(width, 768);
			const wide: string[] = [];
			for (const path of PAGES) {
				await open(path);
				const overflow = await site.page.evaluate<number>(
					"document.documentElement.scrollWidth - document.documentElement.clientWidth",
				);
				if (overflow > 0) wide.push(`${path}: ${overflow}`);
			}
			expect(wide).toEqual([]);
		});
	}

	it("combine the facets of the error index, each option with its count", async () => {
		await open("/errors/?platform=hubei-procurement&where=helper");
		const shown = await site.page.evaluate<number>(
			'document.querySelectorAll("[data-error-row]:not([hidden])").length',
		);
		const option = await site.page.evaluate<string>('document.querySelector("[name=where]").selectedOptions[0].text');
		expect(shown).toBeGreaterThan(0);
		expect(option).toContain(`（${shown}）`);
	});
});
