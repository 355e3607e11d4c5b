/** How articles lead to each other: each kind of relation in its place, and no dead end. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { select, selectAll } from "hast-util-select";
import { parse } from "yaml";
import { CODES, readPage, textOf } from "./built-site.ts";
import { expect, test } from "./site.ts";

interface Relation {
	code: string;
	how: string;
	note?: string;
}

const LABELS: Record<string, string> = {
	"looks-alike": "看着像、其实不同",
	"next-step": "下一步",
	"previous-step": "上一步",
	"same-cause": "同样原因（其他平台）",
	"see-also": "参见",
	similar: "内容相近（自动）",
};
const pages = new Map(CODES.map((code) => [code, fromHtml(readPage(`/${code}/`))]));
/** Relations as editors stored them. */
const stored = new Map(
	readdirSync("content/articles", { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".mdx"))
		.map((file) => {
			const text = readFileSync(join("content/articles", file), "utf8");
			const { code, related = [] } = parse(text.split(/^---$/m)[1] ?? "") as { code: string; related?: Relation[] };
			return [code, related] as const;
		}),
);

/** Codes that an article's page names in the group of a kind. */
function namedOn(code: string, how: string): string[] {
	const groups = selectAll(`[data-relation="${how}"]`, pages.get(code));
	return groups.flatMap((group) =>
		selectAll("a[href]", group).flatMap(({ properties }) => /\/(\d+)\/$/.exec(String(properties.href))?.[1] ?? []),
	);
}

test("a relation shows on both pages, under its own label: the other way round where it has a direction", () => {
	for (const [code, related] of stored)
		for (const { code: other, how } of related) {
			expect.soft(namedOn(code, how), `${code} ${how}`).toContain(other);
			const inverse = how === "next-step" ? "previous-step" : how;
			expect.soft(namedOn(other, inverse), `${other} ${inverse}`).toContain(code);
		}
	for (const [code, root] of pages)
		for (const group of selectAll("[data-relation]", root))
			expect.soft(textOf(group).trim(), code).toMatch(new RegExp(`^${LABELS[String(group.properties.dataRelation)]}`));
});

test("look-alikes stand above the steps, with the sentence that tells them apart; the next step below them", () => {
	for (const [code, related] of stored)
		for (const { code: other, how, note = "" } of related) {
			if (how === "looks-alike")
				for (const side of [code, other]) {
					const group = select('[data-relation="looks-alike"]', pages.get(side));
					expect.soft(group && textOf(group), side).toContain(note);
					expect.soft(orderOf(side, ".inline-links", "#steps"), side).toBe(true);
				}
			if (how === "next-step")
				expect.soft(orderOf(code, "#steps, #points, #answer", '[data-relation="next-step"]'), code).toBe(true);
		}
});

/** Whether one stands before another in the text of an article; true where the other is missing. */
function orderOf(code: string, first: string, second: string): boolean {
	const children = select(".prose", pages.get(code))?.children.filter(
		(node): node is Element => node.type === "element",
	);
	const place = (selector: string) =>
		children?.findIndex((node) => select(selector, { type: "root", children: [node] }) !== undefined) ?? -1;
	return place(second) < 0 || (place(first) >= 0 && place(first) < place(second));
}

test("articles that editors related to hardly any name two or three like them, marked as automatic", () => {
	const lonely = CODES.filter((code) => select('[data-relation="similar"]', pages.get(code)));
	expect(lonely).toContain("300");
	for (const code of lonely) {
		const similar = namedOn(code, "similar");
		expect.soft(similar.length, code).toBeGreaterThanOrEqual(2);
		expect.soft(similar.length, code).toBeLessThanOrEqual(3);
		expect.soft(similar, code).not.toContain(code);
	}
	const counts = CODES.map((code) => ({
		code,
		related: Object.keys(LABELS).reduce((sum, how) => sum + (how === "similar" ? 0 : namedOn(code, how).length), 0),
	}));
	expect(counts.filter(({ code, related }) => related > 1 && lonely.includes(code))).toEqual([]);
});

test("no article is a dead end: each ends with whom to call and where to go on", () => {
	for (const [code, root] of pages) {
		const end = select("article .way-on", root);
		expect.soft(end && select('a[href^="tel:"], a[href="/contacts/"]', end), code).toBeTruthy();
		expect.soft(end && select('a[href^="/triage/"]', end), code).toBeTruthy();
		const others = new Set(Object.keys(LABELS).flatMap((how) => namedOn(code, how)));
		expect.soft(others.size, code).toBeGreaterThan(0);
	}
});

test("relations are no part of what is indexed", () => {
	for (const [code, root] of pages) {
		const indexed = selectAll("[data-relation], .way-on", root).length;
		const inside = selectAll(
			"[data-pagefind-ignore] [data-relation], [data-relation][data-pagefind-ignore], [data-pagefind-ignore] .way-on",
			root,
		);
		expect.soft(inside.length, code).toBe(indexed);
	}
});

test.describe("on a phone", () => {
	test.use({ viewport: { width: 360, height: 740 } });

	test("look-alikes take the width of the text, and the first step is not far", async ({ page }) => {
		await page.goto("/607/");
		const box = await page.locator(".inline-links").first().boundingBox();
		const text = await page.locator(".prose").first().boundingBox();
		expect(box?.width).toBe(text?.width);
	});
});
