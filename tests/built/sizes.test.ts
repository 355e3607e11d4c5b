/** What a page costs to download: itself and every file it refers to, compressed. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { fromHtml } from "hast-util-from-html";
import { selectAll } from "hast-util-select";
import { describe, expect, it } from "vitest";

const DIST = process.env.DIST ?? "dist";
const ARTICLE_BUDGET = 20_000;
const FIRST_SEARCH_BUDGET = 60_000;
/** A query that no page answers letter for letter brings the extra and the code that reads it, once. */
const OTHER_WORDS_BUDGET = 101_000;

const codes = readdirSync(DIST).filter((name) => /^\d+$/.test(name));
const sizes = new Map<string, number>();

/** Bytes of a file as sent: what is compressed already goes as it is. */
function sizeOf(path: string): number {
	let size = sizes.get(path);
	if (size === undefined) {
		const bytes = readFileSync(join(DIST, path));
		size = path.endsWith(".bin") ? bytes.length : gzipSync(bytes).length;
		sizes.set(path, size);
	}
	return size;
}

/** Every file a browser fetches for a page: the page, its styles, its icon, its scripts and what they import. */
function filesOf(page: string): string[] {
	const tree = fromHtml(readFileSync(join(DIST, page), "utf8"));
	const addresses = selectAll('link[rel="stylesheet"], link[rel="icon"], script[src], img[src]', tree).map(
		({ properties: { href, src } }) => String(href ?? src),
	);
	const files = new Set([page]);
	const add = (path: string): void => {
		if (files.has(path)) return;
		files.add(path);
		if (!path.endsWith(".js")) return;
		const script = readFileSync(join(DIST, path), "utf8");
		for (const [, imported = ""] of script.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g))
			add(posix.join(dirname(path), imported));
	};
	for (const address of addresses) {
		// Built for the top of a domain; an address elsewhere would be a fault of its own.
		expect(address).toMatch(/^\/[^/]/);
		add(address.slice(1));
	}
	return [...files];
}

/** Scripts that others load only when they are wanted. */
function lateScriptsOf(files: readonly string[]): string[] {
	return files
		.filter((file) => file.endsWith(".js"))
		.flatMap((file) =>
			[...readFileSync(join(DIST, file), "utf8").matchAll(/\bimport\(\s*["'`](\.[^"'`]+)["'`]/g)].map(([, late = ""]) =>
				posix.join(dirname(file), late),
			),
		);
}

const sum = (files: readonly string[]) => files.reduce((total, file) => total + sizeOf(file), 0);

function expectAtMost(budget: number, files: readonly string[]): void {
	expect(sum(files), files.map((file) => `${sizeOf(file)} ${file}`).join(", ")).toBeLessThanOrEqual(budget);
}

describe("downloads", () => {
	it("follows a page to its styles and scripts", () => {
		const files = filesOf("103/index.html").join(" ");
		expect(files).toMatch(/\.css/);
		expect(files).toMatch(/\.js .*\.js/);
		expect(files).toContain("favicon.svg");
	});

	it("costs at most 20 KB for the first visit of any article", () => {
		expect(codes.length).toBeGreaterThan(100);
		const heavy = codes
			.map((code) => ({ code, bytes: sum(filesOf(`${code}/index.html`)) }))
			.filter(({ bytes }) => bytes > ARTICLE_BUDGET);
		expect(heavy).toEqual([]);
	});

	it("costs at most 60 KB for home and the first answer", () => {
		expectAtMost(FIRST_SEARCH_BUDGET, [...filesOf("index.html"), "search/pack.bin"]);
	});

	it("costs at most 101 KB when that answer is sought in other words than those of the pages", () => {
		const files = filesOf("index.html");
		// Of what is loaded late this alone: all other scripts wait for a press, a wrong code, consent, another page.
		const late = lateScriptsOf(files).filter((file) => /\/reader\./.test(file));
		expect(late).toHaveLength(1);
		expectAtMost(OTHER_WORDS_BUDGET, [...files, ...late, "search/pack.bin", "search/extra.bin"]);
	});

	it("loses nothing where a server does not compress what the search loads", () => {
		for (const file of ["search/pack.bin", "search/extra.bin"])
			expect(gzipSync(readFileSync(join(DIST, file))).length, file).toBeGreaterThan(0.99 * sizeOf(file));
	});

	it("has one style sheet for home and search, and the same two for all articles", () => {
		const sheetsOf = (page: string) => readFileSync(join(DIST, page), "utf8").match(/href="[^"]*\.css"/g) ?? [];
		const articles = readdirSync(DIST).filter((name) => /^\d+$/.test(name));
		expect(articles.length).toBeGreaterThan(100);
		const [home, ...others] = [...new Set(["index.html", "search/index.html"].map((page) => sheetsOf(page).join()))];
		expect(others).toEqual([]);
		const pairs = [...new Set(articles.map((code) => sheetsOf(join(code, "index.html")).join()))];
		expect(pairs).toHaveLength(1);
		expect(pairs[0]?.split(",")).toHaveLength(2);
		expect(pairs[0]?.split(",")).toContain(home);
	});
});
