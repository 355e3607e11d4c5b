/**
 * The ready replies of all articles: complete, plain, with somebody to call, the same from a hit as from the page, and
 * as they stand in golden-replies/. Where a change is meant, read its diff, then accept it after a build:
 * `npx vitest run tests/built/replies.test.ts -u`
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { select, selectAll } from "hast-util-select";
import { describe, expect, test } from "vitest";
import { openSearch } from "../../scripts/bench/labelled-queries.ts";
import { createReplies } from "../../src/components/replies.ts";
import { loadCatalog } from "../../src/node/load-content.ts";
import { LINK } from "../../src/share/link.ts";
import type { ReplyData } from "../../src/share/record-reply.ts";
import { buildShortReply, SHORT_LENGTH, type ShortParts } from "../../src/share/short-reply.ts";

const dist = process.env.DIST ?? "dist";
const golden = join(import.meta.dirname, "golden-replies");
const catalog = loadCatalog();
const { pack } = openSearch(dist);
const records = new Map(pack.articles.map((record) => [record.code, record]));
const replies = createReplies(JSON.parse(readFileSync(join(dist, "share/contacts.json"), "utf8")) as ReplyData);
/** Before the tests write any. */
const goldenFiles = existsSync(golden) ? readdirSync(golden).sort() : [];
const linkOf = (code: string) => `https://help.example.cn/${code}/`;

test("every article has its golden file, and every golden file its article", () => {
	expect(goldenFiles).toEqual(catalog.articles.map(({ code }) => `${code}.txt`).sort());
});

describe.each(catalog.articles.map(({ code }) => code))("article %s", (code) => {
	const page = fromHtml(readFileSync(join(dist, code, "index.html"), "utf8")) as Root;
	const article = select("article", page) as Element;
	const contacts = catalog.contactsOf(catalog.article(code));
	const attribute = (kind: string, name: string) =>
		String(select(`[data-copy="${kind}"]`, page)?.properties[name] ?? "");
	const reply = attribute("reply", "dataText");
	const parts = JSON.parse(attribute("short-reply", "dataParts")) as ShortParts;
	const short = buildShortReply(parts, linkOf(code));

	test("reads as it was accepted", async () => {
		const text = `${reply.replace(LINK, linkOf(code))}\n\n———— 短回复（${short.length} 字）\n${short}\n`;
		await expect(text).toMatchFileSnapshot(join(golden, `${code}.txt`));
	});

	test("has a reply with every step, heading, warning and line of the page", () => {
		const parted = selectAll(".prose li, .prose h2, .prose h3, .risk, .prose p, .prose td, .prose th", article)
			.filter((element) => !isNavigation(element, article))
			.map((element) => squeeze(textOf(element)))
			.filter((text) => text !== "");
		expect(parted.length).toBeGreaterThan(1);
		const said = squeeze(reply);
		expect(parted.filter((text) => !said.includes(text))).toEqual([]);
	});

	test("has a reply that numbers its steps as the page does and names its cases", () => {
		const steps = selectAll(".prose li[id]", article).map(({ properties }) => String(properties.id));
		const numbers = [...reply.matchAll(/^(\d+)\. /gm)].map(([, number]) => number);
		expect(numbers).toEqual(steps.map((id) => id.replace(/^.*-/, "")));
		expect(reply.match(/^◆ /gm)?.length ?? 0).toBe(selectAll(".prose h3", article).length);
	});

	test("has a reply that says whom to call and ends with the link", () => {
		for (const { phones, qq } of contacts) {
			for (const { number } of phones) expect(reply).toContain(number);
			for (const number of qq) expect(reply).toContain(number);
		}
		for (const { properties, children } of selectAll('a[href^="tel:"]', article))
			expect(reply, String(properties.href)).toContain(children.map(textOf).join(""));
		expect(reply).toMatch(/\n网页：\{link\}$/);
	});

	test("has a reply without marks of Markdown or HTML, and without holes", () => {
		expect(reply).not.toMatch(/\*\*|`|\]\(|<\/?[a-z]|^\s*[-*#>] |\n{3}|[ \t]$|undefined|\[object/m);
	});

	test("has a short reply for two SMS segments, with its first number and the whole link", () => {
		expect(short.length).toBeLessThanOrEqual(SHORT_LENGTH);
		expect(short.startsWith(`${code} `)).toBe(true);
		expect(short.endsWith(` ${linkOf(code)}`)).toBe(true);
		const called = contacts.find(({ phones, qq }) => phones.length + qq.length > 0);
		if (called) expect(short).toContain(called.phones[0]?.number ?? called.qq[0]);
	});

	test("has the same replies in a hit as on its page", () => {
		const record = records.get(code);
		if (!record) throw new Error(`${code} is not in the pack`);
		const textIn = (kind: "link" | "code" | "reply" | "short-reply") =>
			replies.textOf(kind, record, pack.platforms, linkOf(code));
		expect(textIn("reply")).toBe(reply.replace(LINK, linkOf(code)));
		expect(textIn("short-reply")).toBe(short);
		expect(textIn("code")).toBe(code);
		expect(textIn("link")).toBe(linkOf(code));
	});
});

/** Text without white space and without the marks by which replies are laid out. */
function squeeze(text: string): string {
	return text.replace(/[\s·｜—※■◆]/g, "");
}

/** Whether an element stands in a part of the page that is no content. */
function isNavigation(element: Element, article: Element): boolean {
	return selectAll("[data-pagefind-ignore]", article).some((part) => contains(part, element));
}

function contains(part: Element, element: Element): boolean {
	return part.children.some((child) => child === element || (child.type === "element" && contains(child, element)));
}

function textOf(node: Nodes): string {
	if (node.type === "text") return node.value;
	return "children" in node ? node.children.map(textOf).join("") : "";
}
