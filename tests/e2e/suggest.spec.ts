/** Suggestions below the field: texts of the articles that continue what was typed. */
import type { Locator, Page } from "@playwright/test";
import { findLowContrast } from "./contrast.ts";
import { answered, codesOf, ERROR, holdBack, OTHER_ERROR, search, searchPage } from "./search-page.ts";
import { expect, test } from "./site.ts";

/** The beginning of error texts that several articles have. */
const START = "未检测";
/** The one of them that a platform of its own has. */
const HUBEI = "未检测到签章服务";
/** An error text that one article has as it stands, and its beginning. */
const WHOLE = { code: "319", start: "插件", text: "插件异常" } as const;
const PHONE = { width: 360, height: 740 };

function suggestionsOf(page: Page): { row: Locator; chips: Locator } {
	const row = page.getByRole("group", { name: "接着输入" });
	return { row, chips: row.locator("[data-suggestion]") };
}

const textsOf = (chips: Locator) => chips.allTextContents();

test.describe("suggestions", () => {
	test("continue what is typed, the typed part marked", async ({ page }) => {
		await page.goto("/");
		const { row, chips } = suggestionsOf(page);
		await expect(row).toBeHidden();
		await search(page, START);
		await expect(row).toBeVisible();
		const texts = await textsOf(chips);
		expect(texts.length).toBeGreaterThan(0);
		expect(texts.length).toBeLessThanOrEqual(4);
		expect(new Set(texts).size).toBe(texts.length);
		for (const chip of await chips.all()) await expect(chip.locator("mark")).toHaveText(START);
	});

	test("stand between the field and the hits", async ({ page }) => {
		await page.goto("/");
		const { input, firstHit } = await search(page, START);
		const tops: number[] = [];
		for (const part of [input, suggestionsOf(page).row, firstHit])
			tops.push(await part.evaluate((element) => element.getBoundingClientRect().top));
		expect([...tops].sort((a, b) => a - b)).toEqual(tops);
	});

	test("are those of the chosen platform first", async ({ page }) => {
		await page.goto("/search/");
		await search(page, START);
		const { chips } = suggestionsOf(page);
		const before = await textsOf(chips);
		expect(before[0]).not.toBe(HUBEI);
		await page.getByText("湖北政采", { exact: true }).first().click();
		await expect(chips.first()).toHaveText(HUBEI);
		// The others are still there.
		expect((await textsOf(chips)).some((text) => text !== HUBEI && before.includes(text))).toBe(true);
	});

	for (const [what, query] of [
		["an error text that is typed to its end", ERROR.text],
		["another one", WHOLE.text],
		["a code", "103"],
		["several lines", `${START}\n`],
		["a long text", `${START}${START.repeat(8)}`],
		["one letter", "c"],
	] as const) {
		test(`are not there for ${what}`, async ({ page }) => {
			await page.goto("/");
			await search(page, query);
			await expect(suggestionsOf(page).row).toBeHidden();
		});
	}

	test("go away with the query", async ({ page }) => {
		await page.goto("/");
		const { input } = await search(page, START);
		await expect(suggestionsOf(page).row).toBeVisible();
		await input.press("Escape");
		await expect(suggestionsOf(page).row).toBeHidden();
	});

	test("are not printed", async ({ page }) => {
		await page.goto("/");
		await search(page, START);
		await page.emulateMedia({ media: "print" });
		await expect(suggestionsOf(page).chips.first()).toBeHidden();
	});

	test("wait for the texts like the hits, and never continue an older query", async ({ page }) => {
		const release = await holdBack(page, "search/pack.*");
		await page.goto("/");
		const { input } = searchPage(page);
		await input.fill(START);
		await expect(page.locator("[data-search-state=loading]")).toBeVisible();
		await expect(suggestionsOf(page).row).toBeHidden();
		await input.fill(WHOLE.start);
		release();
		await answered(page, WHOLE.start);
		for (const chip of await suggestionsOf(page).chips.all())
			await expect(chip.locator("mark")).toHaveText(WHOLE.start);
	});
});

test.describe("a suggestion", () => {
	test("that is clicked fills the field and is searched at once", async ({ page }) => {
		await page.goto("/");
		const { input, firstHit } = await search(page, WHOLE.start);
		await suggestionsOf(page).chips.first().click();
		await expect(input).toHaveValue(WHOLE.text);
		await answered(page, WHOLE.text);
		await expect(firstHit).toHaveAttribute("data-hit", WHOLE.code);
		await expect(input).toBeFocused();
		// Nothing is left to suggest, nobody is typing, so nothing keeps the place.
		await expect(suggestionsOf(page).row).toBeHidden();
	});

	test("that is clicked can be typed on and opened by Enter", async ({ page, site }) => {
		await page.goto("/");
		const { input } = await search(page, WHOLE.start);
		await suggestionsOf(page).chips.first().click();
		await answered(page, WHOLE.text);
		await page.keyboard.type("！");
		await expect(input).toHaveValue(`${WHOLE.text}！`);
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(`${site.url}${WHOLE.code}/`);
	});

	test("that continues the last word keeps the words before it", async ({ page }) => {
		await page.goto("/");
		const { input } = await search(page, `四川人社 ${WHOLE.start}`);
		await suggestionsOf(page).chips.first().click();
		await answered(page, `四川人社 ${WHOLE.text}`);
		await expect(input).toHaveValue(`四川人社 ${WHOLE.text}`);
	});

	test("is reached by Tab and chosen by Enter", async ({ page }) => {
		await page.goto("/");
		const { input } = await search(page, WHOLE.start);
		const { chips } = suggestionsOf(page);
		for (let step = 0; step < 5; step++) {
			await page.keyboard.press("Tab");
			if (await chips.first().evaluate((chip) => chip === document.activeElement)) break;
		}
		await expect(chips.first()).toBeFocused();
		await page.keyboard.press("Enter");
		await answered(page, WHOLE.text);
		await expect(input).toBeFocused();
	});

	test("is completed by the right arrow at the end of the text", async ({ page }) => {
		await page.goto("/");
		const { input } = await search(page, WHOLE.start);
		await input.press("ArrowRight");
		await answered(page, WHOLE.text);
		await expect(input).toHaveValue(WHOLE.text);
	});

	test("leaves the right arrow alone where it moves, selects or leaves the page", async ({ page }) => {
		await page.goto("/");
		const { input } = await search(page, WHOLE.start);
		await input.press("ArrowLeft");
		await input.press("ArrowRight");
		await expect(input).toHaveValue(WHOLE.start);
		for (const key of ["Shift+ArrowRight", "Control+ArrowRight", "Alt+ArrowRight"]) {
			await input.press(key);
			await expect(input).toHaveValue(WHOLE.start);
		}
	});

	test("is not completed where it does not begin with what was typed", async ({ page }) => {
		await page.goto("/");
		const { input } = await search(page, `四川人社 ${WHOLE.start}`);
		await expect(suggestionsOf(page).chips).not.toHaveCount(0);
		await input.press("ArrowRight");
		await page.waitForTimeout(200);
		await expect(input).toHaveValue(`四川人社 ${WHOLE.start}`);
	});

	test("of an older text is not completed", async ({ page }) => {
		await page.goto("/");
		const { input } = await search(page, WHOLE.start);
		const typed = `${WHOLE.start}打印`;
		// In one task, so that no new suggestion can come between.
		await input.evaluate((field: HTMLTextAreaElement, text) => {
			field.value = text;
			field.dispatchEvent(new InputEvent("input", { bubbles: true }));
			field.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true }));
		}, typed);
		await answered(page, typed);
		await expect(input).toHaveValue(typed);
	});
});

test.describe("the row", () => {
	for (const [screen, viewport, lines] of [
		["a laptop", { width: 1366, height: 768 }, 1],
		["a phone", PHONE, 2],
		["the smallest phone", { width: 320, height: 568 }, 2],
	] as const) {
		test(`has at most ${lines} line(s) on ${screen}, every suggestion whole in it`, async ({ page }) => {
			await page.setViewportSize(viewport);
			await page.goto("/");
			const { row, chips } = suggestionsOf(page);
			for (const query of [START, "证书", "密码", "CA", "更新", "怎么", "盾"]) {
				await search(page, query);
				await expect(row).toBeVisible();
				const area = await row.boundingBox();
				const boxes = await chips.evaluateAll((all) =>
					all.map((chip) => chip.getBoundingClientRect().toJSON() as DOMRect),
				);
				expect(boxes.length, query).toBeGreaterThan(0);
				expect(new Set(boxes.map(({ top }) => top)).size, query).toBeLessThanOrEqual(lines);
				for (const { left, right, top, bottom } of boxes) {
					expect(bottom - top, query).toBeGreaterThanOrEqual(40);
					expect(bottom, query).toBeLessThanOrEqual((area?.y ?? 0) + (area?.height ?? 0) + 0.5);
					expect(left, query).toBeGreaterThanOrEqual(0);
					expect(right, query).toBeLessThanOrEqual(viewport.width);
				}
				// The label is not left alone on its line.
				expect(boxes[0]?.top, query).toBeLessThan((area?.y ?? 0) + 20);
			}
		});
	}

	for (const viewport of [PHONE, { width: 1366, height: 768 }]) {
		test(`keeps the hits in their place while one types, ${viewport.width}`, async ({ page }) => {
			await page.setViewportSize(viewport);
			await page.goto("/");
			const { input, results } = await search(page, START);
			await expect(suggestionsOf(page).row).toBeVisible();
			const top = (await results.boundingBox())?.y;
			for (const text of ["红", "烧", "肉"]) {
				await input.press("End");
				await input.pressSequentially(text);
			}
			await answered(page, `${START}红烧肉`);
			await expect(suggestionsOf(page).chips).toHaveCount(0);
			expect((await results.boundingBox())?.y).toBe(top);
		});
	}

	test("is said by a screen reader as a group, and not in a live region", async ({ page }) => {
		await page.goto("/");
		const { results, status } = await search(page, START);
		const { row, chips } = suggestionsOf(page);
		await expect(row).toHaveAttribute("aria-label", "接着输入");
		expect(await row.evaluate((element) => element.closest("[aria-live], [role=status]") === null)).toBe(true);
		for (const chip of await chips.all()) await expect(chip).toHaveRole("button");
		await expect(status).toHaveText(`找到 ${await results.getAttribute("data-search-total")} 篇`);
	});

	for (const colorScheme of ["light", "dark"] as const) {
		test(`is readable in the ${colorScheme} theme`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto("/");
			await search(page, START);
			await expect(suggestionsOf(page).row).toBeVisible();
			expect(await findLowContrast(page)).toEqual([]);
		});
	}
});

test.describe("on a phone", () => {
	test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

	test("a tapped suggestion does not bring the keyboard back over the answer", async ({ page }) => {
		await page.goto("/");
		const { input, firstHit } = await search(page, WHOLE.start);
		await suggestionsOf(page).chips.first().tap();
		await answered(page, WHOLE.text);
		await expect(input).not.toBeFocused();
		await expect(firstHit).toHaveAttribute("data-hit", WHOLE.code);
		expect((await codesOf(searchPage(page).hits)).length).toBeGreaterThan(0);
	});

	test("the first hit of a chosen suggestion shows its number to call without scrolling", async ({ page }) => {
		await page.goto("/");
		await search(page, OTHER_ERROR.text.slice(0, 2));
		await suggestionsOf(page).chips.first().tap();
		await expect(searchPage(page).firstHit.locator('a[href^="tel:"]')).toBeInViewport({ ratio: 1 });
	});
});
