/** Handing an answer over: copying on articles and hits, links to steps, the text for support. */
import type { BrowserContext, Page } from "@playwright/test";
import { search } from "./search-page.ts";
import { expect, test } from "./site.ts";

const KINDS = ["link", "code", "reply", "short-reply"] as const;
/** What the live region says for each. */
const SAID = { link: "已复制链接", code: "已复制编号", reply: "已复制回复", "short-reply": "已复制短回复" } as const;

const clipboardOf = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const allow = (context: BrowserContext) => context.grantPermissions(["clipboard-read", "clipboard-write"]);
const notice = (page: Page) => page.locator(".copy-status");

/** As on plain HTTP: no Clipboard API. */
const withoutClipboard = (page: Page) =>
	page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));

/** As where copying is forbidden: both ways say no. */
const withoutCopying = (page: Page) =>
	page.addInitScript(() => {
		navigator.clipboard.writeText = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
		document.execCommand = () => false;
	});

test("a hit hands over the same texts as its article, without opening it", async ({ page, context, site }) => {
	await allow(context);
	await page.goto("/103/");
	const wanted: Record<string, string | null> = {};
	for (const kind of KINDS) {
		const button = page.locator(`[data-copy="${kind}"]`);
		await button.click();
		await expect(notice(page)).toHaveText(SAID[kind]);
		wanted[kind] = await button.getAttribute("data-copied");
		expect(await clipboardOf(page)).toBe(wanted[kind]);
	}
	expect(wanted.link).toBe(`${site.url}103/`);
	expect(wanted.reply).toContain(`网页：${site.url}103/`);
	expect(wanted["short-reply"]).toContain(`400-160-0900 ${site.url}103/`);

	await page.goto("/");
	const { firstHit } = await search(page, "证书读取错误");
	const address = page.url();
	for (const kind of KINDS) {
		const button = firstHit.locator(`[data-copy="${kind}"]`);
		await button.click();
		await expect(button).toHaveAttribute("data-copied", wanted[kind] ?? "");
		await expect(notice(page)).toHaveText(SAID[kind]);
		expect(await clipboardOf(page)).toBe(wanted[kind]);
	}
	expect(page.url()).toBe(address);
	expect(site.log.filter(({ path }) => path.endsWith("contacts.json"))).toHaveLength(1);
});

test("a hit loads what it copies with when a pointer comes near, not before", async ({ page, site }) => {
	await page.goto("/");
	const { firstHit } = await search(page, "证书读取错误");
	expect(site.log.filter(({ path }) => /contacts\.json|hit-copy/.test(path))).toEqual([]);
	const loaded = page.waitForResponse("**/share/contacts.json");
	await firstHit.locator('[data-copy="reply"]').hover();
	await loaded;
});

test("a hit copies without the Clipboard API, within the press", async ({ page }) => {
	await withoutClipboard(page);
	await page.goto("/search/?q=103");
	const button = page.locator('[data-hit="103"] [data-copy="short-reply"]');
	await button.hover();
	await button.click();
	await expect(notice(page)).toHaveText("已复制短回复");
	await expect(page.locator(".copy-field")).toHaveCount(0);
	const copied = (await button.getAttribute("data-copied")) ?? "";
	expect(copied).toContain("/103/");
	// An empty field leaves no room for what stood there before.
	const field = page.locator("[data-search-input]");
	await field.fill("");
	await field.press("Control+V");
	await expect(field).toHaveValue(copied);
});

test.describe("without the network", () => {
	test.use({ expectedFaults: /contacts\.json|ERR_FAILED|ERR_INTERNET/ });

	test("a hit says that nothing was copied, and copies once the network is back", async ({ page }) => {
		await page.goto("/search/?q=103");
		const button = page.locator('[data-hit="103"] [data-copy="reply"]');
		await expect(button).toBeVisible();
		await page.route("**/share/contacts.json", (route) => route.abort());
		await button.click();
		await expect(page.locator(".search-status")).toHaveText(/没有复制成功/);
		await expect(button).not.toHaveAttribute("data-copied");
		await page.unroute("**/share/contacts.json");
		await button.click();
		await expect(button).toHaveAttribute("data-copied", /【103】/);
	});
});

test("where copying is denied the text stays selected, with what to do, until one goes on", async ({ page }) => {
	await withoutCopying(page);
	await page.goto("/103/");
	await page.locator('[data-copy="reply"]').click();
	await expect(notice(page)).toHaveText(/没能自动复制.*Ctrl\+C/);
	const field = page.getByRole("textbox", { name: "要复制的文字" });
	await expect(field).toBeFocused();
	expect(await page.evaluate(() => String(document.getSelection()))).toContain("【103】");
	await page.keyboard.press("Escape");
	await expect(field).toHaveCount(0);
	await expect(page.locator('[data-copy="reply"]')).toBeFocused();
});

test.describe("on a phone", () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

	test("what to do where copying is denied is said for fingers", async ({ page }) => {
		await withoutCopying(page);
		await page.goto("/103/");
		await page.locator('[data-copy="code"]').tap();
		await expect(notice(page)).toHaveText(/长按/);
	});

	test("the link of a step takes nothing of its line, and can be hit by a finger", async ({ page }) => {
		await page.goto("/103/");
		const widths = () =>
			page.locator("#step-2").evaluate((step) => {
				const range = document.createRange();
				range.selectNodeContents(step);
				return { height: step.getBoundingClientRect().height, text: range.toString() };
			});
		const before = await widths();
		const box = await page.locator("#step-2 > .anchor").boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
		await page.addStyleTag({ content: ".anchor { display: none }" });
		expect(await widths()).toEqual(before);
	});
});

test("a step's link is copied, marks the step, and stands clear of the top", async ({ page, context, site }) => {
	await allow(context);
	await page.setViewportSize({ width: 1366, height: 500 });
	await page.goto("/104/?from=chat");
	await page.getByRole("link", { name: "链接到“情形二”第 3 步" }).click();
	await expect(notice(page)).toHaveText("已复制“情形二”第 3 步的链接");
	expect(await clipboardOf(page)).toBe(`${site.url}104/#case-2-step-3`);
	await expect(page).toHaveURL(/#case-2-step-3$/);

	await page.goto("/");
	await page.goto("/104/#case-2-step-3");
	const step = page.locator("#case-2-step-3");
	await expect(step).toBeInViewport({ ratio: 1 });
	const { shadow, top } = await step.evaluate((element) => ({
		shadow: getComputedStyle(element).boxShadow,
		top: element.getBoundingClientRect().top,
	}));
	expect(shadow).not.toBe("none");
	expect(top).toBeGreaterThanOrEqual(16);
});

test("the link of a section needs no script", async ({ browser, site }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.url}103/`);
	await page.getByRole("link", { name: "链接到“仍未解决”" }).press("Enter");
	await expect(page).toHaveURL(/#unsolved$/);
	await context.close();
});

test("the text for support says what led here, can be added to, and is copied as it stands", async ({
	page,
	context,
	site,
}) => {
	await allow(context);
	await page.clock.setFixedTime(new Date("2026-12-03T09:05:00"));
	await page.goto("/");
	const { firstHit } = await search(page, "证书读取错误");
	await firstHit.locator("a").first().click();
	await page.getByRole("button", { name: "照着做了还没解决？" }).click();
	const field = page.getByRole("textbox", { name: /把这段话补完/ });
	await expect(field).toHaveValue(
		/^【没解决】103 .+\n搜的是：证书读取错误\n浏览器：Chrome \d+，.+\n时间：2026-12-03 09:05\n/,
	);
	expect(await field.inputValue()).toContain(`网页：${site.url}103/\n`);
	await expect(page.locator(".unsolved-help a.phone").first()).toHaveAttribute("href", /^tel:\d+$/);
	await field.press("Control+End");
	await field.pressSequentially("第 3 步");
	site.log.length = 0;
	await page.getByRole("button", { name: "复制这段话" }).click();
	await expect(notice(page)).toHaveText("已复制这段话");
	expect(await clipboardOf(page)).toMatch(/屏幕上显示什么：第 3 步$/);
	expect(site.log).toEqual([]);
});

test("junk or a block in the device's storage takes nothing away from an article", async ({ page }) => {
	await page.addInitScript(() => sessionStorage.setItem("ca-help:query", "{junk"));
	await page.goto("/103/");
	await page.locator('[data-copy="code"]').click();
	await expect(page.locator('[data-copy="code"]')).toHaveAttribute("data-copied", "103");
	await page.addInitScript(() =>
		Object.defineProperty(window, "sessionStorage", {
			get: () => {
				throw new DOMException("blocked", "SecurityError");
			},
		}),
	);
	await page.reload();
	await page.getByRole("button", { name: "照着做了还没解决？" }).click();
	await expect(page.getByRole("textbox", { name: /把这段话补完/ })).toHaveValue(/【没解决】103/);
});
