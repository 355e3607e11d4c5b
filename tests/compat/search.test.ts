/** The search in real old browsers, down to the oldest one it promises to work in (Chromium 69: 360 browsers on Windows 7). */
import { expect, it } from "vitest";
import { describeInOldBrowsers, INPUT, READY } from "./in-old-browsers.ts";

describeInOldBrowsers("the search", (site) => {
	const { open, count, textOf, search } = site;

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
		await site.page.press("Enter");
		await site.page.waitFor(`location.pathname === "/103/" && document.querySelector("article mark")`);
		expect(await textOf("article mark")).toContain("证书读取错误");
	});

	it("opens an article by its code", async () => {
		await open("/");
		await search("105");
		await site.page.press("Enter");
		await site.page.waitFor(`location.pathname === "/105/" && document.querySelector("article")`);
	});

	it("chooses a hit by the arrow keys", async () => {
		await open("/search/");
		const hits = await search("未绑定");
		await site.page.press("ArrowDown");
		await site.page.press("ArrowDown");
		await site.page.press("Enter");
		await site.page.waitFor(`location.pathname === "/${hits[1]}/"`);
	});

	it("shows the results that an address names", async () => {
		await open(`/search/?q=${encodeURIComponent("密码")}&platform=hubei-procurement`);
		await site.page.waitFor(READY);
		expect(await textOf("[data-hit] .code")).toMatch(/^6/);
		expect(await site.page.evaluate(`document.querySelector("input[name=platform]:checked").value`)).toBe(
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
		await site.page.evaluate(`document.querySelector(".search-more button").click()`);
		const total = `Number(document.querySelector("[data-search-state]").getAttribute("data-search-total"))`;
		await site.page.waitFor(`document.querySelectorAll("[data-hit]").length === ${total}`);
	});

	it("searches the address of a page that does not exist", async () => {
		const path = `/${encodeURIComponent("插件异常")}/`;
		site.expectMissing(path);
		await open(path);
		await site.page.waitFor(READY);
		expect(await textOf("[data-hit] .code")).toBe("319");
	});

	it("shows the field and three hits on a laptop, none upon another", async () => {
		await open("/");
		await search("CA证书读取错误");
		const boxes = await site.page.evaluate<{ top: number; bottom: number; width: number }[]>(
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
});
