/** The staff board: found, copied and handed over by the keyboard; what it keeps on the device, and what goes wrong there. */
import { openSearch } from "../../scripts/bench/labelled-queries.ts";
import { DIST } from "./built-site.ts";
import { findLowContrast } from "./contrast.ts";
import { ERROR, OTHER_ERROR, search } from "./search-page.ts";
import { expect, test } from "./site.ts";
import { clipboardOf, openStaff, savedBy } from "./staff-page.ts";

const { articles } = openSearch(DIST).pack;

test.describe("by the keyboard alone", () => {
	test.beforeEach(({ context }) => context.grantPermissions(["clipboard-read", "clipboard-write"]));

	test("an error text and Enter copy the whole reply, and the next text replaces it", async ({ page, site }) => {
		const { input, notice, preview } = await openStaff(page);
		await expect(input).toBeFocused();
		await page.keyboard.insertText(ERROR.text);
		// At once: the answer need not stand yet.
		await page.keyboard.press("Enter");
		await expect(notice).toHaveText("已复制 103 的回复");
		const reply = await clipboardOf(page);
		expect(reply).toBe(await preview.textContent());
		const steps = articles.find(({ code }) => code === "103")?.blocks.filter(({ type }) => type === "S") ?? [];
		expect(steps.length).toBeGreaterThan(2);
		for (const { text } of steps) expect(reply).toContain(text);
		expect(reply).toContain(`${site.url}103/`);

		await page.keyboard.insertText(OTHER_ERROR.text);
		await expect(input).toHaveValue(OTHER_ERROR.text);
		await page.keyboard.press("Enter");
		await expect(notice).toHaveText("已复制 105 的回复");
		expect(await clipboardOf(page)).toContain("【105】");
	});

	test("each other key hands over something else", async ({ page, context, site }) => {
		const { notice, preview } = await openStaff(page);
		await page.keyboard.insertText("103");
		await page.keyboard.press("Shift+Enter");
		await expect(notice).toHaveText("已复制 103 的链接");
		expect(await clipboardOf(page)).toBe(`${site.url}103/`);
		await page.keyboard.press("Alt+Enter");
		await expect(notice).toHaveText("已复制 103 的短回复");
		const short = await clipboardOf(page);
		expect(short).toContain(`${site.url}103/`);
		expect(short.length).toBeLessThan(((await preview.textContent()) ?? "").length / 2);
		await page.keyboard.press("Control+Shift+Enter");
		await expect(notice).toHaveText("已复制编号 103");
		expect(await clipboardOf(page)).toBe("103");
		await page.keyboard.insertText(ERROR.text);
		const opened = context.waitForEvent("page");
		await page.keyboard.press("Control+Enter");
		const article = await opened;
		await expect(article).toHaveURL(`${site.url}103/`);
		await expect(article.locator("article mark").first()).toContainText("证书读取错误");
		await expect(page).toHaveURL(`${site.url}staff/`);
	});

	test("the arrows choose another article, Escape clears, / comes back", async ({ page }) => {
		const { input, hits, notice, preview } = await openStaff(page);
		await page.keyboard.insertText("未绑定");
		await expect(hits.first()).toHaveAttribute("aria-selected", "true");
		const second = await hits.nth(1).getAttribute("data-hit");
		await page.keyboard.press("ArrowDown");
		await expect(hits.nth(1)).toHaveAttribute("aria-selected", "true");
		await expect(input).toHaveAttribute("aria-activedescendant", `hit-${second}`);
		await expect(preview).toContainText(`【${second}】`);
		await page.keyboard.press("Enter");
		await expect(notice).toHaveText(`已复制 ${second} 的回复`);
		expect(await clipboardOf(page)).toBe(await preview.textContent());
		await page.keyboard.press("Escape");
		await expect(input).toHaveValue("");
		await expect(hits).toHaveCount(0);
		await expect(preview).toBeHidden();
		await input.blur();
		await page.keyboard.press("/");
		await expect(input).toBeFocused();
		await expect(input).toHaveValue("");
	});

	test("a guess is never copied unasked, and a wrong code leads to the right one", async ({ page }) => {
		const { input, hits, notice } = await openStaff(page);
		await page.evaluate(() => navigator.clipboard.writeText("before"));
		await page.keyboard.insertText("红烧肉的做法");
		await page.keyboard.press("Enter");
		await expect(notice).toContainText("按 ↓ 选一篇");
		expect(await clipboardOf(page)).toBe("before");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");
		await expect(notice).toHaveText(`已复制 ${await hits.first().getAttribute("data-hit")} 的回复`);

		await page.keyboard.press("Escape");
		await page.keyboard.insertText("130");
		await page.keyboard.press("Enter");
		const near = page.locator(".search-near a").first();
		await expect(near).toBeFocused();
		const code = await near.locator(".code").textContent();
		await page.keyboard.press("Enter");
		await expect(input).toHaveValue(code ?? "");
		await page.keyboard.press("Enter");
		await expect(notice).toHaveText(`已复制 ${code} 的回复`);
	});

	test("the toolbar is one stop of Tab, its arrows lead on, and it says which article it is about", async ({
		page,
	}) => {
		const { notice, hits, input } = await openStaff(page);
		await page.keyboard.insertText("103");
		await expect(hits.first()).toHaveAttribute("aria-selected", "true");
		await page.getByRole("button", { name: "复制 103 的回复" }).focus();
		await page.keyboard.press("ArrowRight");
		await expect(page.getByRole("button", { name: "复制 103 的链接" })).toBeFocused();
		await page.keyboard.press("Tab");
		await expect(page.getByRole("region", { name: "Enter 会复制的回复" })).toBeFocused();
		await page.keyboard.press("Shift+Tab");
		await page.keyboard.press("Enter");
		await expect(notice).toHaveText("已复制 103 的链接");
		// Who works by Tab stays where they are.
		await expect(page.getByRole("button", { name: "复制 103 的链接" })).toBeFocused();
		await page.keyboard.press("Escape");
		await expect(input).toBeFocused();
	});
});

test("copies inside the key press where there is no Clipboard API, and keeps the query selected", async ({ page }) => {
	await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
	const { input, notice, preview } = await openStaff(page);
	await page.keyboard.insertText("103");
	await page.keyboard.press("Enter");
	await expect(notice).toHaveText("已复制 103 的回复");
	const reply = await preview.textContent();
	await page.keyboard.press("Control+V");
	await expect(input).toHaveValue(reply ?? "");
});

test("leaves the reply selected where copying is forbidden, and says so", async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, "clipboard", { value: undefined });
		document.execCommand = () => false;
	});
	const { notice, preview } = await openStaff(page);
	await page.keyboard.insertText("103");
	await page.keyboard.press("Enter");
	await expect(notice).toContainText("Ctrl+C");
	expect(await page.evaluate(() => String(document.getSelection()))).toBe(await preview.textContent());
});

test("a click copies as well, and a tap chooses", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	const { input, hits, preview } = await openStaff(page);
	await input.fill("未绑定");
	const second = await hits.nth(1).getAttribute("data-hit");
	await hits.nth(1).click();
	await expect(preview).toContainText(`【${second}】`);
	const button = page.locator('.staff-preview [data-copy="code"]');
	await button.click();
	await expect(button).toHaveAttribute("data-copied", second ?? "");
	expect(await clipboardOf(page)).toBe(second);
	await expect(input).toBeFocused();
});

test("remembers queries on this device, to ask them again by key or click, until they are cleared", async ({
	page,
}) => {
	const { input, notice, recent, hits } = await openStaff(page);
	for (const query of ["插件异常", ERROR.text]) {
		await page.keyboard.insertText(query);
		await page.keyboard.press("Shift+Enter");
		await expect(notice).toContainText("的链接");
		await page.keyboard.press("Escape");
		await expect(notice).toHaveText("");
	}
	await openStaff(page);
	await expect(recent.getByRole("option")).toHaveText([ERROR.text, "插件异常"]);
	await expect(input).toBeFocused();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	await expect(input).toHaveAttribute("aria-activedescendant", "staff-query-1");
	await page.keyboard.press("Enter");
	await expect(input).toHaveValue("插件异常");
	await expect(hits.first()).toHaveAttribute("data-hit", "319");
	await page.keyboard.press("Escape");
	await recent.getByRole("option", { name: ERROR.text }).click();
	await expect(hits.first()).toHaveAttribute("data-hit", "103");
	await page.keyboard.press("Escape");
	await recent.getByRole("button", { name: "清空" }).click();
	await expect(recent.getByRole("option")).toHaveCount(0);
	await openStaff(page);
	await expect(recent.getByRole("option")).toHaveCount(0);
});

test("keeps pins and the default platform on this device", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	const { notice, pins } = await openStaff(page);
	await page.keyboard.insertText("103");
	await page.keyboard.press("Alt+p");
	await expect(notice).toHaveText("已固定 103");
	await page.keyboard.press("Escape");
	await page.getByRole("combobox", { name: "默认平台" }).selectOption("zcy");
	await openStaff(page);
	await expect(page.getByRole("combobox", { name: "默认平台" })).toHaveValue("zcy");
	await pins.getByRole("button", { name: "复制 103 的短回复" }).click();
	await expect(notice).toHaveText("已复制 103 的短回复");
	expect(await clipboardOf(page)).toContain("103");
	await pins.getByRole("button", { name: "取消固定 103" }).click();
	await openStaff(page);
	await expect(pins.locator("[data-pin]")).toHaveCount(0);
	await page.goto("/");
	await expect(page.getByRole("radio", { name: "政采云" })).toBeChecked();
});

test.describe("pins as a file", () => {
	const fileOf = (content: string) => ({
		name: "pins.json",
		mimeType: "application/json",
		buffer: Buffer.from(content),
	});
	const keep = (codes: readonly string[]) => JSON.stringify(codes.map((code) => ({ code, title: `标题 ${code}` })));

	test("go out and come in on another computer, the unknown ones named", async ({ page, browser, site }) => {
		await page.addInitScript((pins) => localStorage.setItem("ca-help:pins", pins), keep(["103", "319", "999"]));
		const { pins } = await openStaff(page);
		await page.getByRole("combobox", { name: "默认平台" }).selectOption("zcy");
		const file = await savedBy(page, () => pins.getByRole("button", { name: "导出" }).click());
		expect(file).not.toContain("queries");

		const other = await (await browser.newContext()).newPage();
		const there = await openStaff(other, `${site.url}staff/`);
		await other.locator("input[type=file]").setInputFiles(fileOf(file));
		await expect(there.notice).toHaveText("已导入，现在固定着 2 篇。没有这些编号，已略去：999。");
		await expect(there.pins.locator("[data-pin] .code")).toHaveText(["103", "319"]);
		await expect(other.getByRole("combobox", { name: "默认平台" })).toHaveValue("zcy");
		await other.context().close();
	});

	test("join those that are there, or take their place", async ({ page }) => {
		const { pins, notice } = await openStaff(page);
		await page.evaluate((kept) => localStorage.setItem("ca-help:pins", kept), keep(["103", "105"]));
		await openStaff(page);
		const codes = pins.locator("[data-pin] .code");
		const file = JSON.stringify({ kind: "ca-help-pins", version: 1, pins: JSON.parse(keep(["319", "103"])) });
		const input = page.locator("input[type=file]");
		await input.setInputFiles(fileOf(file));
		await expect(pins.getByRole("button", { name: "合并" })).toBeFocused();
		await page.keyboard.press("Escape");
		await expect(notice).toHaveText("没有导入，现有的固定没有变。");
		await expect(codes).toHaveText(["103", "105"]);
		await input.setInputFiles(fileOf(file));
		await expect(pins.getByRole("button", { name: "合并" })).toBeFocused();
		await page.keyboard.press("Enter");
		await expect(codes).toHaveText(["103", "105", "319"]);
		await input.setInputFiles(fileOf(file));
		await pins.getByRole("button", { name: "全部换成文件里的" }).click();
		await expect(codes).toHaveText(["319", "103"]);
	});

	test("are not touched by a file of junk", async ({ page }) => {
		const { pins, notice } = await openStaff(page);
		await page.evaluate((kept) => localStorage.setItem("ca-help:pins", kept), keep(["103"]));
		await openStaff(page);
		for (const [content, said] of [
			["\u0089PNG\r\n\u001a", "读不懂这个文件"],
			['{"pins":[]}', "不是固定文章的清单"],
			['{"kind":"ca-help-pins","version":9,"pins":[]}', "版本是 9"],
			["x".repeat(70_000), "文件太大"],
			['{"kind":"ca-help-pins","version":1,"pins":[{"code":"998","title":""}]}', "没有这些编号，已略去：998"],
		] as const) {
			await page.locator("input[type=file]").setInputFiles(fileOf(content));
			await expect(notice).toContainText(said);
			await expect(notice).toContainText("现有的固定没有变。");
		}
		await expect(pins.locator("[data-pin] .code")).toHaveText(["103"]);
	});
});

test("works on where storage is blocked, and says once what that means", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.addInitScript(() => {
		Object.defineProperty(window, "localStorage", {
			get() {
				throw new DOMException("blocked", "SecurityError");
			},
		});
	});
	const { notice, trouble, pins, recent, log } = await openStaff(page);
	await expect(trouble).toHaveText("");
	await page.keyboard.insertText("103");
	await page.keyboard.press("Enter");
	await expect(notice).toHaveText("已复制 103 的回复");
	await page.keyboard.press("Alt+p");
	await expect(notice).toHaveText("已固定 103");
	await page.keyboard.press("Escape");
	await expect(pins.locator("[data-pin] .code")).toHaveText(["103"]);
	await expect(recent.getByRole("option")).toHaveText(["103"]);
	await expect(trouble.locator("p")).toHaveCount(1);
	await expect(trouble).toContainText("浏览器不让保存");
	await log.getByRole("switch").click();
	await expect(log.getByRole("switch")).not.toBeChecked();
	await expect(notice).toContainText("没能打开记录");
});

test("sets aside what it cannot read, and says where", async ({ page }) => {
	await openStaff(page);
	await page.evaluate(() => localStorage.setItem("ca-help:pins", "{broken"));
	await openStaff(page);
	await expect(page.locator(".staff-trouble")).toContainText("ca-help:pins:unreadable-1");
	expect(await page.evaluate(() => localStorage.getItem("ca-help:pins:unreadable-1"))).toBe("{broken");
});

test.describe("the log of questions without an answer", () => {
	test("is not kept, and not even loaded, without consent", async ({ page, site }) => {
		await page.goto("/");
		await search(page, "asdfghjkl");
		await page.keyboard.press("Enter");
		const { log } = await openStaff(page);
		await expect(log.getByRole("switch")).not.toBeChecked();
		await expect(log.getByRole("row")).toHaveCount(0);
		expect(site.log.filter(({ path }) => path.includes("miss-log-watch"))).toEqual([]);
		expect(await page.evaluate(() => localStorage.getItem("ca-help:misses"))).toBeNull();
	});

	test("is kept with consent from every search, exported, deleted, and given up", async ({ page }) => {
		const { log, notice } = await openStaff(page);
		await log.getByRole("switch").check();
		await expect(notice).toHaveText("已开始记录");
		await page.goto("/");
		for (const query of ["=红烧肉", "asdfghjkl"]) {
			await search(page, query);
			await page.keyboard.press("Enter");
		}
		await openStaff(page);
		const rows = log.locator("tbody tr");
		await expect(rows).toHaveCount(2);
		await expect(rows.first()).toContainText("asdfghjkl");
		await expect(rows.first()).toContainText("没有找到");
		await expect(rows.last()).toContainText("没有把握");

		const csv = await savedBy(page, () => log.getByRole("button", { name: "导出 CSV" }).click());
		const lines = csv.split("\r\n");
		expect(lines[0]).toBe('\ufeff"时间","输入","平台","结果","最接近的编号","次数"');
		expect(lines[1]).toContain('"asdfghjkl","不确定","没有找到","","1"');
		expect(lines[2]).toContain(`"'=红烧肉"`);
		const text = await savedBy(page, () => log.getByRole("button", { name: "导出文本" }).click());
		expect(text).toContain("\n=红烧肉\n");

		await log.getByRole("button", { name: "删除“asdfghjkl”" }).click();
		await expect(rows).toHaveCount(1);
		await page.keyboard.press("Enter"); // the focus is on the way back
		await expect(rows).toHaveCount(2);
		await log.getByRole("button", { name: "全部删除" }).click();
		await expect(rows).toHaveCount(0);
		await log.getByRole("switch").uncheck();
		await page.goto("/search/?q=qwertyuiop");
		await page.locator('[data-search-state="empty"]').waitFor();
		await page.locator("[data-search-input]").press("Enter");
		expect(await page.evaluate(() => localStorage.getItem("ca-help:misses"))).toBe("[]");
	});
});

test.describe("without a network", () => {
	test.use({ expectedFaults: /pack\.bin|503/ });

	test("says so, offers to try again, and then answers", async ({ page }) => {
		await page.route("**/pack.bin", (route) => route.fulfill({ status: 503 }));
		const { hits } = await openStaff(page);
		await page.keyboard.insertText("103");
		await expect(page.locator("[data-search-state]")).toHaveAttribute("data-search-state", "error");
		await page.unroute("**/pack.bin");
		await page.getByRole("button", { name: "重试" }).click();
		await expect(hits.first()).toHaveAttribute("data-hit", "103");
	});
});

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });

	test("says where to look instead", async ({ page }) => {
		await page.goto("/staff/");
		await expect(page.locator("noscript .note")).toContainText("浏览器没有启用脚本");
		await expect(page.locator('noscript a[href="/all/"]')).toBeVisible();
		await page.locator('noscript a[href="/errors/"]').click();
		await expect(page).toHaveURL(/\/errors\/$/);
	});
});

test.describe("on a screen", () => {
	test.beforeEach(async ({ page }) => {
		await page.addInitScript(() => {
			const at = 1_790_000_000_000;
			const pins = ["103", "319", "999"].map((code) => ({ code, title: "一篇标题很长很长很长很长很长的文章" }));
			localStorage.setItem("ca-help:pins", JSON.stringify(pins));
			localStorage.setItem("ca-help:staff-queries", JSON.stringify(["未知错误".repeat(20), "x".repeat(200)]));
			localStorage.setItem("ca-help:misses", JSON.stringify([{ query: "y".repeat(300), platform: "", at, times: 1 }]));
		});
	});

	test("of a laptop list, toolbar and reply show without scrolling, however much was pasted", async ({ page }) => {
		await page.setViewportSize({ width: 1366, height: 768 });
		const { input, hits, preview } = await openStaff(page);
		await input.fill(`来自网页的消息\n${ERROR.text}\n确定\n\n\n`);
		await expect(hits.first()).toBeInViewport({ ratio: 1 });
		await expect(page.getByRole("toolbar")).toBeInViewport({ ratio: 1 });
		await expect(preview).toBeInViewport({ ratio: 1 });
	});

	test("of a phone nothing is wider than it, and all can be pressed", async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		const { input, hits } = await openStaff(page);
		const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		// Found and measured in one go: what the board draws anew in between would measure 0.
		const low = () =>
			page
				.locator("staff-board")
				.evaluate((board) =>
					[...board.querySelectorAll("button, select, [role=option], [data-deed]")]
						.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 40)
						.map((one) => one.outerHTML),
				);
		await expect(page.locator("[data-pin] [data-copy]").first()).toBeVisible();
		await expect(page.locator("[data-pin]")).toHaveCount(3);
		expect([await overflow(), await low()]).toEqual([0, []]);
		await input.fill("登录");
		await expect(hits.first()).toHaveAttribute("aria-selected", "true");
		expect([await overflow(), await low()]).toEqual([0, []]);
	});

	for (const colorScheme of ["light", "dark"] as const) {
		test(`every text can be read in the ${colorScheme} theme`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			const { input, hits } = await openStaff(page);
			await expect(page.locator("[data-pin] [data-copy]").first()).toBeVisible();
			expect(await findLowContrast(page)).toEqual([]);
			await input.fill(ERROR.text);
			await expect(hits.first()).toHaveAttribute("aria-selected", "true");
			expect(await findLowContrast(page)).toEqual([]);
		});
	}
});
