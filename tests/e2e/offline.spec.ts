/** The single file opened from a folder, and the page that offers it with the bookmark. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { test as base, expect, type Page } from "@playwright/test";
import { openSearch } from "../../scripts/bench/labelled-queries.ts";
import { askAll } from "../compat/ask-in-page.ts";
import { sampleQueries } from "../sample-queries.ts";
import { CODES, DIST } from "./built-site.ts";
import { answered, searchPage } from "./search-page.ts";
import { test as siteTest } from "./site.ts";

const FILE = pathToFileURL(resolve(DIST, "offline", "ca-help.html")).href;
/** Articles at the head of an answer that must be the same, in their order. */
const HEAD = 3;

base.describe("the single file", () => {
	const test = base.extend<{ file: Page }>({
		// Whatever a test is about: a script error or a request to anything but the file fails it.
		file: async ({ page }, use) => {
			const faults: string[] = [];
			page.on("pageerror", (error) => faults.push(error.message));
			page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
			page.on("request", (request) => {
				if (!request.url().startsWith(FILE) && !request.url().startsWith("data:")) faults.push(request.url());
			});
			await page.goto(FILE);
			await use(page);
			expect(faults).toEqual([]);
		},
	});
	const article = (page: Page) => page.locator("article:visible");

	test("answers a sample of all queries as the site does", async ({ file }) => {
		const { searcher } = openSearch(DIST);
		const queries = sampleQueries();
		expect(queries.length).toBeGreaterThanOrEqual(40);
		const answers = await file.evaluate(
			askAll,
			queries.map(({ q, platform }) => ({ query: q, platform: platform ?? "", needed: HEAD })),
		);
		const heads = answers.map(({ hits }) => hits.slice(0, HEAD).map(({ code }) => code));
		const expected = queries.map(({ q, platform }) =>
			searcher
				.search(q, { platform: platform ?? undefined })
				.hits.slice(0, HEAD)
				.map(({ record }) => record.code),
		);
		expect(heads).toEqual(expected);
	});

	test("leads from a query to the article and back, by the keyboard alone", async ({ file }) => {
		const { input, firstHit } = searchPage(file);
		await expect(input).toBeFocused();
		await file.keyboard.type("CA证书读取错误");
		await expect(firstHit).toHaveAttribute("data-hit", "103");
		await file.keyboard.press("Enter");
		await expect(file).toHaveURL(`${FILE}#a103`);
		await expect(article(file)).toHaveCount(1);
		await expect(article(file)).toHaveAttribute("data-code", "103");
		await expect(article(file).locator("mark").first()).toBeVisible();
		await file.keyboard.press("Escape");
		await expect(input).toBeFocused();
		await expect(input).toHaveValue("CA证书读取错误");
		await expect(firstHit).toBeVisible();
		await expect(article(file)).toHaveCount(0);
	});

	test("keeps query and article over reload and the way back", async ({ file }) => {
		const { input, firstHit } = searchPage(file);
		await input.fill("插件异常");
		await firstHit.getByRole("link").first().click();
		await file.reload();
		await expect(article(file)).toHaveAttribute("data-code", "319");
		await file.goBack();
		await expect(firstHit).toHaveAttribute("data-hit", "319");
	});

	test("answers the next query typed while an article shows", async ({ file }) => {
		await file.goto(`${FILE}#a103`);
		await searchPage(file).input.fill("插件异常");
		await expect(searchPage(file).firstHit).toHaveAttribute("data-hit", "319");
		await expect(article(file)).toHaveCount(0);
	});

	test("copies the reply with every step, and the code, of an article and of a hit", async ({ file, context }) => {
		await context.grantPermissions(["clipboard-read", "clipboard-write"]);
		await file.goto(`${FILE}#a103`);
		const reply = article(file).locator('[data-copy="reply"]');
		await reply.click();
		await expect(reply).toHaveAttribute("data-copied", /^【103】/);
		const copied = (await reply.getAttribute("data-copied")) ?? "";
		for (const step of await article(file).locator(".prose > ol > li").allTextContents())
			expect(copied).toContain(step);
		await expect(file.getByRole("status").filter({ hasText: "已复制回复" })).toBeVisible();
		await expect(article(file).locator('[data-copy="link"]')).toBeHidden();
		await file.goto(`${FILE}#q=103`);
		const code = searchPage(file).firstHit.locator('[data-copy="code"]');
		await code.click();
		await expect(code).toHaveAttribute("data-copied", "103");
	});

	test("opens a step by its anchor, and an article whose step is gone", async ({ file }) => {
		await file.goto(`${FILE}#a104-case-2-step-1`);
		await expect(file.locator("#a104-case-2-step-1")).toBeInViewport();
		await file.goto(`${FILE}#a103-step-99`);
		await expect(article(file)).toHaveAttribute("data-code", "103");
	});

	test("shows whom to call, and everything at once", async ({ file }) => {
		await file.getByRole("link", { name: "该找谁" }).first().click();
		await expect(file.locator("#c-scca a[href^='tel:']")).toBeVisible();
		await expect(searchPage(file).results).toBeHidden();
		await file.getByRole("link", { name: "一页看全" }).click();
		await expect(article(file)).toHaveCount(CODES.length);
	});

	test("offers near codes for one that does not exist", async ({ file }) => {
		await file.keyboard.type("13");
		await file.getByRole("navigation", { name: "相近的编号" }).getByRole("link").first().click();
		await expect(article(file)).toHaveAttribute("data-code", "103");
	});

	test.describe("without script", () => {
		test.use({ javaScriptEnabled: false });

		test("shows all articles and whom to call, and no control that does nothing", async ({ file }) => {
			await expect(article(file)).toHaveCount(CODES.length);
			await expect(file.getByText("请按 Ctrl+F 查找")).toBeVisible();
			await expect(file.locator("button:visible, textarea:visible")).toHaveCount(0);
			await file.locator('article a[href="#a607"]').first().click();
			await expect(file.locator("#a607")).toBeInViewport();
		});
	});
});

siteTest.describe("the page to take along", () => {
	siteTest("downloads the file under a name with its day", async ({ page }) => {
		await page.goto("/offline/");
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("link", { name: "下载离线版" }).click(),
		]);
		expect(download.suggestedFilename()).toMatch(/^ca-help-\d{4}-\d{2}-\d{2}\.html$/);
	});

	siteTest("says how it is found from the foot of every page", async ({ page, site }) => {
		await page.goto("/103/");
		await page.getByRole("contentinfo").getByRole("link", { name: "离线版" }).click();
		await expect(page).toHaveURL(`${site.url}offline/`);
	});

	siteTest("its bookmark searches for what is selected on another page", async ({ page, context, site }) => {
		await page.goto("/offline/");
		const code = decodeURIComponent(
			((await page.locator("[data-bookmarklet]").getAttribute("href")) ?? "").replace("javascript:", ""),
		);
		await page.goto("about:blank");
		await page.setContent("<p>系统提示</p><iframe srcdoc='<p>CA证书读取错误 &amp; 未插入</p>'></iframe>");
		await page.frameLocator("iframe").locator("p").selectText();
		const [opened] = await Promise.all([context.waitForEvent("page"), page.evaluate(code)]);
		await expect(opened).toHaveURL(new RegExp(`^${site.url}search/\\?q=`));
		const { firstHit } = await answered(opened, "CA证书读取错误 & 未插入");
		await expect(firstHit).toHaveAttribute("data-hit", "103");
	});

	siteTest("its bookmark does nothing on the page itself but say what it is for", async ({ page, site }) => {
		await page.goto("/offline/");
		await page.locator("[data-bookmarklet]").click();
		await expect(page.getByRole("status").filter({ hasText: "收藏栏" })).toBeVisible();
		await expect(page).toHaveURL(`${site.url}offline/`);
		await page.getByRole("button", { name: "复制网址" }).click();
		await expect(page.getByRole("button", { name: "复制网址" })).toHaveAttribute(
			"data-copied",
			`${site.url}search/?q=%s`,
		);
	});
});
