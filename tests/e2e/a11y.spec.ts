/** For readers without a mouse or without sight: landmarks, names, focus, the order of Tab. */
import type { Page } from "@playwright/test";
import { PAGE_KINDS } from "./built-site.ts";
import { openPage, search } from "./search-page.ts";
import { expect, test } from "./site.ts";

test("every kind of page has one header, main part and footer, and navigations with names of their own", async ({
	page,
}) => {
	for (const [kind, address] of Object.entries(PAGE_KINDS)) {
		await openPage(page, address);
		for (const role of ["banner", "main", "contentinfo"] as const)
			await expect.soft(page.getByRole(role), `${kind}: ${role}`).toHaveCount(1);
		const names = await page
			.locator("nav:visible")
			.evaluateAll((parts) => parts.map((part) => part.getAttribute("aria-label") ?? ""));
		expect.soft(names, kind).not.toContain("");
		expect.soft(new Set(names).size, kind).toBe(names.length);
	}
});

/** Roles that mean nothing without a name. */
const NAMED = /^(link|button|combobox|textbox|searchbox|radio|option|listbox|navigation|DisclosureTriangle)$/;

test("every kind of page gives a name to everything one can press or fill in", async ({ page, context }) => {
	const devtools = await context.newCDPSession(page);
	for (const [kind, address] of Object.entries(PAGE_KINDS)) {
		if (kind === "everything") continue; // the same articles, at length
		await openPage(page, address);
		const { nodes } = await devtools.send("Accessibility.getFullAXTree");
		const controls = nodes.filter((node) => !node.ignored && NAMED.test(String(node.role?.value)));
		expect.soft(controls.length, kind).toBeGreaterThan(5);
		const nameless = controls.filter(({ name }) => String(name?.value ?? "").trim() === "");
		expect
			.soft(
				nameless.map(({ role }) => role?.value),
				kind,
			)
			.toEqual([]);
	}
});

test("names the search, its field and the choice of platform", async ({ page }) => {
	await page.goto("/");
	await expect(page.getByRole("search")).toBeVisible();
	await expect(page.getByRole("combobox", { name: "把弹窗里的字粘贴到这里" })).toBeVisible();
	await expect(page.getByRole("group", { name: "我的平台" })).toBeVisible();
	await expect(page.getByRole("radio", { name: "四川政采" })).toBeAttached();
});

for (const [what, query] of [
	["guesses", "红烧肉的做法"],
	["no hit", "asdfghjkl"],
] as const) {
	// A screen reader shows of a listbox its options only: a link or a number beside them is out of reach.
	test(`keeps out of the list of options what is none: ${what}`, async ({ page }) => {
		await page.goto("/");
		const { hits } = await search(page, query);
		const list = page.locator('[role="listbox"]');
		await expect(list.locator('[role="option"]')).toHaveCount(await hits.count());
		const others = await list
			.locator("a, button, h2, h3")
			.evaluateAll((elements) =>
				elements.filter((element) => !element.closest('[role="option"]')).map((element) => element.textContent ?? ""),
			);
		expect(others).toEqual([]);
	});
}

test("leads past the header by the skip link", async ({ page }) => {
	await page.goto("/103/");
	await page.keyboard.press("Tab");
	const skip = page.getByRole("link", { name: "跳到正文" });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport({ ratio: 1 });
	await page.keyboard.press("Enter");
	await page.keyboard.press("Tab");
	const isInMain = await page.evaluate(() => document.activeElement?.closest("main") !== null);
	expect(isInMain).toBe(true);
});

for (const kind of ["home", "results", "no result", "error article", "platform", "staff board"]) {
	test(`reaches everything by Tab, in the order of the page, with a visible focus: ${kind}`, async ({ page }) => {
		await page.setViewportSize({ width: 1366, height: 768 });
		await openPage(page, PAGE_KINDS[kind] ?? "");
		const { expected, reached, unseen } = await tabThrough(page);
		expect(reached).toEqual(expected);
		expect(unseen).toEqual([]);
	});
}

test("changes the platform by the arrow keys", async ({ page }) => {
	await page.goto("/");
	await page.getByRole("radio", { name: "不确定" }).focus();
	await page.keyboard.press("ArrowRight");
	await expect(page.getByRole("radio", { name: "四川政采" })).toBeChecked();
	await expect(page.getByRole("radio", { name: "四川政采" })).toBeFocused();
});

test("opens the folded questions by the keyboard", async ({ page }) => {
	await page.goto("/103/");
	await page.locator("summary").focus();
	await page.keyboard.press("Enter");
	await expect(page.locator("[data-ask]").first()).toBeVisible();
});

test("can be read at twice the size of text", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	for (const kind of ["home", "results", "error article", "error index"]) {
		await openPage(page, PAGE_KINDS[kind] ?? "");
		await page.addStyleTag({ content: "html { font-size: 200% }" });
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(overflow, kind).toBeLessThanOrEqual(0);
	}
});

interface TabOrder {
	/** What can be used, in the order of the document. */
	expected: string[];
	/** What Tab reached, in its order. */
	reached: string[];
	/** What looked the same with the focus as without. */
	unseen: string[];
}

async function tabThrough(page: Page): Promise<TabOrder> {
	await page.evaluate(() => {
		// From the top of the page, also where its field has the focus at first.
		const top = document.createElement("a");
		top.tabIndex = -1;
		document.body.prepend(top);
		top.focus();
		top.remove();
	});
	await page.evaluate(() => {
		const looks = (element: Element | null): string => {
			if (!element) return "";
			const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
				getComputedStyle(element);
			const hasOutline = outlineStyle !== "none" && outlineWidth !== "0px";
			return [hasOutline && outlineWidth + outlineColor, boxShadow, borderColor, backgroundColor].join(" ");
		};
		// A radio button is drawn by the text beside it.
		const look = (element: Element) => looks(element) + looks(element.nextElementSibling);
		const isStop = (element: HTMLElement): boolean =>
			element.tabIndex >= 0 &&
			!element.hasAttribute("disabled") &&
			element.checkVisibility({ visibilityProperty: true }) &&
			// Tab goes to the checked button of a group; options are reached by the arrows.
			!(element instanceof HTMLInputElement && element.type === "radio" && !element.checked);
		const all = Array.from(document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary"));
		const stops = all.filter(isStop);
		const names = new Map(
			stops.map((stop, index) => [stop, `${index} ${(stop.textContent || stop.outerHTML).trim().slice(0, 30)}`]),
		);
		window.tabs = {
			expected: [...names.values()],
			before: new Map(stops.map((stop) => [stop, look(stop)])),
			name: (element) => names.get(element as HTMLElement),
			look,
		};
	});
	const expected = await page.evaluate(() => window.tabs.expected);
	const reached: string[] = [];
	const unseen: string[] = [];
	for (let step = 0; step < expected.length + 20; step++) {
		await page.keyboard.press("Tab");
		const stop = await page.evaluate(() => {
			const element = document.activeElement;
			if (!element || element === document.body) return undefined;
			const { name, look, before } = window.tabs;
			const { top, bottom, left, right } = element.getBoundingClientRect();
			const isOnScreen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
			return { name: name(element), isSeen: isOnScreen && look(element) !== before.get(element as HTMLElement) };
		});
		if (!stop || stop.name === reached[0]) break; // once around
		if (stop.name === undefined) continue; // a table that scrolls is a stop of its own
		reached.push(stop.name);
		if (!stop.isSeen) unseen.push(stop.name);
	}
	return { expected, reached, unseen };
}

declare global {
	interface Window {
		/** Kept in the page between two presses of Tab. */
		tabs: {
			expected: string[];
			before: Map<HTMLElement, string>;
			name(element: Element): string | undefined;
			look(element: Element): string;
		};
	}
}
