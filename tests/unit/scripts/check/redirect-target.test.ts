import { describe, expect, test } from "vitest";
import { redirectTarget } from "../../../../scripts/check/rules/redirect-target.ts";
import { builtProblems, page } from "./built.ts";

const LEADING = page("", '<meta http-equiv="refresh" content="0;url=/101/">');
const problems = (...ways: [string, string][]) =>
	builtProblems(redirectTarget, {
		dist: { "old/index.html": LEADING, "tools/index.html": page('<h2 id="client">客户端</h2>') },
		content: {
			"redirects.yaml": ways
				.map(([from, to]) => `- { from: "${from}", to: "${to}", since: 2026-01-02, reason: 并入 }\n`)
				.join(""),
		},
	});

describe("redirect-target", () => {
	test("is content with pages and places that were built", () => {
		expect(problems(["/old/", "/tools/#client"], ["/older/", "/old/"], ["/101/#gone", "/102/"])).toEqual([]);
	});

	test("knows a page that stands where a redirect leads away from", () => {
		expect(problems(["/tools/", "/101/"])).toMatchObject([
			{ line: 1, found: "a redirect from /tools/, which has a page" },
		]);
	});

	test("knows a page that was not built, and one that only leads on", () => {
		expect(problems(["/older/", "/toolz/"])).toMatchObject([
			{
				file: "content/redirects.yaml",
				line: 1,
				found: "a redirect to /toolz/, where no page is",
				mend: "write /tools/, the nearest page, or another one",
			},
		]);
		expect(problems(["/older/", "/old/"])).toMatchObject([{ found: "a redirect to /old/, where no page is" }]);
	});

	test("knows a place that is not on the page", () => {
		expect(problems(["/older/", "/tools/#clients"])).toMatchObject([
			{
				found: "a redirect to /tools/#clients; /tools/ has no #clients",
				mend: expect.stringContaining("write #client"),
			},
		]);
	});
});
