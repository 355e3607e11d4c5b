/** What the site asks for: nothing from anybody else, and little of itself. */
import { PAGE_KINDS } from "./built-site.ts";
import { answered, search } from "./search-page.ts";
import { expect, type Site, test } from "./site.ts";

/** Sizes are bodies as sent (gzip), in bytes. */
const ARTICLE_BUDGET = 20_000;
const FIRST_SEARCH_BUDGET = 70_000;

// The fixture `page` fails on any script error, failed request or request to somebody else.
for (const [kind, address] of Object.entries(PAGE_KINDS)) {
	test(`asks only its own site, and nothing fails: ${kind}`, async ({ page, site }) => {
		await page.goto(address, { waitUntil: "networkidle" });
		expect(site.log.length).toBeGreaterThan(1);
		expect(site.log.filter(({ status }) => status !== 200)).toEqual([]);
	});
}

test("asks only its own site from the search to the copied link", async ({ page, site }) => {
	await page.goto("/");
	const { firstHit } = await search(page, "证书读起错误");
	await firstHit.getByRole("link").first().click();
	await page.locator('[data-copy="link"]').click();
	await page.waitForLoadState("networkidle");
	expect(site.log.filter(({ status }) => status !== 200)).toEqual([]);
});

for (const kind of ["error article", "task article", "reference article", "comparison article", "manual article"]) {
	test(`a first visit costs at most 20 KB: ${kind}`, async ({ page, site }) => {
		await page.goto(PAGE_KINDS[kind] ?? "", { waitUntil: "networkidle" });
		await addIcon(site);
		expect(sumOf(site), describeLog(site)).toBeLessThanOrEqual(ARTICLE_BUDGET);
	});
}

for (const [way, query] of [
	["an error text", "CA证书读取错误！未插入CA证书UKey或插入UKey无法使用"],
	["half an error text", "未插入CA证书"],
	["a code", "103"],
	["full-width letters", "ＣＡ证书读取错误"],
	["a short word", "密码"],
	["a question in one's own words", "换电脑了用不了"],
	["a slip of the pen", "CA证书读起错误"],
	["pinyin", "zhengshu duqu cuowu"],
] as const) {
	test(`home and the first search cost at most 70 KB: ${way}`, async ({ page, site }) => {
		await page.goto("/");
		await search(page, query);
		await page.waitForLoadState("networkidle");
		await addIcon(site);
		expect(sumOf(site), describeLog(site)).toBeLessThanOrEqual(FIRST_SEARCH_BUDGET);
	});
}

test("a second search downloads nothing", async ({ page, site }) => {
	await page.goto("/");
	await search(page, "插件异长");
	await page.waitForLoadState("networkidle");
	site.log.length = 0;
	await search(page, "证书过其");
	await search(page, "未知错误");
	expect(site.log).toEqual([]);
});

test("a shared result address downloads the pack once", async ({ page, site }) => {
	await page.goto("/search/?q=103");
	await answered(page, "103");
	await page.locator("[data-search-input]").focus();
	await page.waitForLoadState("networkidle");
	expect(site.log.filter(({ path }) => path.endsWith("pack.json"))).toHaveLength(1);
});

test("a page without a search field downloads no search", async ({ page, site }) => {
	for (const address of ["/103/", "/errors/", "/contacts/", "/all/", "/platforms/zcy/"])
		await page.goto(address, { waitUntil: "networkidle" });
	expect(site.log.filter(({ path }) => path.startsWith("/search/") || path.startsWith("/pagefind/"))).toEqual([]);
});

/** Headless Chromium does not fetch the icon; every reader's browser does. */
async function addIcon({ url, log }: Site): Promise<void> {
	if (log.some(({ path }) => path === "/favicon.svg")) return;
	await (await fetch(`${url}favicon.svg`)).arrayBuffer();
}

function sumOf({ log }: Site): number {
	return log.reduce((sum, { bytes }) => sum + bytes, 0);
}

function describeLog({ log }: Site): string {
	return log.map(({ path, bytes }) => `${bytes} ${path}`).join(", ");
}
