/** The pages in real old browsers: what works on them, and how they are laid out. */
import { expect, it } from "vitest";
import { describeInOldBrowsers, READY } from "./in-old-browsers.ts";

describeInOldBrowsers("the pages", (site) => {
	const { open, count, textOf } = site;

	it("shows an article whole: popup, steps, whom to call", async () => {
		await open("/103/");
		expect(await textOf("[data-error-text]")).toContain("证书读取错误");
		expect(await count("article .prose > ol > li")).toBeGreaterThan(2);
		expect(await count('[data-contact] a[href^="tel:"]')).toBeGreaterThan(0);
	});

	it("copies the link of an article", async () => {
		await open("/103/");
		await site.page.evaluate(`document.querySelector('[data-copy="link"]').click()`);
		const copied = await site.page.waitFor<string>(
			`document.querySelector('[data-copy="link"]').getAttribute("data-copied")`,
		);
		expect(copied).toBe(`${site.server.url}103/`);
		await site.page.waitFor(`document.querySelector(".copy-status").textContent`);
	});

	it("filters the error index", async () => {
		await open("/errors/");
		const shown = `document.querySelectorAll("[data-error-row]:not([hidden])").length`;
		const all = await site.page.evaluate<number>(shown);
		await site.page.type(".filter input", "读取错误");
		const left = await site.page.waitFor<number>(`${shown} < ${all} && ${shown}`);
		expect(left).toBeGreaterThan(0);
		expect(await textOf(".filter-count")).toBe(`${left} 条`);
		expect(await site.page.evaluate("location.search")).toContain("q=");
	});

	const KINDS = {
		home: "/",
		results: `/search/?q=${encodeURIComponent("CA证书读取错误")}`,
		"no result": "/search/?q=asdfghjkl",
		"error article": "/103/",
		"task article": "/304/",
		"comparison article": "/901/",
		"error index": "/errors/",
		contacts: "/contacts/",
		everything: "/all/",
		"to take along": "/offline/",
		platform: "/platforms/sichuan-procurement/",
		manual: "/manuals/sichuan-procurement/",
		"tasks by platform": "/tasks/",
		"who for what": "/contacts/who/",
		triage: "/triage/hubei-procurement/check/",
		urgent: "/triage/urgent/",
		"staff board": "/staff/",
	};
	for (const width of [360, 1366]) {
		it(`lays out every kind of page within ${width} pixels`, async () => {
			await site.page.setViewport(width, 768);
			const wide: string[] = [];
			for (const [kind, path] of Object.entries(KINDS)) {
				await open(path);
				if (path.includes("?q=")) await site.page.waitFor(READY);
				const overflow = await site.page.evaluate<number>(
					"document.documentElement.scrollWidth - document.documentElement.clientWidth",
				);
				if (overflow > 0) wide.push(`${kind}: ${overflow}`);
			}
			expect(wide).toEqual([]);
		});
	}

	it("shows the parts of an article one below the other on a phone", async () => {
		await site.page.setViewport(360, 740);
		await open("/103/");
		const tops = await site.page.evaluate<number[]>(
			`[".site-header", "h1", "[data-error-text]", "#step-1", "#step-2", "[data-contact]", ".related", ".site-footer"].map(
				(selector) => document.querySelector(selector).getBoundingClientRect().top,
			)`,
		);
		expect([...tops].sort((a, b) => a - b)).toEqual(tops);
	});

	it("puts whom to call beside the article on a wide screen", async () => {
		await open("/103/");
		const [main, side] = await site.page.evaluate<{ left: number; right: number; top: number }[]>(
			`[".article-main", ".article-side"].map((selector) => {
				const { left, right, top } = document.querySelector(selector).getBoundingClientRect();
				return { left, right, top };
			})`,
		);
		expect(side?.left).toBeGreaterThanOrEqual(main?.right ?? Number.POSITIVE_INFINITY);
		expect(Math.abs((side?.top ?? 0) - (main?.top ?? 0))).toBeLessThan(60);
	});
});
