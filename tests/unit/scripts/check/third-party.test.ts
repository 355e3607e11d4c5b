import { describe, expect, test } from "vitest";
import { thirdParty } from "../../../../scripts/check/rules/third-party.ts";
import { builtProblems, page } from "./built.ts";

const fetches = (body: string, head = "") => builtProblems(thirdParty, { dist: { "index.html": page(body, head) } });

describe("third-party", () => {
	test("is content with links that people follow and addresses that nobody fetches", () => {
		expect(builtProblems(thirdParty)).toEqual([]);
		const head = '<link rel="canonical" href="https://a.cn/"><link rel="alternate" href="https://a.cn/feed.xml">';
		const body =
			'<a href="https://a.cn/">x</a><img src="data:image/png;base64,AA"><svg xmlns="http://www.w3.org/2000/svg"></svg>';
		expect(fetches(body, head)).toEqual([]);
	});

	test.each([
		['<script src="https://cdn.cn/x.js"></script>', "script[src] fetches https://cdn.cn/x.js"],
		['<script src="//cdn.cn/x.js"></script>', "script[src] fetches //cdn.cn/x.js"],
		['<link rel="stylesheet" href="https://cdn.cn/x.css">', "link[href] fetches https://cdn.cn/x.css"],
		['<link rel="preconnect" href="https://cdn.cn">', "link[href] fetches https://cdn.cn"],
		['<link rel="alternate stylesheet" href="https://cdn.cn/x.css">', "link[href] fetches https://cdn.cn/x.css"],
		['<img src="http://cdn.cn/x.png">', "img[src] fetches http://cdn.cn/x.png"],
		['<img srcset="/a.png 1x, https://cdn.cn/b.png 2x">', "img[srcset] fetches https://cdn.cn/b.png"],
		['<iframe src="https://cdn.cn/"></iframe>', "iframe[src] fetches https://cdn.cn/"],
		['<form action="https://cdn.cn/"></form>', "form[action] fetches https://cdn.cn/"],
		['<a href="/101/" ping="https://cdn.cn/p">x</a>', "a[ping] fetches https://cdn.cn/p"],
		['<p style="background: url(https://cdn.cn/x.png)">x</p>', "p style fetches https://cdn.cn/x.png"],
		["<style>@import 'https://cdn.cn/x.css';</style>", "style style fetches https://cdn.cn/x.css"],
		['<template><img src="https://cdn.cn/x.png"></template>', "img[src] fetches https://cdn.cn/x.png"],
	])("knows %s", (body, found) => {
		expect(fetches(`<p>行</p>\n${body}`)).toEqual([
			{
				rule: "third-party",
				file: "dist/index.html",
				line: 4,
				found,
				expected: expect.stringContaining("nothing from another host"),
				mend: expect.stringContaining("put a copy into public/"),
			},
		]);
	});

	test("knows a font or style that a style sheet fetches", () => {
		const css =
			'@import "local.css";\n@font-face { src: url(/a.woff2), url("https://fonts.cn/a.woff2") }\n@import url(//fonts.cn/b.css);\n';
		const problems = builtProblems(thirdParty, { dist: { "assets/site.css": css } });
		expect(problems.map(({ file, line, found }) => `${file}:${line} ${found}`)).toEqual([
			"dist/assets/site.css:2 style sheet fetches https://fonts.cn/a.woff2",
			"dist/assets/site.css:3 style sheet fetches //fonts.cn/b.css",
		]);
	});

	test("takes the site's own absolute addresses for its own", () => {
		const dist = { "index.html": page('<img src="https://ca.example.cn/x.png">') };
		expect(builtProblems(thirdParty, { dist, site: "https://ca.example.cn" })).toEqual([]);
	});
});
