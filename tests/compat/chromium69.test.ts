/** The built site in a real Chromium 69, the oldest browser it promises to work in (360 browsers on Windows 7). */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../../scripts/serve.ts";
import { launchOldChromium, type OldBrowser } from "./old-chromium.ts";
import type { OldPage } from "./old-page.ts";

const DIST = process.env.DIST ?? "dist";
const INPUT = "[data-search-input]";
const READY = `/^(ready|empty)$/.test(document.querySelector("[data-search-state]").getAttribute("data-search-state"))`;

const isSupported = process.platform === "linux" && process.arch === "x64";
const title = isSupported
	? "in Chromium 69"
	: `in Chromium 69 (skipped: its binary is for linux x64, this is ${process.platform} ${process.arch})`;

describe.skipIf(!isSupported)(title, () => {
	let server: RunningServer;
	let browser: OldBrowser;
	let page: OldPage;
	/** Addresses whose 404 is what the test is about. */
	let expectedMissing: string[];

	beforeAll(async () => {
		server = await startServer({ root: DIST, port: 0 });
		browser = await launchOldChromium();
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

	const open = (path: string) => page.goto(new URL(path, server.url).href);
	const count = (selector: string) =>
		page.evaluate<number>(`document.querySelectorAll(${JSON.stringify(selector)}).length`);
	const textOf = (selector: string) =>
		page.evaluate<string>(`document.querySelector(${JSON.stringify(selector)}).textContent`);

	/** Types a query at once and waits for its answer; gives the codes of the hits. */
	async function search(query: string): Promise<string[]> {
		await page.evaluate(`document.querySelector("${INPUT}").value = ""`);
		await page.type(INPUT, query);
		const results = `document.querySelector("[data-search-state]").getAttribute("data-search-query")`;
		await page.waitFor(`${results} === ${JSON.stringify(query)} && ${READY}`);
		return page.evaluate<string[]>(
			`Array.from(document.querySelectorAll("[data-hit]"), (hit) => hit.getAttribute("data-hit"))`,
		);
	}

	it("is that browser", async () => {
		expect(await browser.version()).toMatch(/Chrome\/69\./);
	});

	for (const [way, query, code] of [
		["an exact error text", "CA证书读取错误！未插入CA证书UKey或插入UKey无法使用", "103"],
		["half an error text", "插入UKey无法使用", "103"],
		["full-width letters", "ＣＡ证书读取错误", "103"],
		["a wrong character", "CA证书读起错误", "103"],
		["pinyin", "chajianyichang", "319"],
		["Traditional characters", "證書讀取錯誤", "103"],
		["a pasted popup", "您好\n网页消息\n未知错误\n确定", "105"],
	] as const) {
		it(`finds the right article first by ${way}`, async () => {
			await open("/");
			const hits = await search(query);
			expect(hits[0]).toBe(code);
			expect(await textOf("[data-hit] .hit-title")).not.toBe("");
			expect(await count("[data-hit] mark")).toBeGreaterThan(0);
		});
	}

	it("opens the first hit by Enter and marks there what was searched", async () => {
		await open("/");
		await search("CA证书读取错误");
		await page.press("Enter");
		await page.waitFor(`location.pathname === "/103/" && document.querySelector("article mark")`);
		expect(await textOf("article mark")).toContain("证书读取错误");
	});

	it("opens an article by its code", async () => {
		await open("/");
		await search("105");
		await page.press("Enter");
		await page.waitFor(`location.pathname === "/105/" && document.querySelector("article")`);
	});

	it("chooses a hit by the arrow keys", async () => {
		await open("/search/");
		const hits = await search("未绑定");
		await page.press("ArrowDown");
		await page.press("ArrowDown");
		await page.press("Enter");
		await page.waitFor(`location.pathname === "/${hits[1]}/"`);
	});

	it("shows the results that an address names", async () => {
		await open(`/search/?q=${encodeURIComponent("密码")}&platform=hubei-procurement`);
		await page.waitFor(READY);
		expect(await textOf("[data-hit] .code")).toMatch(/^6/);
		expect(await page.evaluate(`document.querySelector("input[name=platform]:checked").value`)).toBe(
			"hubei-procurement",
		);
	});

	it("says so when there is no answer", async () => {
		await open("/search/");
		expect(await search("asdfghjkl")).toEqual([]);
		expect(await count('.search-empty a[href^="tel:"]')).toBeGreaterThan(0);
	});

	it("shows every hit on request", async () => {
		await open("/search/");
		await search("登录");
		await page.evaluate(`document.querySelector(".search-more button").click()`);
		const total = `Number(document.querySelector("[data-search-state]").getAttribute("data-search-total"))`;
		await page.waitFor(`document.querySelectorAll("[data-hit]").length === ${total}`);
	});

	it("shows an article whole: popup, steps, whom to call", async () => {
		await open("/103/");
		expect(await textOf("[data-error-text]")).toContain("证书读取错误");
		expect(await count("article .prose > ol > li")).toBeGreaterThan(2);
		expect(await count('[data-contact] a[href^="tel:"]')).toBeGreaterThan(0);
	});

	it("copies the link of an article", async () => {
		await open("/103/");
		await page.evaluate(`document.querySelector('[data-copy="link"]').click()`);
		const copied = await page.waitFor<string>(
			`document.querySelector('[data-copy="link"]').getAttribute("data-copied")`,
		);
		expect(copied).toBe(`${server.url}103/`);
		await page.waitFor(`document.querySelector(".copy-status").textContent`);
	});

	it("filters the error index", async () => {
		await open("/errors/");
		const shown = `document.querySelectorAll("[data-error-row]:not([hidden])").length`;
		const all = await page.evaluate<number>(shown);
		await page.type(".filter input", "读取错误");
		const left = await page.waitFor<number>(`${shown} < ${all} && ${shown}`);
		expect(left).toBeGreaterThan(0);
		expect(await textOf(".filter-count")).toBe(`${left} 条`);
		expect(await page.evaluate("location.search")).toContain("q=");
	});

	it("searches the address of a page that does not exist", async () => {
		const path = `/${encodeURIComponent("插件异常")}/`;
		expectedMissing = [path];
		await open(path);
		await page.waitFor(READY);
		expect(await textOf("[data-hit] .code")).toBe("319");
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
		platform: "/platforms/sichuan-procurement/",
		manual: "/manuals/sichuan-procurement/",
	};
	for (const width of [360, 1366]) {
		it(`lays out every kind of page within ${width} pixels`, async () => {
			await page.setViewport(width, 768);
			const wide: string[] = [];
			for (const [kind, path] of Object.entries(KINDS)) {
				await open(path);
				if (path.includes("?q=")) await page.waitFor(READY);
				const overflow = await page.evaluate<number>(
					"document.documentElement.scrollWidth - document.documentElement.clientWidth",
				);
				if (overflow > 0) wide.push(`${kind}: ${overflow}`);
			}
			expect(wide).toEqual([]);
		});
	}

	it("shows the field and three hits on a laptop, none upon another", async () => {
		await open("/");
		await search("CA证书读取错误");
		const boxes = await page.evaluate<{ top: number; bottom: number; width: number }[]>(
			`Array.from(document.querySelectorAll("${INPUT}, [data-hit]"), (part) => {
				const { top, bottom, width } = part.getBoundingClientRect();
				return { top, bottom, width };
			}).slice(0, 4)`,
		);
		expect(boxes).toHaveLength(4);
		for (const [index, { top, bottom, width }] of boxes.entries()) {
			expect(width).toBeGreaterThan(300);
			expect(bottom).toBeLessThanOrEqual(768);
			if (index > 0) expect(top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0);
		}
	});

	it("shows the parts of an article one below the other on a phone", async () => {
		await page.setViewport(360, 740);
		await open("/103/");
		const tops = await page.evaluate<number[]>(
			`[".site-header", "h1", "[data-error-text]", "#step-1", "#step-2", "[data-contact]", ".related", ".site-footer"].map(
				(selector) => document.querySelector(selector).getBoundingClientRect().top,
			)`,
		);
		expect([...tops].sort((a, b) => a - b)).toEqual(tops);
	});

	it("puts whom to call beside the article on a wide screen", async () => {
		await open("/103/");
		const [main, side] = await page.evaluate<{ left: number; right: number; top: number }[]>(
			`[".article-main", ".article-side"].map((selector) => {
				const { left, right, top } = document.querySelector(selector).getBoundingClientRect();
				return { left, right, top };
			})`,
		);
		expect(side?.left).toBeGreaterThanOrEqual(main?.right ?? Number.POSITIVE_INFINITY);
		expect(Math.abs((side?.top ?? 0) - (main?.top ?? 0))).toBeLessThan(60);
	});
});
