import { describe, expect, test } from "vitest";
import { builtRules, runBuiltChecks } from "../../../../scripts/check/index.ts";
import { deadLink } from "../../../../scripts/check/rules/dead-link.ts";
import { formatLedger } from "../../../../src/node/ledger.ts";
import { builtContext, builtProblems, page } from "./built.ts";
import { TINY } from "./content.ts";
import { ERROR, lineIn } from "./context.ts";
import { entryOf } from "./ledger.ts";

const INDEX = "index.html";

describe("dead-link", () => {
	test.each(["/", "/help/"])("is content when every link leads somewhere (base %s)", (base) => {
		expect(builtProblems(deadLink, { base })).toEqual([]);
	});

	test("takes every form of a living link", () => {
		const links = [
			"/101/",
			"101/",
			"./101/?x=1",
			"/101/#%E7%8E%B0%E8%B1%A1",
			"/101/#现象",
			"/102/#old",
			"/404.html",
			"#top",
			"#",
			"/101/index.html#现象",
			"tel:123",
			"mailto:a@b.cn",
			"data:,x",
			"https://www.example.cn/none/#x",
		];
		expect(
			builtProblems(deadLink, { dist: { [INDEX]: page(links.map((url) => `<a href="${url}">x</a>`).join("")) } }),
		).toEqual([]);
	});

	test.each([
		[
			'<a href="/103/">x</a>',
			'a[href] "/103/" leads to no file on page /',
			"a built file /103/index.html",
			"write the address of an existing page",
		],
		[
			'<a href="/101">x</a>',
			'a[href] "/101" leads to no file on page /',
			"a slash at the end: not every host redirects",
			"write /101/",
		],
		[
			'<a href="/platform/">x</a>',
			'a[href] "/platform/" leads to no file on page /',
			"a built file /platform/index.html",
			"write the address",
		],
		[
			'<a href="/404.htm">x</a>',
			'a[href] "/404.htm" leads to no file on page /',
			"a built file /404.htm",
			"write /404.html, the nearest page",
		],
		['<img src="/x.png">', 'img[src] "/x.png" leads to no file on page /', "a built file /x.png", "write"],
		[
			'<img srcset="/404.html 1x, /y.png 2x">',
			'img[srcset] "/y.png" leads to no file on page /',
			"a built file /y.png",
			"write",
		],
		[
			'<script src="assets/no.js"></script>',
			'script[src] "assets/no.js" leads to no file on page /',
			"a built file /assets/no.js",
			"write",
		],
		[
			'<a href="/101/#原因">x</a>',
			'a[href] "/101/#原因": page /101/ has no #原因 on page /',
			"the id of a heading or part of that page",
			"the anchor out",
		],
		[
			'<a href="#none">x</a>',
			'a[href] "#none": page / has no #none on page /',
			"the id of a heading or part of that page",
			"take the anchor out",
		],
	])("knows %s", (body, found, expected, mend) => {
		expect(builtProblems(deadLink, { dist: { [INDEX]: page(`<p>行</p>\n${body}`) } })).toEqual([
			{ rule: "dead-link", file: "dist/index.html", line: 4, found, expected, mend: expect.stringContaining(mend) },
		]);
	});

	test("knows a link that leaves the base path", () => {
		const problems = builtProblems(deadLink, { base: "/help/", dist: { [INDEX]: page('<a href="/101/">x</a>') } });
		expect(problems).toEqual([
			expect.objectContaining({
				file: "dist/index.html",
				line: 3,
				found: 'a[href] "/101/" leaves the base path /help/ on page /',
				mend: expect.stringContaining("BASE_PATH"),
			}),
		]);
	});

	test("knows absolute links to the site itself where its address is known", () => {
		const dist = { [INDEX]: page('<a href="https://ca.example.cn/103/">x</a>') };
		expect(builtProblems(deadLink, { dist })).toEqual([]);
		expect(builtProblems(deadLink, { dist, site: "https://ca.example.cn/" })).toHaveLength(1);
	});

	test("names the line of MDX a dead link comes from, once, though several pages show it", () => {
		const article = `<article data-code="101"><a href="/help/102/#无">更新</a></article>`;
		const mdx = (TINY[ERROR] ?? "").replace("(/102/)", "(/102/#无)");
		const problems = builtProblems(deadLink, {
			base: "/help/",
			dist: { "101/index.html": page(article), "all/index.html": page(article) },
			content: { [ERROR]: mdx },
		});
		expect(problems).toEqual([
			expect.objectContaining({
				file: `content/${ERROR}`,
				line: lineIn(ERROR, "(/102/)"),
				found: 'a[href] "/help/102/#无": page /102/ has no #无 on page /101/',
			}),
		]);
	});

	test("reads the page, not text that looks like a link", () => {
		const body =
			'<!-- <a href="/no/">x</a> --><pre>&lt;a href="/no/"></pre><script>const a = \'<a href="/no/">\'</script>';
		expect(builtProblems(deadLink, { dist: { [INDEX]: page(body) } })).toEqual([]);
	});
});

test("runBuiltChecks reads the folder and runs every rule", () => {
	const { root } = builtContext({
		dist: { [INDEX]: page('<a href="/no/">x</a><script src="//cdn.example.com/x.js"></script>') },
		content: {
			"published.yaml": formatLedger([entryOf("/gone/")]),
			"redirects.yaml": "- { from: /old/, to: /nowhere/, since: 2026-01-02, reason: 并入 }\n",
		},
	});
	const rules = runBuiltChecks({ root, dist: "dist", base: "/" }).map((problem) => problem.rule);
	expect([...new Set(rules)].sort()).toEqual(builtRules.map((rule) => rule.name).sort());
});
