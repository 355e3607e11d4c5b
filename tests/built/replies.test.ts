/** The ready replies on the built pages: complete, plain, with somebody to call. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { select } from "hast-util-select";
import { describe, expect, test } from "vitest";
import { openSearch } from "../../scripts/bench/labelled-queries.ts";
import { loadCatalog } from "../../src/node/load-content.ts";

const dist = process.env.DIST ?? "dist";
const catalog = loadCatalog();
const records = new Map(openSearch(dist).pack.articles.map((record) => [record.code, record]));

describe.each(catalog.articles.map(({ code }) => code))("article %s", (code) => {
	const page = fromHtml(readFileSync(join(dist, code, "index.html"), "utf8")) as Root;
	const textOf = (kind: string) => String(select(`[data-copy="${kind}"]`, page)?.properties.dataText ?? "");

	test("has a reply with every step, heading and line of the page, whom to call and the link", () => {
		const reply = textOf("reply");
		const wanted = (records.get(code)?.blocks ?? [])
			.slice((records.get(code)?.blocks ?? []).findIndex(({ type }) => type === "H"))
			.filter(({ type }) => type === "H" || type === "S" || type === "P" || type === "E")
			.map(({ text }) => text);
		expect(wanted.filter((text) => !reply.includes(text))).toEqual([]);
		for (const { phones } of catalog.contactsOf(catalog.article(code))) {
			for (const { number } of phones) expect(reply).toContain(number);
		}
		expect(reply).toMatch(/网页：\{link\}$/);
		expect(reply).not.toMatch(/\*\*|\]\(|<[a-z]/);
	});

	test("has a short reply of at most 80 characters and the link", () => {
		const short = textOf("short-reply");
		expect(short).toMatch(/ \{link\}$/);
		expect(short.replace(" {link}", "").length).toBeLessThanOrEqual(80);
	});
});
