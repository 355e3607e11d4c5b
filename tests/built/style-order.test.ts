/** What a page adds to the shared style sheet overrides it: the shared one comes first, everywhere. */
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
