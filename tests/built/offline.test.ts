/** The single-file edition: whole, small, of itself alone, and the page says of it what is true. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { select, selectAll } from "hast-util-select";
import { describe, expect, it } from "vitest";
import { latestUpdate } from "../../src/lib/api.ts";
import { normalizeText } from "../../src/lib/text/normalize.ts";
import { loadCatalog } from "../../src/node/load-content.ts";
import { buildEdition } from "../../src/offline/index/build-edition.ts";
import { textOf } from "../../src/offline/index/hast.ts";
import { editionWithin } from "../../src/offline/index/write-edition.ts";
import { EDITION_LIMIT } from "../../src/offline/shared/edition.ts";
import { readBlocks } from "../../src/search/index/extract.ts";

const DIST = process.env.DIST ?? "dist";
const FILE = join(DIST, "offline", "ca-help.html");
const html = readFileSync(FILE, "utf8");
const tree = fromHtml(html);
const catalog = loadCatalog();
const updated = latestUpdate(catalog.articles);

const INPUT = {
	dist: DIST,
	catalog,
	siteName: "CA",
	base: "/",
	site: undefined,
	program: "1.0.0",
	updated,
	bundle: { script: "", style: "" },
};

describe("the single file", () => {
	it("is the only page beside the one that offers it, and at most 400,000 bytes", () => {
		expect(readdirSync(join(DIST, "offline")).sort()).toEqual(["ca-help.html", "ca-help.html.sha256", "index.html"]);
		expect(statSync(FILE).size).toBeLessThanOrEqual(400_000);
		expect(EDITION_LIMIT).toBe(400_000);
	});

	it("has every article with all that its page says", () => {
		const lacks = catalog.articles.flatMap(({ code }) => {
			const article = select(`article[data-code="${code}"]`, tree);
			if (!article) return [code];
			const own = normalizeText(textOf(article));
			const page = fromHtml(readFileSync(join(DIST, code, "index.html"), "utf8"));
			const main = select(".article-main", page) as Element;
			return readBlocks(main.children as ElementContent[])
				.filter(({ text }) => !own.includes(normalizeText(text)))
				.map(({ text }) => `${code}: ${text}`);
		});
		expect(lacks).toEqual([]);
		expect(selectAll("article", tree)).toHaveLength(catalog.articles.length);
	});

	it("has every number to call, each with its link", () => {
		const numbers = new Set(
			selectAll('#contacts a[href^="tel:"]', tree).map(({ properties: { href } }) => String(href)),
		);
		const called = catalog.articles.flatMap((article) => catalog.contactsOf(article).flatMap(({ phones }) => phones));
		expect(called.length).toBeGreaterThan(100);
		expect(called.filter(({ tel }) => !numbers.has(`tel:${tel}`))).toEqual([]);
	});

	it("leads nowhere that is not in it, but to other sites and telephones", () => {
		const anchors = new Set(selectAll("[id]", tree).map(({ properties: { id } }) => String(id)));
		const addresses = selectAll("a[href]", tree).map(({ properties: { href } }) => String(href));
		expect(addresses.length).toBeGreaterThan(300);
		const wrong = addresses.filter((address) =>
			address.startsWith("#") ? !anchors.has(address.slice(1)) : !/^(?:tel:\d|https?:\/\/)/.test(address),
		);
		expect(wrong).toEqual([]);
	});

	it("has no anchor twice", () => {
		const ids = selectAll("[id]", tree).map(({ properties: { id } }) => String(id));
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
	});

	it("asks nobody for anything, and tells the browser so", () => {
		expect(selectAll("[src], [srcset], [action], [data], iframe, object, form[method]", tree)).toEqual([]);
		const links = selectAll("link", tree).map(({ properties: { href } }) => String(href));
		expect(links.filter((href) => !href.startsWith("data:"))).toEqual([]);
		const styles = selectAll("style", tree).map(textOf).join("");
		expect(styles).not.toMatch(/@import|url\((?!["']?data:)/);
		expect(html).not.toMatch(/type="?module/);
		expect(select('meta[http-equiv="Content-Security-Policy"]', tree)?.properties.content).toMatch(
			/^default-src 'none'/,
		);
	});

	it("says its day and version, and the version is of its contents", () => {
		const footer = textOf(select("footer", tree) as Element);
		expect(footer).toContain(updated);
		const version = /版本 (\S+)/.exec(footer)?.[1] ?? "";
		expect(version).toMatch(new RegExp(`^\\d+\\.\\d+\\.\\d+\\+${updated}\\.[0-9a-f]{8}$`));
		const one = buildEdition({ ...INPUT, hasExtra: true });
		const other = buildEdition({ ...INPUT, siteName: "CB", hasExtra: true });
		expect(one.version).not.toBe(other.version);
		expect(buildEdition({ ...INPUT, hasExtra: true })).toEqual(one);
	});
});

describe("where the single file is too large", () => {
	const whole = Buffer.byteLength(buildEdition({ ...INPUT, hasExtra: true }).html);

	it("pinyin and slips are left out first, and the build says so", () => {
		const said: string[] = [];
		const { html: less } = editionWithin(INPUT, whole - 1, (message) => said.push(message));
		expect(less).not.toContain("id=extra.bin");
		expect(less).toContain("这一份没有装下拼音和错字的识别");
		expect(said.join()).toContain(String(whole));
		expect(editionWithin(INPUT, whole, (message) => said.push(message)).html).toContain("id=extra.bin");
		expect(said).toHaveLength(1);
	});

	it("the build fails with the figures and how to mend it where even that is not enough", () => {
		expect(() => editionWithin(INPUT, 100_000, () => undefined)).toThrow(
			/has \d+ bytes .*over 100000 \(.*articles \d+.*OFFLINE_LIMIT=\d+/,
		);
	});
});

describe("the page of the single file", () => {
	const page = fromHtml(readFileSync(join(DIST, "offline", "index.html"), "utf8")) as Root;
	const said = (name: string) => textOf(select(`[data-edition="${name}"]`, page) as Element);
	const checksum = createHash("sha256").update(readFileSync(FILE)).digest("hex");

	it("says size, checksum and version of that very file", () => {
		expect(said("size")).toBe(`${statSync(FILE).size.toLocaleString("en-US")} 字节`);
		expect(said("checksum")).toBe(checksum);
		expect(textOf(select("footer", tree) as Element)).toContain(said("version"));
		expect(readFileSync(`${FILE}.sha256`, "utf8")).toBe(`${checksum}  ca-help.html\n`);
	});

	it("offers it under a name with its day, and the command that checks it", () => {
		const link = select("a[download]", page) as Element;
		expect(link.properties.download).toBe(`ca-help-${updated}.html`);
		expect(existsSync(join(DIST, String(link.properties.href)))).toBe(true);
		expect(textOf(page)).toContain(`certutil -hashfile ca-help-${updated}.html SHA256`);
	});
});
