/** Index pages: matrices, ambiguous texts, whom to call, roles, manuals, and the facets of the error index. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { fromHtml } from "hast-util-from-html";
import { selectAll } from "hast-util-select";
import { parse } from "yaml";
import { loadCatalog } from "../../src/node/load-content.ts";
import { readPage, registryIds } from "./built-site.ts";
import { findLowContrast } from "./contrast.ts";
import { expect, test } from "./site.ts";

const catalog = loadCatalog();
const texts: { id: string; articles: string[]; compare: string[] }[] = parse(
	readFileSync("content/disambiguations.yaml", "utf8"),
);
const INDEXES = [
	"/platforms/",
	"/tools/",
	"/families/",
	"/manuals/",
	"/tasks/",
	"/roles/",
	"/roles/supplier/",
	"/which/",
	"/which/unbound/",
	"/contacts/",
	"/contacts/who/",
	"/errors/",
];

/** Addresses that the main part of a page links to. */
function linksOf(address: string): string[] {
	return selectAll("main a[href]", fromHtml(readPage(address))).map(({ properties }) => String(properties.href));
}

test.describe("an index", () => {
	for (const registry of ["platforms", "tools", "families", "manuals"] as const) {
		test(`leads to every one of its pages: ${registry}`, () => {
			const wanted = registryIds(registry).filter((id) => id !== "common");
			const links = linksOf(`/${registry}/`);
			for (const id of wanted) expect(links).toContain(`/${registry}/${id}/`);
		});
	}

	test("of tasks has every article with a task, and one click leads there", async ({ page, site }) => {
		const links = linksOf("/tasks/");
		for (const { code, task } of catalog.articles) if (task !== undefined) expect(links).toContain(`/${code}/`);
		await page.goto("/tasks/");
		await page.locator('tr[data-row="补办"] td[data-label="四川人社"] a').click();
		await expect(page).toHaveURL(`${site.url}307/`);
	});

	test("of families has every article with a family", () => {
		const links = linksOf("/families/");
		for (const { code, families } of catalog.articles) if (families.length > 0) expect(links).toContain(`/${code}/`);
	});

	test("of roles leads to each role, and that to its platforms", async ({ page, site }) => {
		await page.goto("/roles/");
		await page.getByRole("link", { name: "用人单位（人社）" }).click();
		await expect(page).toHaveURL(`${site.url}roles/employer/`);
		await expect(page.locator('main a[href="/320/"]')).toBeVisible();
		await expect(page.locator('main a[href="/104/"]')).toHaveCount(0);
	});

	test("of tools warns of the name that two of them share", async ({ page }) => {
		await page.goto("/tools/");
		await expect(page.locator(".note-conflict")).toContainText("“证书助手”");
	});

	test("of manuals names a newer manual of the same CA", async ({ page }) => {
		await page.goto("/manuals/");
		await expect(page.locator('tr[data-row="sichuan-procurement"]')).toContainText("四川药械 V1.10");
		await expect(page.locator('tr[data-row="sichuan-medical"] td').last()).toHaveText("—");
	});

	test("is reached from home within one click", () => {
		const links = linksOf("/");
		for (const path of ["/platforms/", "/tasks/", "/families/", "/tools/", "/roles/", "/which/", "/manuals/"])
			expect(links).toContain(path);
	});
});

test.describe("an ambiguous text", () => {
	for (const { id, articles, compare } of texts) {
		test(`answers for every platform and leads to every article: ${id}`, async ({ page }) => {
			const links = linksOf(`/which/${id}/`);
			for (const code of [...articles, ...compare]) expect(links).toContain(`/${code}/`);
			expect(linksOf("/errors/")).toContain(`/which/${id}/`);
			await page.goto(`/which/${id}/`);
			for (const platform of registryIds("platforms").filter((one) => one !== "common"))
				await expect(page.locator(`main .row-head a[href="/platforms/${platform}/"]`)).toHaveCount(1);
		});
	}

	test("says whom to call on a platform whose manual does not have it", async ({ page }) => {
		await page.goto("/which/unknown-error/");
		const zcy = page.locator("tbody").filter({ has: page.locator('a[href="/platforms/zcy/"]') });
		await expect(zcy.locator('[data-contact="icinfo"] a[href^="tel:"]')).toBeVisible();
	});
});

test.describe("whom to call", () => {
	const cell = (page: Page, kind: string, platform: string) =>
		page.locator(`tr[data-kind="${kind}"] td[data-cell="${platform}"]`);

	test("names for a problem on a platform those whom the articles name, with the source beside", async ({ page }) => {
		await page.goto("/contacts/who/");
		const mismatch = cell(page, "name-mismatch", "sichuan-procurement");
		for (const id of ["scca", "bosi"])
			await expect(mismatch.locator(`[data-contact="${id}"] a[href^="tel:"]`)).toBeVisible();
		await expect(mismatch.locator('a[href="/102/"]')).toHaveCount(2);
		await expect(mismatch).toContainText("博思平台改");
	});

	test("says so where no article names anybody", async ({ page }) => {
		await page.goto("/contacts/who/");
		await expect(cell(page, "expired", "sichuan-hr")).toContainText("手册没点名");
	});

	test("has a contact in every cell that any article names one for", () => {
		const root = fromHtml(readPage("/contacts/who/"));
		for (const article of catalog.articles)
			for (const kind of [...article.families, article.task])
				for (const id of article.platform === "common" || kind === undefined ? [] : article.contacts)
					expect(
						selectAll(`tr[data-kind="${kind}"] td[data-cell="${article.platform}"] [data-contact="${id}"]`, root),
						`${article.code} ${kind} ${id}`,
					).toHaveLength(1);
	});

	test("leads from the cell to the popup that says otherwise", async ({ page }) => {
		await page.goto("/contacts/who/");
		await cell(page, "client-missing", "sichuan-procurement").getByRole("link", { name: "弹窗说的不一样" }).click();
		const popup = page.locator("#popup-103");
		await expect(popup).toBeInViewport();
		await expect(popup).toContainText("请联系 UKey 办理的 CA 厂商！");
		await expect(popup.locator('[data-contact="bosi"] a[href="tel:4001600900"]')).toBeVisible();
	});
});

test.describe("the facets of the error index", () => {
	const rows = (page: Page) => page.locator("[data-error-row]:visible");

	test("say of each option how many rows it leaves, and keep the word", async ({ page }) => {
		await page.goto("/errors/?platform=hubei-procurement");
		const select = page.locator("select[name=where]");
		const options = await select
			.locator("option")
			.evaluateAll((all) => all.map((option) => [(option as HTMLOptionElement).value, option.textContent ?? ""]));
		expect(options.length).toBeGreaterThan(3);
		for (const [value = "", text = ""] of options) {
			await select.selectOption(value);
			await expect(rows(page)).toHaveCount(Number(/（(\d+)）$/.exec(text)?.[1]));
		}
	});

	test("combine, stand in the address and come back from it", async ({ page }) => {
		await page.goto("/errors/");
		await page.locator("select[name=tool]").selectOption("qz-helper");
		await page.locator("select[name=family]").selectOption("client-missing");
		await page.locator("select[name=where]").selectOption("helper");
		await page.getByRole("searchbox", { name: "筛选" }).fill("签章");
		const left = await rows(page).count();
		expect(left).toBeGreaterThan(0);
		expect(new URL(page.url()).search).toMatch(/^\?q=[^&]+&where=helper&tool=qz-helper&family=client-missing$/);
		await page.goto("/tools/");
		await page.goBack();
		await expect(rows(page)).toHaveCount(left);
		await expect(page.getByRole("status")).toHaveText(`${left} 条`);
	});

	test("are used by the keyboard alone", async ({ page }) => {
		await page.goto("/errors/");
		await page.getByRole("searchbox", { name: "筛选" }).focus();
		await page.keyboard.press("Tab");
		await expect(page.locator("select[name=platform]")).toBeFocused();
		await page.keyboard.press("ArrowDown");
		await expect(page).toHaveURL(/platform=sichuan-procurement/);
		await expect(page.locator('[data-error-row]:not([data-platform="sichuan-procurement"]):visible')).toHaveCount(0);
	});

	test("are cleared by one button that is there only when there is something to clear", async ({ page }) => {
		await page.goto("/errors/");
		const all = await rows(page).count();
		const clear = page.getByRole("button", { name: "清除筛选" });
		await expect(clear).toBeHidden();
		await page.locator("select[name=platform]").selectOption("zcy");
		await clear.click();
		await expect(rows(page)).toHaveCount(all);
		await expect(clear).toBeHidden();
		await expect(page.getByRole("searchbox", { name: "筛选" })).toBeFocused();
		expect(new URL(page.url()).search).toBe("");
	});

	test("lead on when nothing is left", async ({ page }) => {
		await page.goto("/errors/?platform=zcy&tool=qz-helper");
		await expect(rows(page)).toHaveCount(0);
		await expect(page.getByText("没有同时符合的")).toBeVisible();
	});
});

test.describe("every index page", () => {
	for (const [screen, width] of [
		["phone", 360],
		["laptop", 1366],
	] as const) {
		test(`fits a ${screen}, in the light and in the dark`, async ({ page }) => {
			await page.setViewportSize({ width, height: 760 });
			for (const address of INDEXES) {
				for (const colorScheme of ["light", "dark"] as const) {
					await page.emulateMedia({ colorScheme });
					await page.goto(address);
					const overflow = await page.evaluate(
						() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
					);
					expect.soft(overflow, address).toBeLessThanOrEqual(0);
					expect.soft(await findLowContrast(page), `${address} ${colorScheme}`).toEqual([]);
				}
			}
		});
	}

	test("has nothing cut off at its side on a phone: tables stack", async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 760 });
		for (const address of INDEXES) {
			await page.goto(address);
			const scrolling = await page
				.locator(".stacked")
				.evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).length);
			expect.soft(scrolling, address).toBe(0);
		}
	});

	test("leaves room for a finger on a phone: links of cells and numbers", async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 760 });
		for (const address of INDEXES) {
			await page.goto(address);
			const low = await page
				.locator("main .cell-article:visible, main .call .phone:visible, main .jump:visible")
				.evaluateAll((links) => links.filter((link) => link.getBoundingClientRect().height < 40).length);
			expect.soft(low, address).toBe(0);
		}
	});
});
