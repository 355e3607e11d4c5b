/** The staff board in real old browsers: from the error text to the copied reply by the keyboard. */
import { expect, it } from "vitest";
import { describeInOldBrowsers } from "./in-old-browsers.ts";

const NOTICE = `document.querySelector(".staff-notice").textContent`;
const COPIED = `document.querySelector('.staff-toolbar [data-copy="reply"]').getAttribute("data-copied")`;

describeInOldBrowsers("the staff board", (site) => {
	const { open, textOf, count, search } = site;

	it("copies the reply inside the key press, as over plain HTTP", async () => {
		await open("/staff/");
		await site.page.waitFor(`customElements.get("staff-board")`);
		await site.page.evaluate(`Object.defineProperty(navigator, "clipboard", { value: undefined })`);
		const hits = await search("CA证书读取错误");
		expect(hits[0]).toBe("103");
		await site.page.press("Enter");
		expect(await site.page.waitFor<string>(NOTICE)).toBe("已复制 103 的回复");
		expect(await site.page.evaluate<string>(COPIED)).toBe(await textOf(".staff-text"));
		// The next query replaces this one.
		await site.page.type("[data-search-input]", "105");
		await site.page.press("Enter");
		await site.page.waitFor(`${NOTICE} === "已复制 105 的回复"`);
	});

	it("chooses by the arrows, and hands the text over in one way or the other where there is a Clipboard API", async () => {
		await open("/staff/");
		await site.page.waitFor(`customElements.get("staff-board")`);
		const hits = await search("未绑定");
		await site.page.press("ArrowDown");
		await site.page.press("Enter");
		const notice = await site.page.waitFor<string>(NOTICE);
		if (notice !== `已复制 ${hits[1]} 的回复`) {
			expect(notice).toContain("Ctrl+C");
			expect(await site.page.evaluate("String(getSelection())")).toContain(`【${hits[1]}】`);
		}
		expect(await textOf(".staff-text")).toContain(`【${hits[1]}】`);
	});

	for (const width of [360, 1366]) {
		it(`lies within ${width} pixels, idle and with an answer`, async () => {
			await site.page.setViewport(width, 768);
			await open("/staff/");
			await site.page.waitFor(`customElements.get("staff-board")`);
			const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
			expect(await site.page.evaluate<number>(overflow)).toBe(0);
			await search("登录");
			expect(await count(".staff-toolbar [data-deed]")).toBe(6);
			expect(await site.page.evaluate<number>(overflow)).toBe(0);
		});
	}
});
