/** Copying where there is no Clipboard API, as on plain HTTP: by the old editing command, or the text is left selected. */
import { expect, it } from "vitest";
import { describeInOldBrowsers, READY } from "./in-old-browsers.ts";

describeInOldBrowsers("handing over", (site) => {
	const { open } = site;

	it("copies the reply of a hit, or leaves it selected, and says which", async () => {
		await open("/search/?q=103");
		await site.page.waitFor(READY);
		const button = `document.querySelector('[data-hit="103"] [data-copy="reply"]')`;
		await site.page.evaluate(`Object.defineProperty(navigator, "clipboard", { value: undefined })`);
		await site.page.evaluate(`${button}.dispatchEvent(new Event("pointerover", { bubbles: true }))`);
		await site.page.waitFor(
			`performance.getEntriesByType("resource").some(({ name }) => /contacts\\.json$/.test(name)) && document.querySelector(".copy-status")`,
		);
		await site.page.evaluate(`${button}.click()`);
		const copied = await site.page.waitFor<string>(`${button}.getAttribute("data-copied")`);
		expect(copied).toMatch(/^【103】.*\n1\. .*400-160-0900.*\/103\/$/s);
		const said = await site.page.waitFor<string>(`document.querySelector(".copy-status").textContent`);
		const selected = await site.page.evaluate<string>(
			`(document.querySelector(".copy-field") || {}).value || "nothing"`,
		);
		expect([said, selected]).toEqual(
			said === "已复制回复" ? ["已复制回复", "nothing"] : [expect.stringContaining("Ctrl+C"), copied],
		);
		expect(await site.page.evaluate("location.pathname")).toBe("/search/");
	});

	it("writes the text for support", async () => {
		await open("/103/");
		await site.page.evaluate(`document.querySelector(".unsolved-help button").click()`);
		const text = await site.page.waitFor<string>(`document.querySelector(".unsolved-help textarea").value`);
		expect(text).toMatch(
			/^【没解决】103 .*\n浏览器：Chrome \d+，Linux\n时间：\d{4}-\d\d-\d\d \d\d:\d\d\n网页：http.*\/103\/\n/,
		);
	});
});
