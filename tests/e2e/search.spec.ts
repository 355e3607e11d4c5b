/** The search as readers use it: typing, pasting, keyboard, a bad line, the way back. */
import type { Page } from "@playwright/test";
import { answered, codesOf, ERROR, holdBack, OTHER_ERROR, search, searchPage, showAll } from "./search-page.ts";
import { expect, test } from "./site.ts";

/** Nothing in the articles speaks of this. */
const NONSENSE = "asdfghjkl";
/** Chinese words, but not about certificates. */
const OFF_TOPIC = "红烧肉的做法";

/** What is loaded only once a query asks for it. */
const LATE = "search/extra.bin";

const POPUP = `您好，请问这个怎么办？
网页消息
CA证书读取错误！未插入CA证书UKey
或插入UKey无法使用，请联系UKey办理的CA厂商！
[确定] [取消]`;

const CHAT = "聊天记录里还有许多别的话，今天下午三点开标。".repeat(250);
const EXCEPTION =
	"javax.net.ssl.SSLHandshakeException: sun.security.validator.ValidatorException: PKIX path building failed";

test.describe("what one types", () => {
	test("is answered while one types, by the states idle, loading and ready", async ({ page }) => {
		const release = await holdBack(page, "search/pack.bin");
		await page.goto("/");
		const { input, results, firstHit } = searchPage(page);
		await expect(results).toHaveAttribute("data-search-state", "idle");
		await input.pressSequentially(OTHER_ERROR.text);
		await expect(results).toHaveAttribute("data-search-state", "loading");
		release();
		await expect(results).toHaveAttribute("data-search-state", "ready");
		await expect(firstHit).toHaveAttribute("data-hit", OTHER_ERROR.code);
	});

	test("is answered once, and drawn once", async ({ page }) => {
		// An address with a query: the page shows, and the field is filled, both at the same time.
		await page.addInitScript(() => {
			document.addEventListener("DOMContentLoaded", () => {
				window.answers = [];
				const list = document.querySelector(".hits") as HTMLElement;
				new MutationObserver((records) => {
					for (const { addedNodes } of records) if (addedNodes.length > 0) window.answers.push("drawn");
				}).observe(list, { childList: true });
			});
		});
		await page.goto(`/search/?q=${encodeURIComponent(OTHER_ERROR.text)}`);
		await answered(page, OTHER_ERROR.text);
		const drawn = await page.evaluate(() => window.answers.length);
		await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
		await page.waitForTimeout(300);
		expect(drawn).toBeGreaterThan(0);
		expect(await page.evaluate(() => window.answers.length)).toBe(drawn);
	});

	test("is answered again after every change", async ({ page }) => {
		await page.goto("/");
		await search(page, OTHER_ERROR.text);
		const { input, firstHit } = searchPage(page);
		await input.press("End");
		await input.pressSequentially("插件异常");
		await answered(page, `${OTHER_ERROR.text}插件异常`);
		await search(page, "插件异常");
		await expect(firstHit).toHaveAttribute("data-hit", "319");
	});

	for (const query of ["  ＣＡ证书 读取错误 ", "未绑定\n", '"<b>&amp;</b>"', "100%"]) {
		test(`stands unchanged in data-search-query: ${JSON.stringify(query)}`, async ({ page }) => {
			await page.goto("/search/");
			const { input } = await search(page, query);
			await expect(input).toHaveValue(query);
		});
	}

	test("shows markup as text", async ({ page }) => {
		await page.goto("/search/");
		const { results } = await search(page, '<img src=x onerror="document.title=1"><b>未知错误</b>');
		await expect(results.locator("img, b")).toHaveCount(0);
	});

	for (const [way, query] of [
		["with full-width letters", "ＣＡ证书读取错误！"],
		["with other spaces and punctuation", "CA 证书 读取错误,未插入 CA 证书 U-KEY"],
		["with a wrong character", "CA证书读起错误，未插入CA证书"],
		["with a character left out", "CA证书读错误！未插入证书UKey"],
		["in Traditional characters", "CA證書讀取錯誤"],
		["in pinyin", "zhengshu duqu cuowu"],
		["by half of it", "插入UKey无法使用"],
	] as const) {
		test(`finds an error text ${way}`, async ({ page }) => {
			await page.goto("/search/");
			const { firstHit } = await search(page, query);
			await expect(firstHit).toHaveAttribute("data-hit", ERROR.code);
		});
	}

	test("goes back to the lists of the page once the field is empty again", async ({ page }) => {
		await page.goto("/");
		const { input, results, hits } = await search(page, ERROR.text);
		await expect(page.getByRole("heading", { name: "按平台找" })).toBeHidden();
		await input.fill("");
		await expect(results).toHaveAttribute("data-search-state", "idle");
		await expect(hits).toHaveCount(0);
		await expect(page.getByRole("heading", { name: "按平台找" })).toBeVisible();
	});

	test("may be a line break: Shift and Enter add one", async ({ page }) => {
		await page.goto("/search/");
		const { input } = await search(page, OTHER_ERROR.text);
		await input.press("Shift+Enter");
		await answered(page, `${OTHER_ERROR.text}\n`);
		await expect(page).toHaveURL(/\/search\//);
	});
});

test.describe("a paste", () => {
	test("of a popup with several lines finds its article first", async ({ page, context }) => {
		await context.grantPermissions(["clipboard-read", "clipboard-write"]);
		await page.goto("/");
		const { input, firstHit } = searchPage(page);
		await page.evaluate((text) => navigator.clipboard.writeText(text), POPUP);
		await input.focus();
		await page.keyboard.press("Control+V");
		await answered(page, POPUP);
		await expect(firstHit).toHaveAttribute("data-hit", ERROR.code);
	});

	test("of several lines makes the field higher, so that one sees them", async ({ page }) => {
		await page.goto("/");
		const { input } = searchPage(page);
		const before = await input.evaluate((field) => field.clientHeight);
		await search(page, POPUP);
		expect(await input.evaluate((field) => field.clientHeight)).toBeGreaterThan(before);
	});

	for (const [what, text, code] of [
		["of 5,000 characters", `${ERROR.text}\n${CHAT}`.slice(0, 5000), ERROR.code],
		["with an exception of a program", `${OTHER_ERROR.text}\n${EXCEPTION}`, OTHER_ERROR.code],
	] as const) {
		test(`${what} keeps the browser busy for less than a second`, async ({ page }) => {
			await page.goto("/search/");
			await search(page, "插件异长"); // so that pack and extra are there
			const stop = await startClock(page);
			const { firstHit } = await search(page, text, 20_000);
			expect(await stop()).toBeLessThan(1);
			await expect(firstHit).toHaveAttribute("data-hit", code);
		});
	}

	test("that was cut in the middle of a sign does no harm", async ({ page }) => {
		await page.goto("/search/");
		const { input, firstHit } = searchPage(page);
		// Half of an emoji, as the limit of the field or another program may leave it.
		await input.evaluate((field: HTMLTextAreaElement, text) => {
			field.value = `${text}\ud83d`;
			field.dispatchEvent(new InputEvent("input", { bubbles: true }));
		}, OTHER_ERROR.text);
		await expect(firstHit).toHaveAttribute("data-hit", OTHER_ERROR.code);
		await expect(page).toHaveURL(/\?q=/);
	});

	test("of several lines makes the field higher at once, not when the answer comes", async ({ page }) => {
		await page.goto("/");
		const { input } = searchPage(page);
		const [before, after] = await input.evaluate((field: HTMLTextAreaElement, text) => {
			const height = field.clientHeight;
			field.value = text;
			field.dispatchEvent(new InputEvent("input", { bubbles: true }));
			return [height, field.clientHeight] as const;
		}, POPUP);
		expect(after).toBeGreaterThan(before);
	});

	for (const [what, text] of [
		["of nothing but the trace of a program", `${EXCEPTION}\n`.repeat(60).slice(0, 5000)],
		["of nothing but a key in letters", `密钥${"abcdefgh".repeat(600)}`],
		["of nothing but addresses", `${"portal.login.index.html/".repeat(200)}错`],
	] as const) {
		test(`${what} keeps the browser busy for less than a second, too`, async ({ page }) => {
			await page.goto("/search/");
			await search(page, "插件异长"); // so that all is there, and letters are read as pinyin
			const stop = await startClock(page);
			await search(page, text, 20_000);
			expect(await stop()).toBeLessThan(1);
		});
	}

	test("too long for the address leaves no other query there", async ({ page }) => {
		await page.goto("/search/");
		await search(page, "未绑定");
		const long = `${ERROR.text}${"请尽快处理，谢谢。".repeat(60)}`;
		await search(page, long);
		const kept = new URL(page.url()).searchParams.get("q");
		expect(kept === null || kept === long, `the address has ?q=${kept?.slice(0, 20)}`).toBe(true);
	});
});

test.describe("a code", () => {
	for (const query of ["103", "１０３", "/103", "编号103"]) {
		test(`opens its article by Enter: ${query}`, async ({ page, site }) => {
			await page.goto("/");
			await search(page, query);
			await page.keyboard.press("Enter");
			await expect(page).toHaveURL(`${site.url}103/`);
		});
	}

	test("has its article as the first hit, and not as a guess", async ({ page }) => {
		await page.goto("/");
		const { firstHit } = await search(page, "103");
		await expect(firstHit).toHaveAttribute("data-hit", "103");
		await expect(firstHit).not.toHaveAttribute("data-confidence", "weak");
	});
});

test.describe("the platform", () => {
	test("that is chosen comes first among equals", async ({ page }) => {
		await page.goto("/search/");
		const { firstHit } = await search(page, "密码");
		await page.getByText("湖北政采", { exact: true }).first().click();
		await expect(page.getByRole("radio", { name: "湖北政采" })).toBeChecked();
		await expect(firstHit).toHaveAttribute("data-hit", /^6/);
		await page.getByText("政采云", { exact: true }).first().click();
		await expect(firstHit).toHaveAttribute("data-hit", /^7/);
	});

	for (const query of ["密码", "换电脑了用不了", "证书快到期了怎么续", "插件异长"]) {
		test(`that is chosen hides nothing: ${query}`, async ({ page }) => {
			await page.goto("/search/");
			const found = await search(page, query);
			await showAll(found);
			const before = await codesOf(found.hits);
			await page.goto(`/search/?q=${encodeURIComponent(query)}&platform=hubei-procurement`);
			await answered(page, query);
			await showAll(found);
			const after = await codesOf(found.hits);
			expect(before.filter((code) => !after.includes(code))).toEqual([]);
		});
	}

	test("that is chosen never comes before an article that holds the whole query", async ({ page }) => {
		await page.goto("/search/?platform=zcy");
		const { firstHit } = await search(page, ERROR.text);
		await expect(firstHit).toHaveAttribute("data-hit", ERROR.code);
	});

	for (const [query, codes] of [
		["政采云 忘记密码", /^7/],
		["湖北 pin码锁了", /^6/],
		["四川政采 证书过期", /^1/],
	] as const) {
		test(`that is named in the query comes first: ${query}`, async ({ page }) => {
			await page.goto("/search/");
			const { firstHit } = await search(page, query);
			await expect(firstHit).toHaveAttribute("data-hit", codes);
		});
	}

	test("that was chosen is still chosen on the next visit", async ({ page }) => {
		await page.goto("/");
		await page.getByText("四川人社", { exact: true }).first().click();
		await page.goto("/search/");
		await expect(page.getByRole("radio", { name: "四川人社" })).toBeChecked();
	});
});

test.describe("the address", () => {
	test("with ?q= shows the results of that query", async ({ page }) => {
		await page.goto(`/search/?q=${encodeURIComponent(ERROR.text)}`);
		const { input, firstHit } = await answered(page, ERROR.text);
		await expect(input).toHaveValue(ERROR.text);
		await expect(firstHit).toHaveAttribute("data-hit", ERROR.code);
	});

	test("with ?q= and ?platform= shows the results of both", async ({ page }) => {
		await page.goto(`/search/?q=${encodeURIComponent("密码")}&platform=hubei-procurement`);
		const { firstHit } = await answered(page, "密码");
		await expect(page.getByRole("radio", { name: "湖北政采" })).toBeChecked();
		await expect(firstHit).toHaveAttribute("data-hit", /^6/);
	});

	test("with a platform that does not exist is answered as without one", async ({ page }) => {
		await page.goto(`/search/?q=${encodeURIComponent(ERROR.text)}&platform=nowhere`);
		const { firstHit } = await answered(page, ERROR.text);
		await expect(firstHit).toHaveAttribute("data-hit", ERROR.code);
	});

	test("keeps what was typed and chosen, so that it can be sent on", async ({ page, context }) => {
		await page.goto("/search/");
		await page.getByText("四川药械", { exact: true }).first().click();
		const { hits } = await search(page, "密码 & 解锁?");
		const expected = await codesOf(hits);
		const address = page.url();
		expect(new URL(address).searchParams.get("q")).toBe("密码 & 解锁?");
		expect(new URL(address).searchParams.get("platform")).toBe("sichuan-medical");
		const receiver = await context.newPage();
		await receiver.goto(address);
		await answered(receiver, "密码 & 解锁?");
		expect(await codesOf(searchPage(receiver).hits)).toEqual(expected);
	});

	test("has no query once the field is empty again, however it was emptied", async ({ page }) => {
		await page.goto("/search/");
		const { input, results } = await search(page, "未绑定");
		expect(new URL(page.url()).searchParams.get("q")).toBe("未绑定");
		await input.press("Control+A");
		await input.press("Delete");
		await expect(results).toHaveAttribute("data-search-state", "idle");
		expect(new URL(page.url()).searchParams.get("q")).toBeNull();
	});

	test("stays as it is while nobody searches", async ({ page }) => {
		await page.goto("/");
		await page.getByText("四川人社", { exact: true }).first().click();
		await page.goto("/");
		await expect(page.getByRole("radio", { name: "四川人社" })).toBeChecked();
		await page.waitForTimeout(200);
		expect(new URL(page.url()).search).toBe("");
	});

	test("shared with a chosen platform wins over what this device remembers", async ({ page }) => {
		await page.goto("/");
		await page.getByText("四川人社", { exact: true }).first().click();
		await page.goto("/search/?platform=zcy");
		await expect(page.locator("input[name=platform][value=zcy]")).toBeChecked();
	});
});

test.describe("the address of a page that does not exist", () => {
	// The answer to such an address is a 404, as it should be.
	test.use({ expectedFaults: /404/ });

	test("is searched", async ({ page }) => {
		await page.goto(`/${encodeURIComponent("CA证书读取错误")}/`);
		const { input, firstHit } = await answered(page, "CA证书读取错误");
		await expect(input).toHaveValue("CA证书读取错误");
		await expect(firstHit).toHaveAttribute("data-hit", ERROR.code);
	});

	test("leads to the article whose code stands in it", async ({ page }) => {
		await page.goto("/103.html");
		const { firstHit } = await answered(page, "103");
		await expect(firstHit).toHaveAttribute("data-hit", "103");
	});

	test("may be malformed", async ({ page }) => {
		await page.goto("/%E8%AF%/");
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有这一页");
		await expect(searchPage(page).results).toHaveAttribute("data-search-state", /^(ready|empty)$/);
	});
});

test.describe("without an answer", () => {
	test("the results are empty and show whom to call", async ({ page }) => {
		await page.goto("/");
		const { results, hits, status } = await search(page, NONSENSE);
		await expect(results).toHaveAttribute("data-search-state", "empty");
		await expect(results).toHaveAttribute("data-search-total", "0");
		await expect(hits).toHaveCount(0);
		await expect(status).toHaveText("没有找到");
		await expect(results.locator('a[href^="tel:"]').first()).toBeVisible();
		await expect(results.getByRole("link", { name: "该找谁" })).toBeVisible();
	});

	test("the numbers to call are those of the chosen platform", async ({ page }) => {
		await page.goto("/?platform=sichuan-hr");
		const { results } = await search(page, NONSENSE);
		const shown = await results
			.locator('a[href^="tel:"]')
			.evaluateAll((links) => links.map((link) => link.textContent));
		await page.goto("/platforms/sichuan-hr/");
		const known = await page.locator('a[href^="tel:"]').allTextContents();
		expect(shown.length).toBeGreaterThan(0);
		expect(known).toEqual(expect.arrayContaining([shown[0]]));
	});

	for (const query of [NONSENSE, OFF_TOPIC, "今天天气怎么样", "🍕🍕🍕", "the quick brown fox"]) {
		test(`nothing is offered as sure: ${query}`, async ({ page }) => {
			await page.goto("/search/");
			const { results } = await search(page, query);
			await expect(results.locator("[data-hit]:not([data-confidence=weak])")).toHaveCount(0);
		});
	}

	test("guesses stand under a line that says so, and Enter opens none of them", async ({ page }) => {
		await page.goto("/search/");
		const { hits, status } = await search(page, OFF_TOPIC);
		expect(await hits.count()).toBeGreaterThan(0);
		await expect(status).toHaveText("没有完全对应的答案");
		const divider = page.getByText("没有完全对应的答案，下面几篇可能有关");
		await expect(divider).toBeVisible();
		expect((await divider.boundingBox())?.y).toBeLessThan((await hits.first().boundingBox())?.y ?? 0);
		await page.keyboard.press("Enter");
		await page.waitForTimeout(300);
		await expect(page).toHaveURL(/\/search\//);
	});
});

test.describe("a hit", () => {
	test("shows code, title, platform, first step, phone number and what matched", async ({ page }) => {
		await page.goto("/");
		const { firstHit } = await search(page, "CA证书读取错误");
		await expect(firstHit.locator(".code")).toHaveText("103");
		await expect(firstHit.locator(".hit-title")).toContainText("读取错误");
		await expect(firstHit.locator(".platform-badge")).toHaveText("四川政采");
		await expect(firstHit).toContainText("第一步");
		await expect(firstHit).toContainText("退出电脑杀毒软件");
		await expect(firstHit.locator('a[href^="tel:"]')).toHaveAttribute("href", /^tel:\d+$/);
		await expect(firstHit.locator("mark").first()).toBeVisible();
		await expect(firstHit.locator("mark").first()).toContainText("证书读取错误");
	});

	test("opens its article wherever one presses it", async ({ page, site }) => {
		await page.goto("/");
		const { firstHit } = await search(page, ERROR.text);
		const { x = 0, y = 0 } = (await firstHit.locator(".hit-step").boundingBox()) ?? {};
		await page.mouse.click(x + 20, y + 8);
		await expect(page).toHaveURL(`${site.url}103/`);
	});

	test("lets one press its phone number, which does not open the article", async ({ page }) => {
		await page.goto("/");
		const { firstHit } = await search(page, ERROR.text);
		const isOnTop = await firstHit.locator('a[href^="tel:"]').evaluate((link) => {
			const { left, top, width, height } = link.getBoundingClientRect();
			return document.elementFromPoint(left + width / 2, top + height / 2) === link;
		});
		expect(isOnTop).toBe(true);
	});

	test("is one for each article, and the sure ones stand before the guesses", async ({ page }) => {
		await page.goto("/search/");
		const found = await search(page, "证书过期");
		await showAll(found);
		const codes = await codesOf(found.hits);
		expect(new Set(codes).size).toBe(codes.length);
		const confidences = await found.hits.evaluateAll((hits) =>
			hits.map((hit) => hit.getAttribute("data-confidence") ?? ""),
		);
		expect(confidences.every((confidence) => /^(exact|strong|weak)$/.test(confidence))).toBe(true);
		const firstGuess = confidences.indexOf("weak");
		expect(firstGuess < 0 || confidences.slice(firstGuess).every((confidence) => confidence === "weak")).toBe(true);
	});

	test("leads to a page with the same text marked, under the article's plain address", async ({ page, site }) => {
		await page.goto("/");
		const { firstHit } = await search(page, "插入 UKey 无法使用");
		await firstHit.getByRole("link").first().click();
		await expect(page).toHaveURL(`${site.url}103/`);
		await expect(page.locator("article mark").first()).toHaveText(/UKey 无法使用$/);
		await expect(page.locator("article mark").first()).toBeInViewport();
	});

	test("leaves no marks on articles that were opened in another way", async ({ page }) => {
		await page.goto("/");
		const { firstHit } = await search(page, ERROR.text);
		await firstHit.getByRole("link").first().click();
		await page.goto("/104/");
		await expect(page.locator("article mark")).toHaveCount(0);
	});

	test("is one of the first ten until one asks for more", async ({ page }) => {
		await page.goto("/search/");
		const { results, hits, more } = await search(page, "登录");
		const total = Number(await results.getAttribute("data-search-total"));
		expect(total).toBeGreaterThan(10);
		await expect(hits).toHaveCount(10);
		await expect(more).toHaveText(`再显示 ${total - 10} 篇`);
		const first = await codesOf(hits);
		await more.click();
		await expect(hits).toHaveCount(total);
		await expect(more).toBeHidden();
		expect((await codesOf(hits)).slice(0, 10)).toEqual(first);
	});
});

test.describe("the keyboard", () => {
	test("goes to the field by a slash", async ({ page }) => {
		await page.goto("/");
		await page.locator("body").press("/");
		const { input } = searchPage(page);
		await expect(input).toBeFocused();
		await expect(input).toHaveValue("");
	});

	test("types a slash in the field", async ({ page }) => {
		await page.goto("/");
		const { input } = searchPage(page);
		await input.pressSequentially("更新/变更");
		await expect(input).toHaveValue("更新/变更");
	});

	test("chooses a hit by the arrows and opens it by Enter", async ({ page, site }) => {
		await page.goto("/");
		const { hits } = await search(page, "未绑定");
		const codes = await codesOf(hits);
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("ArrowUp");
		await expect(page.locator('[role=option][aria-selected="true"]')).toHaveAttribute("data-hit", codes[1] ?? "");
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(`${site.url}${codes[1]}/`);
	});

	test("opens the first hit by Enter", async ({ page, site }) => {
		await page.goto("/");
		await search(page, OTHER_ERROR.text);
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(`${site.url}${OTHER_ERROR.code}/`);
	});

	test("opens the first hit by Enter even before the answer is there", async ({ page, site }) => {
		const release = await holdBack(page, "search/pack.bin");
		await page.goto("/");
		const { input, results } = searchPage(page);
		await input.fill(OTHER_ERROR.text);
		await input.press("Enter");
		await expect(results).toHaveAttribute("data-search-state", "loading");
		release();
		await expect(page).toHaveURL(`${site.url}${OTHER_ERROR.code}/`);
	});

	test("gives up the chosen hit as soon as one types on", async ({ page, site }) => {
		await page.goto("/");
		const { input, hits } = await search(page, "未绑定");
		await input.press("ArrowDown");
		await input.press("ArrowDown");
		const chosen = (await codesOf(hits))[1];
		// In one task, so that no new answer can come between the character and the key.
		await input.evaluate((field: HTMLTextAreaElement, text) => {
			field.value = text;
			field.dispatchEvent(new InputEvent("input", { bubbles: true }));
			field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
		}, OTHER_ERROR.text);
		await expect(page).toHaveURL(`${site.url}${OTHER_ERROR.code}/`);
		expect(chosen).not.toBe(OTHER_ERROR.code);
	});

	test("gives up the chosen hit by Escape, then the query, then the field", async ({ page }) => {
		await page.goto("/");
		const { input, results } = await search(page, "未绑定");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Escape");
		await expect(page.locator('[aria-selected="true"]')).toHaveCount(0);
		await expect(input).toHaveValue("未绑定");
		await page.keyboard.press("Escape");
		await expect(input).toHaveValue("");
		await expect(results).toHaveAttribute("data-search-state", "idle");
		expect(new URL(page.url()).searchParams.get("q")).toBeNull();
		await page.keyboard.press("Escape");
		await expect(input).not.toBeFocused();
	});

	test("moves the view along with the chosen hit", async ({ page }) => {
		await page.setViewportSize({ width: 1366, height: 500 });
		await page.goto("/search/");
		const { hits } = await search(page, "登录");
		for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowDown");
		await expect(hits.nth(7)).toHaveAttribute("aria-selected", "true");
		await expect(hits.nth(7)).toBeInViewport({ ratio: 0.9 });
	});
});

test.describe("a screen reader", () => {
	test("hears a combobox that says whether its list is open", async ({ page }) => {
		await page.goto("/");
		const { input } = searchPage(page);
		const combobox = page.getByRole("combobox", { name: "把弹窗里的字粘贴到这里" });
		await expect(combobox).toHaveAttribute("data-search-input", "");
		await expect(combobox).toHaveAttribute("aria-expanded", "false");
		await search(page, "未绑定");
		await expect(combobox).toHaveAttribute("aria-expanded", "true");
		const list = await input.getAttribute("aria-controls");
		await expect(page.locator(`#${list}`)).toHaveRole("listbox");
		await input.fill("");
		await expect(combobox).toHaveAttribute("aria-expanded", "false");
	});

	test("hears which option the arrows have chosen", async ({ page }) => {
		await page.goto("/");
		const { input, hits } = await search(page, "未绑定");
		await expect(input).not.toHaveAttribute("aria-activedescendant", /./);
		await page.keyboard.press("ArrowDown");
		const id = await hits.first().getAttribute("id");
		await expect(input).toHaveAttribute("aria-activedescendant", id ?? "");
		await expect(page.locator(`#${id}`)).toHaveRole("option");
		await expect(page.locator(`#${id}`)).toHaveAttribute("aria-selected", "true");
		await search(page, OTHER_ERROR.text);
		await expect(input).not.toHaveAttribute("aria-activedescendant", /./);
	});

	test("is told how many articles there are, in a live region", async ({ page }) => {
		await page.goto("/");
		const { results, status } = await search(page, "登录");
		await expect(status).toHaveAttribute("aria-live", "polite");
		await expect(status).toHaveText(`找到 ${await results.getAttribute("data-search-total")} 篇`);
	});

	test("is not told the same number again", async ({ page }) => {
		await page.goto("/search/");
		const { input, status } = await search(page, OTHER_ERROR.text);
		const said = await status.textContent();
		await status.evaluate((region) => {
			window.answers = [];
			new MutationObserver(() => window.answers.push(region.textContent ?? "")).observe(region, {
				childList: true,
				characterData: true,
				subtree: true,
			});
		});
		// The same words with a space: another query with the same answer.
		await input.press("End");
		await input.pressSequentially(" ");
		await answered(page, `${OTHER_ERROR.text} `);
		await expect(status).toHaveText(said ?? "");
		expect(await page.evaluate(() => window.answers)).toEqual([]);
	});

	test("is told how a query with a slip was read", async ({ page }) => {
		await page.goto("/");
		const { status } = await search(page, "chajianyichang");
		await expect(status).toContainText("插件异常");
	});
});

test.describe("an input method", () => {
	test("is left alone until it has composed the characters", async ({ page, context }) => {
		await page.goto("/");
		const { input, results } = searchPage(page);
		await input.focus();
		const devtools = await context.newCDPSession(page);
		await devtools.send("Input.imeSetComposition", { text: "weizhi", selectionStart: 6, selectionEnd: 6 });
		await expect(input).toHaveValue("weizhi");
		await page.waitForTimeout(300);
		await expect(results).toHaveAttribute("data-search-state", "idle");
		await devtools.send("Input.insertText", { text: "未知错误" });
		const { firstHit } = await answered(page, "未知错误");
		await expect(firstHit).toHaveAttribute("data-hit", OTHER_ERROR.code);
	});

	test("is left alone when it begins while an answer is due", async ({ page, context }) => {
		await page.goto("/search/");
		const { input } = await search(page, "插件异常"); // so that everything is loaded
		await recordAnswers(page);
		const devtools = await context.newCDPSession(page);
		await input.press("End");
		// The next word is begun before the pause after the last one is over.
		await input.pressSequentially("，");
		await devtools.send("Input.imeSetComposition", { text: "zhengshu", selectionStart: 8, selectionEnd: 8 });
		await expect(input).toHaveValue("插件异常，zhengshu");
		await page.waitForTimeout(400);
		expect(await page.evaluate(() => window.answers)).toEqual([]);
		await devtools.send("Input.insertText", { text: "证书" });
		await answered(page, "插件异常，证书");
		expect(await page.evaluate(() => window.answers)).toEqual(["插件异常，证书"]);
	});

	test("that is given up changes nothing on the page", async ({ page, context }) => {
		await page.goto("/search/");
		const { input, firstHit } = await search(page, OTHER_ERROR.text);
		const hit = await firstHit.elementHandle();
		const devtools = await context.newCDPSession(page);
		await input.press("End");
		await devtools.send("Input.imeSetComposition", { text: "zheng", selectionStart: 5, selectionEnd: 5 });
		await expect(input).toHaveValue(`${OTHER_ERROR.text}zheng`);
		await devtools.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
		await expect(input).toHaveValue(OTHER_ERROR.text);
		await page.waitForTimeout(300);
		expect(await hit?.evaluate((element) => element.isConnected)).toBe(true);
	});

	test("takes Enter for itself while it composes", async ({ page }) => {
		await page.goto("/");
		const { input } = await search(page, OTHER_ERROR.text);
		await input.evaluate((field) => {
			field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
			const init = { key: "Enter", isComposing: true, bubbles: true, cancelable: true };
			field.dispatchEvent(new KeyboardEvent("keydown", init));
		});
		await page.waitForTimeout(300);
		await expect(page).toHaveURL(/\/\?q=/);
	});
});

test.describe("a bad line", () => {
	test.use({ expectedFaults: /(pack|extra)\.bin|reader/ });

	test("shows an error with a way to try again, which then works", async ({ page }) => {
		await page.route("**/search/pack.bin", (route) => route.abort("internetdisconnected"));
		await page.goto("/");
		const { input, results, firstHit, status } = searchPage(page);
		await input.fill(ERROR.text);
		await expect(results).toHaveAttribute("data-search-state", "error");
		await expect(results).toHaveAttribute("data-search-query", ERROR.text);
		await expect(status).not.toBeEmpty();
		await expect(results.getByRole("link", { name: "看全部报错原文" })).toBeVisible();
		await page.unroute("**/search/pack.bin");
		await page.getByRole("button", { name: "重试" }).click();
		await answered(page, ERROR.text);
		await expect(firstHit).toHaveAttribute("data-hit", ERROR.code);
	});

	test("shows the error for an answer that is no pack, too", async ({ page }) => {
		// A hotel's login page in place of the file.
		await page.route("**/search/pack.bin", (route) => route.fulfill({ body: "<html>Log in</html>" }));
		await page.goto("/");
		const { input, results } = searchPage(page);
		await input.fill(ERROR.text);
		await expect(results).toHaveAttribute("data-search-state", "error");
	});

	test("mends itself when one types on", async ({ page }) => {
		await page.route("**/search/pack.bin", (route) => route.abort("internetdisconnected"));
		await page.goto("/");
		const { input, results } = searchPage(page);
		await input.fill("未");
		await expect(results).toHaveAttribute("data-search-state", "error");
		await page.unroute("**/search/pack.bin");
		await input.fill(OTHER_ERROR.text);
		const { firstHit } = await answered(page, OTHER_ERROR.text);
		await expect(firstHit).toHaveAttribute("data-hit", OTHER_ERROR.code);
	});

	test("that loses only the extra still gives answers", async ({ page }) => {
		await page.route("**/search/extra.bin", (route) => route.abort("internetdisconnected"));
		await page.goto("/search/");
		const { firstHit } = await search(page, "插件异长");
		await expect(firstHit).toHaveAttribute("data-hit", "319");
	});

	test("never lets the results answer an older query", async ({ page }) => {
		const release = await holdBack(page, "search/pack.bin");
		await page.goto("/");
		await recordAnswers(page);
		const { input, firstHit } = searchPage(page);
		await input.fill(ERROR.text);
		await expect(page.locator("[data-search-state=loading]")).toBeVisible();
		await input.fill(OTHER_ERROR.text);
		release();
		await answered(page, OTHER_ERROR.text);
		await expect(firstHit).toHaveAttribute("data-hit", OTHER_ERROR.code);
		expect(await page.evaluate(() => window.answers)).toEqual([OTHER_ERROR.text]);
	});

	test("never lets a late extra bring back an older query", async ({ page }) => {
		const release = await holdBack(page, "search/extra.bin");
		await page.goto("/search/");
		const { input, firstHit } = await search(page, "插件异常");
		await recordAnswers(page);
		await input.fill("证书过其了咋整");
		await page.waitForTimeout(200);
		await input.fill(OTHER_ERROR.text);
		await answered(page, OTHER_ERROR.text);
		release();
		await page.waitForTimeout(500);
		await expect(firstHit).toHaveAttribute("data-hit", OTHER_ERROR.code);
		expect(await page.evaluate(() => window.answers)).toEqual([OTHER_ERROR.text]);
	});

	test("with a late extra shows what is known without it, not the hits of an older query", async ({ page }) => {
		const release = await holdBack(page, LATE);
		await page.goto("/search/");
		const { input, results, hits, status, firstHit } = await search(page, "插件异常");
		await recordAnswers(page);
		await input.fill("證書讀取错误怎么弄");
		await expect(results).toHaveAttribute("data-search-query", "證書讀取错误怎么弄");
		// It says that more is to come, and never that there is nothing.
		await expect(results).toHaveAttribute("data-search-state", "loading");
		await expect(status).toHaveText("正在载入…");
		await expect(results.locator(".search-aside")).toBeEmpty();
		expect(await codesOf(hits)).not.toContain("319");
		expect(await page.evaluate(() => window.answers)).toEqual([]);
		release();
		await answered(page, "證書讀取错误怎么弄");
		await expect(firstHit).toHaveAttribute("data-hit", ERROR.code);
	});

	test("with a late extra keeps the hit that was chosen meanwhile", async ({ page }) => {
		const release = await holdBack(page, LATE);
		await page.goto("/search/");
		const { input, results, hits } = searchPage(page);
		await input.fill("證書读取错误弹窗");
		await expect(results).toHaveAttribute("data-search-state", "loading");
		await expect(hits).not.toHaveCount(0);
		await input.press("ArrowDown");
		const chosen = await page.locator('[aria-selected="true"]').getAttribute("data-hit");
		release();
		await answered(page, "證書读取错误弹窗");
		await expect(page.locator('[aria-selected="true"]')).toHaveAttribute("data-hit", chosen ?? "");
	});

	test("never lets Enter open a hit of another query than the one it was pressed for", async ({ page }) => {
		const release = await holdBack(page, LATE);
		await page.goto("/search/");
		const { input } = searchPage(page);
		await input.fill("证书过其了咋整");
		await input.press("Enter"); // waits for the extra
		await input.fill(OTHER_ERROR.text); // does not need it
		await answered(page, OTHER_ERROR.text);
		release();
		await page.waitForTimeout(500);
		await expect(page).toHaveURL(/\/search\//);
	});

	test("never lets Enter open a hit of an older query", async ({ page }) => {
		const release = await holdBack(page, "search/extra.bin");
		await page.goto("/search/");
		const { input } = await search(page, "插件异常"); // its hits are on the screen
		await input.fill("证书过其了咋整");
		await input.press("Enter"); // waits for the extra
		await input.fill("盾牌坏掉了咋整呢");
		await page.waitForTimeout(200);
		release();
		await page.waitForTimeout(800);
		expect(page.url()).not.toContain("/319/");
	});
});

test.describe("the way back", () => {
	test("from an article leads to the same results", async ({ page }) => {
		await page.goto("/");
		const { hits } = await search(page, "未绑定");
		const expected = await codesOf(hits);
		await hits.nth(1).getByRole("link").first().click();
		await expect(page.locator("article")).toBeVisible();
		await page.goBack();
		const { input } = await answered(page, "未绑定");
		await expect(input).toHaveValue("未绑定");
		expect(await codesOf(searchPage(page).hits)).toEqual(expected);
	});

	test("leaves the page with one step, however much was typed", async ({ page }) => {
		await page.goto("/contacts/");
		await page.getByRole("link", { name: "搜索", exact: true }).click();
		const { input } = searchPage(page);
		await input.pressSequentially("未知错误", { delay: 100 });
		await answered(page, "未知错误");
		await page.goBack();
		await expect(page).toHaveURL(/\/contacts\/$/);
	});
});

declare global {
	interface Window {
		/** Queries that the results have answered, in order; see recordAnswers. */
		answers: string[];
	}
}

/** Records every query that the results claim to answer from now on. */
async function recordAnswers(page: Page): Promise<void> {
	await page.evaluate(() => {
		window.answers = [];
		const results = document.querySelector("[data-search-state]") as HTMLElement;
		new MutationObserver(() => {
			if (!/ready|empty/.test(results.dataset.searchState ?? "")) return;
			const query = results.dataset.searchQuery ?? "";
			if (window.answers[window.answers.length - 1] !== query) window.answers.push(query);
		}).observe(results, { attributes: true });
	});
}

/**
 * Measures how long the page's own thread works: the processor's time, so that other programs do not count.
 * @returns a function that ends the measurement and gives seconds
 */
async function startClock(page: Page): Promise<() => Promise<number>> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
	const read = async () => {
		const { metrics } = await devtools.send("Performance.getMetrics");
		return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
	};
	const start = await read();
	return async () => (await read()) - start;
}
