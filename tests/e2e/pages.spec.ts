/** The pages: their addresses, their hooks, and what must hold on every one of them. */
import { fromHtml } from "hast-util-from-html";
import { select, selectAll } from "hast-util-select";
import { ADDRESSES, CODES, readPage, registryIds, textOf, writtenCodes } from "./built-site.ts";
import { expect, test } from "./site.ts";

test.describe("an address", () => {
	const fixed = [
		..."/ /search/ /errors/ /all/ /offline/ /offline/ca-help.html /contacts/ /contacts/who/ /tasks/ /roles/ /which/ /triage/ /triage/urgent/".split(
			" ",
		),
		..."/platforms/ /tools/ /families/ /manuals/ /404.html /favicon.svg".split(" "),
		..."/opensearch.xml /sitemap-index.xml /feed.xml /llms.txt".split(" "),
		..."/api/articles.json /api/articles.schema.json /api/errors.json /api/errors.schema.json".split(" "),
	];
	const registries = (["platforms", "tools", "families", "manuals"] as const).flatMap((registry) =>
		registryIds(registry).map((id) => `/${registry}/${id}/`),
	);

	for (const address of fixed) {
		test(`of the contract answers: ${address}`, async ({ request }) => {
			expect((await request.get(address)).status()).toBe(200);
		});
	}

	test("of every platform, tool, family and manual answers", async ({ request }) => {
		for (const id of ["sichuan-procurement", "sichuan-medical", "sichuan-hr", "hubei-procurement", "zcy", "common"])
			expect(registries).toContain(`/platforms/${id}/`);
		for (const address of registries) expect((await request.get(address)).status(), address).toBe(200);
	});

	test("of every article that was written answers with that article", async ({ request }) => {
		expect([...CODES].sort()).toEqual(writtenCodes());
		for (const code of CODES) {
			const response = await request.get(`/${code}/`);
			expect(response.status(), code).toBe(200);
			expect(await response.text()).toContain(`data-code="${code}"`);
		}
	});

	test("without its last slash leads to the page", async ({ request }) => {
		const response = await request.get("/103");
		expect(response.status()).toBe(200);
		expect(response.url()).toMatch(/\/103\/$/);
	});

	for (const address of ["/999/", "/nowhere/", "/platforms/nowhere/", "/search/pack.txt"]) {
		test(`that nothing has is a 404 with a page: ${address}`, async ({ request }) => {
			const response = await request.get(address);
			expect(response.status()).toBe(404);
			expect(await response.text()).toContain("没有这一页");
		});
	}
});

test.describe("an article", () => {
	test("says its code, platform and kind, and its errors verbatim", async ({ page }) => {
		await page.goto("/103/");
		const article = page.locator('article[data-code="103"]');
		await expect(article).toHaveAttribute("data-platform", "sichuan-procurement");
		await expect(article).toHaveAttribute("data-kind", "error");
		await expect(article.locator("[data-error-text]").first()).toHaveText(
			"CA 证书读取错误！未插入 CA 证书 UKey 或插入 UKey 无法使用，请联系 UKey 办理的 CA 厂商！",
		);
		await expect(article.getByRole("heading", { level: 1 })).toBeVisible();
	});

	test("gives the steps in order, and whom to call", async ({ page }) => {
		await page.goto("/103/");
		await expect(page.getByRole("heading", { name: "解决步骤" })).toBeVisible();
		expect(await page.locator("article .prose > ol > li").count()).toBeGreaterThan(2);
		await expect(page.locator("[data-contact]").first()).toBeVisible();
		await expect(page.locator('[data-contact] a[href^="tel:"]').first()).toHaveAttribute("href", /^tel:\d+$/);
	});

	test("names its manual, version, section and the day it was checked", async ({ page }) => {
		await page.goto("/103/");
		const source = page.locator(".source");
		await expect(source.getByRole("link")).toHaveAttribute("href", "/manuals/sichuan-procurement/");
		await expect(source).toContainText("V1.0");
		await expect(source).toContainText(/\d{4}-\d{2}-\d{2}/);
	});

	test("leads on to the one before and the one after in its manual", async ({ page, site }) => {
		await page.goto("/104/");
		const next = page.locator('a[rel="next"]');
		const address = await next.getAttribute("href");
		await next.click();
		await expect(page).toHaveURL(new URL(address ?? "", site.url).href);
		await expect(page.locator('a[rel="prev"]')).toHaveAttribute("href", "/104/");
	});

	test("leads back to its platform", async ({ page, site }) => {
		await page.goto("/103/");
		await page.locator("article a.platform-badge").first().click();
		await expect(page).toHaveURL(`${site.url}platforms/sichuan-procurement/`);
	});

	test("lists related articles, and those list it too", async ({ page }) => {
		await page.goto("/103/");
		await expect(page.getByRole("navigation", { name: "相关文章" }).locator('a[href="/607/"]')).toBeVisible();
		await page.goto("/607/");
		await expect(page.getByRole("navigation", { name: "相关文章" }).locator('a[href="/103/"]')).toBeVisible();
	});

	test("opens on the step that an address names", async ({ page }) => {
		await page.goto("/103/#step-3");
		await expect(page.locator("#step-3")).toBeInViewport();
	});
});

test.describe("a copy button", () => {
	test("copies the link", async ({ page, context, site }) => {
		await context.grantPermissions(["clipboard-read", "clipboard-write"]);
		await page.goto("/103/?from=chat#step-2");
		const button = page.locator('[data-copy="link"]');
		await button.click();
		await expect(button).toHaveAttribute("data-copied", `${site.url}103/`);
		await expect(page.getByText("已复制")).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}103/`);
	});

	test("copies the code", async ({ page, context }) => {
		await context.grantPermissions(["clipboard-read", "clipboard-write"]);
		await page.goto("/103/");
		const button = page.locator('[data-copy="code"]');
		await button.click();
		await expect(button).toHaveAttribute("data-copied", "103");
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("103");
	});

	test("copies on plain HTTP too, where there is no Clipboard API", async ({ page, site }) => {
		await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
		await page.goto("/103/");
		const button = page.locator('[data-copy="link"]');
		await button.click();
		await expect(button).toHaveAttribute("data-copied", `${site.url}103/`);
		await expect(page.getByText("已复制")).toBeVisible();
		await expect(page.locator("textarea")).toHaveCount(0);
		await page.goto("/search/");
		await page.locator("[data-search-input]").focus();
		await page.keyboard.press("Control+V");
		await expect(page.locator("[data-search-input]")).toHaveValue(`${site.url}103/`);
	});

	test("keeps the focus where there is no Clipboard API", async ({ page }) => {
		await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
		await page.goto("/103/");
		const button = page.locator('[data-copy="link"]');
		await button.focus();
		await page.keyboard.press("Enter");
		await expect(button).toHaveAttribute("data-copied", /./);
		await expect(button).toBeFocused();
	});

	test("leaves the text selected where copying is forbidden", async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(navigator, "clipboard", { value: undefined });
			document.execCommand = () => false;
		});
		await page.goto("/103/");
		await page.locator('[data-copy="code"]').click();
		await expect(page.getByText("没能自动复制")).toBeVisible();
		expect(await page.evaluate(() => String(document.getSelection()))).toBe("103");
	});
});

test.describe("the error index", () => {
	test("has every error text of every article", async ({ page }) => {
		const wanted = CODES.flatMap((code) =>
			selectAll("[data-error-text]", fromHtml(readPage(`/${code}/`))).map((element) => `${code} ${textOf(element)}`),
		);
		await page.goto("/errors/");
		const shown = await page
			.locator("[data-error-row]")
			.evaluateAll((rows) =>
				rows.map(
					(row) => `${row.querySelector(".code")?.textContent} ${row.querySelector("[data-error-text]")?.textContent}`,
				),
			);
		expect(shown.sort()).toEqual(wanted.sort());
	});

	test("is filtered as one types, and counts what is left", async ({ page }) => {
		await page.goto("/errors/");
		await page.getByRole("searchbox", { name: "筛选" }).fill("读取错误");
		const rows = page.locator("[data-error-row]:visible");
		await expect(page.getByRole("status")).toHaveText(`${await rows.count()} 条`);
		for (const text of await rows.allTextContents()) expect(text.replace(/\s/g, "")).toContain("读取错误");
		await expect(page.locator('[data-error-row]:visible a[href="/103/"]')).toBeVisible();
		for (const group of await page.locator(".error-group:visible").all())
			await expect(group.locator("[data-error-row]:visible").first()).toBeVisible();
	});

	test("takes full-width letters and other spaces for the same", async ({ page }) => {
		await page.goto("/errors/");
		await page.getByRole("searchbox", { name: "筛选" }).fill("ＣＡ证书读取错误");
		await expect(page.locator('[data-error-row]:visible a[href="/103/"]')).toBeVisible();
	});

	test("is filtered by platform and by family", async ({ page }) => {
		await page.goto("/errors/");
		await page.locator("select[name=platform]").selectOption("zcy");
		await expect(page.locator('[data-error-row]:not([data-platform="zcy"]):visible')).toHaveCount(0);
		const all = await page.locator("[data-error-row]:visible").count();
		await page.locator("select[name=family]").selectOption({ index: 1 });
		expect(await page.locator("[data-error-row]:visible").count()).toBeLessThan(all);
		await page.locator("select[name=platform]").selectOption("");
		await expect(page.locator("[data-error-row]:visible").first()).toBeVisible();
	});

	test("keeps the filter in the address, and takes it from there", async ({ page }) => {
		await page.goto("/errors/");
		await page.getByRole("searchbox", { name: "筛选" }).fill("绑定");
		await page.locator("select[name=platform]").selectOption("hubei-procurement");
		const address = new URL(page.url());
		expect(address.searchParams.get("q")).toBe("绑定");
		expect(address.searchParams.get("platform")).toBe("hubei-procurement");
		const shown = await page.locator("[data-error-row]:visible").count();
		expect(shown).toBeGreaterThan(0);
		await page.goto("/contacts/");
		await page.goto(address.href);
		await expect(page.getByRole("searchbox", { name: "筛选" })).toHaveValue("绑定");
		await expect(page.locator("select[name=platform]")).toHaveValue("hubei-procurement");
		await expect(page.locator("[data-error-row]:visible")).toHaveCount(shown);
	});

	test("shows everything where the address names a platform that does not exist", async ({ page }) => {
		await page.goto("/errors/?platform=nowhere");
		await expect(page.locator("[data-error-row]:visible").first()).toBeVisible();
	});

	test("says so when nothing is left", async ({ page }) => {
		await page.goto("/errors/");
		await page.getByRole("searchbox", { name: "筛选" }).fill("红烧肉");
		await expect(page.locator("[data-error-row]:visible")).toHaveCount(0);
		await expect(page.getByRole("status")).toHaveText("0 条");
	});

	test("keeps the filter when Enter is pressed", async ({ page }) => {
		await page.goto("/errors/");
		const field = page.getByRole("searchbox", { name: "筛选" });
		await field.fill("绑定");
		await field.press("Enter");
		await expect(field).toHaveValue("绑定");
		await expect(page).toHaveURL(/\/errors\/\?q=/);
	});
});

test.describe("the page with everything", () => {
	test("has every article, and its contents lead there", async ({ page }) => {
		await page.goto("/all/");
		await expect(page.locator(".all-article")).toHaveCount(CODES.length);
		await page.getByRole("navigation", { name: "目录" }).locator('a[href="#a714"]').click();
		await expect(page.locator("#a714")).toBeInViewport();
	});
});

test.describe("the home page", () => {
	test("leads to every platform, to the common errors and to all of them", async ({ page, site }) => {
		await page.goto("/");
		for (const id of registryIds("platforms"))
			await expect(page.locator(`main a[href="/platforms/${id}/"]`).first()).toBeVisible();
		await page.getByRole("heading", { name: "常见报错" }).scrollIntoViewIfNeeded();
		await page.locator('main a[href="/errors/"]').first().click();
		await expect(page).toHaveURL(`${site.url}errors/`);
	});
});

test.describe("every page", () => {
	const pages = [...ADDRESSES, "/404.html"].map((address) => ({ address, root: fromHtml(readPage(address)) }));
	/** What is wrong, page by page. */
	const faultsOf = (check: (page: { address: string; root: ReturnType<typeof fromHtml> }) => string[]) =>
		pages.flatMap((page) => check(page).map((fault) => `${page.address}: ${fault}`));

	test("uses an id once", () => {
		const faults = faultsOf(({ root }) => {
			const ids = selectAll("[id]", root).map(({ properties }) => String(properties.id));
			return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `#${id} twice`);
		});
		expect(faults).toEqual([]);
	});

	test("refers only to ids that it has", () => {
		const faults = faultsOf(({ root }) => {
			const ids = new Set(selectAll("[id]", root).map(({ properties }) => String(properties.id)));
			const wanted = selectAll("[aria-labelledby], [aria-controls], [aria-describedby], label[for]", root).flatMap(
				({ properties: { ariaLabelledBy, ariaControls, ariaDescribedBy, htmlFor } }) =>
					[ariaLabelledBy, ariaControls, ariaDescribedBy, htmlFor].flat().filter((id) => id !== undefined),
			);
			const jumps = selectAll('a[href^="#"]', root).map(({ properties }) => String(properties.href).slice(1));
			return [...wanted, ...jumps].filter((id) => !ids.has(String(id))).map((id) => `no #${id}`);
		});
		expect(faults).toEqual([]);
	});

	test("has one h1, a language, a title and a description", () => {
		const faults = faultsOf(({ root }) => {
			const found: string[] = [];
			const count = selectAll("h1", root).length;
			if (count !== 1) found.push(`${count} h1`);
			if (select("html", root)?.properties.lang !== "zh-CN") found.push("no lang");
			if (textOf(select("title", root) ?? root).trim() === "") found.push("no title");
			if (String(select('meta[name="description"]', root)?.properties.content ?? "").trim() === "")
				found.push("no description");
			return found;
		});
		expect(faults).toEqual([]);
	});

	test("steps down its headings one level at a time", () => {
		const faults = faultsOf(({ root }) => {
			let before = 0;
			return selectAll("h1, h2, h3, h4, h5, h6", root).flatMap((heading) => {
				const level = Number(heading.tagName[1]);
				const jumped = level > before + 1;
				const fault = `h${level} “${textOf(heading).slice(0, 30)}” after ${before === 0 ? "nothing" : `h${before}`}`;
				before = level;
				return jumped ? [fault] : [];
			});
		});
		expect(faults).toEqual([]);
	});

	test("gives every number to call as a link with digits only", () => {
		const faults = faultsOf(({ root }) =>
			selectAll('a[href^="tel:"]', root)
				.map(({ properties }) => String(properties.href))
				.filter((number) => !/^tel:\+?\d{5,}$/.test(number)),
		);
		expect(faults).toEqual([]);
	});
});

test.describe("every article", () => {
	const articles = CODES.map((code) => ({ code, root: fromHtml(readPage(`/${code}/`)) }));

	test("has the hooks of the contract", () => {
		const faults = articles.flatMap(({ code, root }) => {
			const article = select("article", root)?.properties ?? {};
			const found: string[] = [];
			if (article.dataCode !== code) found.push("data-code");
			if (!registryIds("platforms").includes(String(article.dataPlatform))) found.push("data-platform");
			if (!/^(error|task|reference|concept)$/.test(String(article.dataKind))) found.push("data-kind");
			if (article.dataKind === "error" && !select("article [data-error-text]", root)) found.push("data-error-text");
			if (!select('[data-copy="link"]', root) || !select('[data-copy="code"]', root)) found.push("data-copy");
			return found.map((hook) => `${code}: ${hook}`);
		});
		expect(faults).toEqual([]);
	});

	test("shows a contact, with a number or an address, or says where to look", () => {
		const faults = articles.filter(
			({ root }) => !select("[data-contact]", root) && !select('.whom a[href="/901/"]', root),
		);
		expect(faults.map(({ code }) => code)).toEqual([]);
	});
});
