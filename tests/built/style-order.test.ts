/** What a page adds to the shared style sheet overrides it: the shared one comes first, everywhere. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { select, selectAll } from "hast-util-select";
import { expect, test } from "vitest";
import { pagesOf } from "./machine-files.ts";

test("the style sheet that every page has is the first of each", () => {
	const pages = pagesOf({ dist: process.env.DIST ?? "dist" });
	const home = pages.find(({ path }) => path === "/");
	const shared = home && select('link[rel="stylesheet"]', home.tree)?.properties.href;
	expect(shared).toBeTruthy();
	const wrong = pages.filter(({ tree }) => selectAll('link[rel="stylesheet"]', tree)[0]?.properties.href !== shared);
	expect(wrong.map(({ path }) => path)).toEqual([]);
});

/** Classes that a sheet dresses on screen: all of them, and those that it dresses wherever they stand (`.note`, not `.staff .note`). */
function dressedBy(sheet: string): { all: Set<string>; anywhere: Set<string> } {
	const onScreen = sheet
		.split("@media print{")
		.map((part, index) => (index === 0 ? part : part.slice(endOfBlock(part))))
		.join("");
	const selectors = [...onScreen.matchAll(/([^{}]+)\{/g)].flatMap(([, row = ""]) => row.split(","));
	const find = (pattern: RegExp) => new Set(selectors.flatMap((selector) => pattern.exec(selector.trim())?.[1] ?? []));
	return { all: find(/\.([\w-]+)$/), anywhere: find(/^\.([\w-]+)$/) };
}

/** Where a block ends whose opening brace has been read. */
function endOfBlock(text: string): number {
	let depth = 1;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === "{") depth += 1;
		else if (text[at] === "}" && --depth === 0) return at + 1;
	}
	return text.length;
}

test("a class that some sheet dresses is dressed on every page that says it", () => {
	const dist = process.env.DIST ?? "dist";
	const sheets = new Map(
		readdirSync(join(dist, "assets"))
			.filter((name) => name.endsWith(".css"))
			.map((name) => [`/assets/${name}`, dressedBy(readFileSync(join(dist, "assets", name), "utf8"))]),
	);
	const known = new Set([...sheets.values()].flatMap(({ anywhere }) => [...anywhere]));
	expect(known).toContain("note");
	const bare = pagesOf({ dist }).flatMap(({ path, tree }) => {
		const own = selectAll('link[rel="stylesheet"]', tree).flatMap(({ properties }) => [
			...(sheets.get(String(properties.href))?.all ?? []),
		]);
		const said = selectAll("[class]", tree).flatMap(({ properties }) => properties.className as string[]);
		return [...new Set(said)]
			.filter((name) => known.has(name) && !own.includes(name))
			.map((name) => `${path} .${name}`);
	});
	expect(bare).toEqual([]);
});
