/** The single file opened from a folder, in real old browsers: no network, the answers of the site. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { openSearch } from "../../scripts/bench/labelled-queries.ts";
import { sampleQueries } from "../sample-queries.ts";
import { askAll } from "./ask-in-page.ts";
import { DIST, describeInOldBrowsers, READY } from "./in-old-browsers.ts";

const FILE = pathToFileURL(resolve(DIST, "offline", "ca-help.html")).href;
/** Articles at the head of an answer that must be the same, in their order. */
const HEAD = 3;

describeInOldBrowsers("the single file", (site) => {
	const open = (anchor = "") => site.page.goto(FILE + anchor);
	const shownCodes = () =>
		site.page.evaluate<string[]>(
			`Array.from(document.querySelectorAll("article[data-code]")).filter((one) => one.offsetParent !== null).map((one) => one.getAttribute("data-code"))`,
		);

	it("answers as the site does, and fetches nothing", async () => {
		const { searcher } = openSearch(DIST);
		const queries = sampleQueries();
		expect(queries.length).toBeGreaterThanOrEqual(40);
		const start = Date.now();
		await open();
		await site.page.type("[data-search-input]", "CA证书读取错误");
		await site.page.waitFor(READY);
		console.log(`from opening to the first answer: ${Date.now() - start} ms`);
		const answers = await site.page.evaluate(
			askAll,
			queries.map(({ q, platform }) => ({ query: q, platform: platform ?? "", needed: HEAD })),
		);
		const found = answers.map(({ hits }, index) => ({
			q: queries[index]?.q,
			codes: hits.slice(0, HEAD).map(({ code }) => code),
		}));
		const expected = queries.map(({ q, platform }) => ({
			q,
			codes: searcher
				.search(q, { platform: platform ?? undefined })
				.hits.slice(0, HEAD)
				.map(({ record }) => record.code),
		}));
		expect(found).toEqual(expected);
		expect(await site.page.evaluate(`performance.getEntriesByType("resource").map(({ name }) => name)`)).toEqual([]);
	}, 60_000);

	it("shows one article at a time, at the step that its anchor names", async () => {
		await open("#a104-case-2-step-1");
		expect(await shownCodes()).toEqual(["104"]);
		expect(await site.page.evaluate(`document.getElementById("a104-case-2-step-1").textContent`)).toContain(
			"换成已绑定的",
		);
		expect(await site.count("article.is-shown .calls a[href^='tel:']")).toBeGreaterThan(0);
	});

	it("copies a reply with every step", async () => {
		await open("#a103");
		const copied = await site.page.waitFor<string>(
			`(document.querySelector("article.is-shown [data-copy=reply]").click(), document.querySelector("article.is-shown [data-copy=reply]").getAttribute("data-copied"))`,
		);
		const steps = await site.page.evaluate<string[]>(
			`Array.from(document.querySelectorAll("article.is-shown .prose > ol > li"), (step) => step.textContent)`,
		);
		expect(steps.length).toBeGreaterThan(2);
		for (const [index, step] of steps.entries()) expect(copied).toContain(`${index + 1}. ${step}`);
		expect(copied).not.toMatch(/file:|网页：/);
	});

	for (const width of [360, 1366]) {
		it(`is laid out within ${width} pixels`, async () => {
			await site.page.setViewport(width, 740);
			const wide: string[] = [];
			for (const anchor of ["", "#q=13", "#a104", "#a901", "#contacts", "#all"]) {
				await site.page.goto("about:blank");
				await open(anchor);
				if (anchor === "#q=13") await site.page.waitFor(READY);
				const overflow = await site.page.evaluate<number>(
					"document.documentElement.scrollWidth - document.documentElement.clientWidth",
				);
				if (overflow > 0) wide.push(`${anchor}: ${overflow}`);
			}
			expect(wide).toEqual([]);
		});
	}
});
