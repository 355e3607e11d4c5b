import { describe, expect, test } from "vitest";
import { reachable } from "../../../../scripts/check/rules/reachable.ts";
import { type BuiltInput, builtProblems, page } from "./built.ts";
import { TINY } from "./content.ts";
import { ERROR, HUB, lineIn } from "./context.ts";

const links = (...addresses: string[]) => page(addresses.map((to) => `<a href="${to}">x</a>`).join(""));
/** Home → platform → 101 → 102; home → 901, families → unbound. */
const GOOD = {
	"index.html": links("/platforms/alpha/", "/901/", "/families/"),
	"platforms/alpha/index.html": links("../../101/"),
	"101/index.html": links("/102/index.html?from=101#x"),
	"901/index.html": page(""),
	"families/index.html": links("/families/unbound/"),
	"families/unbound/index.html": page(""),
};
const found = (dist: Record<string, string>, more: Omit<BuiltInput, "dist"> = {}) =>
	builtProblems(reachable, { dist: { ...GOOD, ...dist }, ...more }).map((problem) => problem.found);

describe("reachable", () => {
	test("is content with three clicks, however the address is written", () => {
		expect(found({})).toEqual([]);
	});

	test("counts links under a base path and full addresses of the site", () => {
		const under = Object.fromEntries(
			Object.entries(GOOD).map(([file, text]) => [file, text.replaceAll('href="/', 'href="https://a.cn/help/')]),
		);
		expect(found(under, { base: "/help/", site: "https://a.cn" })).toEqual([]);
		expect(found(under, { base: "/help/" })).not.toEqual([]);
	});

	test("knows an article four clicks away", () => {
		const dist = {
			...GOOD,
			"index.html": links("/way/", "/901/", "/families/"),
			"way/index.html": links("/platforms/alpha/"),
		};
		expect(builtProblems(reachable, { dist })).toEqual([
			{
				rule: "reachable",
				file: "content/articles/alpha/102-renew.mdx",
				line: lineIn("articles/alpha/102-renew.mdx", 'code: "102"'),
				found: "article 102 is 4 clicks from home",
				expected: expect.stringContaining("at most 3 clicks"),
				mend: "list it on /platforms/alpha/, or relate it to an article that is listed there",
			},
		]);
	});

	test("knows what nothing leads to; the page of everything does not count", () => {
		const dist = { "index.html": links("/platforms/alpha/", "/all/", "/families/"), "all/index.html": links("/901/") };
		expect(found(dist)).toEqual(["no way from home leads to article 901"]);
		expect(found({ "families/index.html": page("") })).toEqual(['no way from home leads to family "unbound"']);
	});

	test("counts what people click only", () => {
		const head = '<link rel="next" href="/901/"><script src="/901/"></script>';
		expect(
			found({ "index.html": links("/platforms/alpha/", "/families/").replace("<head>", `<head>${head}`) }),
		).toEqual(["no way from home leads to article 901"]);
	});

	test("knows a page that was not built", () => {
		const content = { "articles/alpha/103-more.mdx": (TINY[ERROR] ?? "").replaceAll('"101"', '"103"') };
		expect(found({}, { content })).toEqual(["article 103 has no page /103/"]);
	});

	test("leaves retired articles alone", () => {
		const content = { [HUB]: (TINY[HUB] ?? "").replace("source: []", "source: []\nretired: { since: 2026-01-01 }") };
		expect(found({ "index.html": links("/platforms/alpha/", "/families/") }, { content })).toEqual([]);
	});
});
