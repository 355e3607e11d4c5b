/** What the site asks for: nothing from anybody else, and little of itself. */
import { PAGE_KINDS } from "./built-site.ts";
import { answered, openPage, search } from "./search-page.ts";
import { expect, type Site, test } from "./site.ts";

/** Sizes are bodies as sent (gzip), in bytes. */
const ARTICLE_BUDGET = 20_000;
const FIRST_SEARCH_BUDGET = 60_000;
/** A query that no page answers letter for letter brings the extra and the code that reads it, once. */
const OTHER_WORDS_BUDGET = 101_000;
const ICON = "/favicon.svg";

// The fixture `page` fails on any script error, failed request or request to somebody else.
test("asks only its own site, and nothing fails, on any kind of page", async ({ page, site }) => {
	for (const address of Object.values(PAGE_KINDS)) {
		await openPage(page, address);
		expect
			.soft(
				site.log.filter(({ status }) => status !== 200),
				address,
			)
			.toEqual([]);
	}
});

test("asks only its own site from the search to the copied link", async ({ page, site }) => {
	await page.goto("/");
	const { firstHit } = await search(page, "证书读起错误");
	await firstHit.getByRole("link").first().click();
	await page.locator('[data-copy="link"]').click();
	expect(site.log.filter(({ status }) => status !== 200)).toEqual([]);
});

for (const kind of ["error article", "task article", "reference article", "comparison article", "manual article"]) {
	test(`a first visit costs at most 20 KB: ${kind}`, async ({ page, site }) => {
		await page.goto(PAGE_KINDS[kind] ?? "");
		await expectAtMost(site, ARTICLE_BUDGET);
	});
}

for (const [way, query] of [
	["an error text", "CA证书读取错误！未插入CA证书UKey或插入UKey无法使用"],
	["half an error text", "未插入CA证书"],
	["a code", "103"],
	["full-width letters", "ＣＡ证书读取错误"],
	["a short word", "密码"],
] as const) {
	test(`home and the first search cost at most 60 KB: ${way}`, async ({ page, site }) => {
		await page.goto("/");
		await search(page, query);
		await expectAtMost(site, FIRST_SEARCH_BUDGET);
	});
}

for (const [way, query] of [
	["a slip of the pen", "CA证书读起错误"],
	["pinyin", "zhengshu duqu cuowu"],
	["Traditional characters", "證書讀取錯誤"],
	["a question in one's own words", "换电脑了用不了"],
] as const) {
	test(`home and a first search that wants the extra cost at most 101 KB: ${way}`, async ({ page, site }) => {
		await page.goto("/");
		await search(page, query);
		await expectAtMost(site, OTHER_WORDS_BUDGET);
	});
}

test("a second search downloads nothing", async ({ page, site }) => {
	await page.goto("/");
	await search(page, "插件异长");
	site.log.length = 0;
	await search(page, "证书过其");
	await search(page, "未知错误");
	// The test server forbids the browser to keep the icon, so it may come again.
	expect(site.log.filter(({ path }) => path !== ICON)).toEqual([]);
});

test("a shared result address downloads the pack once", async ({ page, site }) => {
	await page.goto("/search/?q=103");
	await answered(page, "103");
	await page.locator("[data-search-input]").focus();
	expect(site.log.filter(({ path }) => path.endsWith("pack.bin"))).toHaveLength(1);
});

test("a page without a search field downloads no search", async ({ page, site }) => {
	for (const address of ["/103/", "/errors/", "/contacts/", "/all/", "/platforms/zcy/"]) await page.goto(address);
	expect(site.log.filter(({ path }) => path.startsWith("/search/") || path.startsWith("/pagefind/"))).toEqual([]);
});

/** What was sent, each file once: the test server lets the browser keep nothing, others do. */
async function sentOnce({ url, log }: Site): Promise<Map<string, number>> {
	// The browser fetches the icon when it likes; it counts in any case.
	await (await fetch(new URL(ICON, url))).arrayBuffer();
	return new Map(log.map(({ path, bytes }) => [path, bytes]));
}

async function expectAtMost(site: Site, budget: number): Promise<void> {
	const sent = await sentOnce(site);
	const sum = [...sent.values()].reduce((total, bytes) => total + bytes, 0);
	expect(sum, [...sent].map(([path, bytes]) => `${bytes} ${path}`).join(", ")).toBeLessThanOrEqual(budget);
}
