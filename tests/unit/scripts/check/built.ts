/** Builds the smallest dist/ for the tests of the built rules. */
import { readBuilt } from "../../../../scripts/check/built-pages.ts";
import type { BuiltContext, BuiltRule } from "../../../../scripts/check/types.ts";
import type { Problem } from "../../../../src/lib/problem.ts";
import { TINY } from "./content.ts";
import { writeFolder } from "./context.ts";

export interface BuiltInput {
	/** Files of dist/ beside or instead of the good ones. */
	dist?: Record<string, string>;
	/** Files of content/ instead of the tiny ones. */
	content?: Record<string, string>;
	base?: string;
	site?: string;
}

/** One page; the body begins on line 3. */
export function page(body: string, head = ""): string {
	return `<!doctype html>\n<html><head>${head}</head><body>\n${body}\n</body></html>\n`;
}

/** A good dist/ with changes, read. */
export function builtContext({ dist = {}, content = {}, base = "/", site }: BuiltInput = {}): BuiltContext {
	const files = {
		"index.html": page(`<a href="${base}101/">101</a> <a href="https://www.example.cn/">外</a>`),
		"101/index.html": page(
			`<article data-code="101"><h2 id="现象">现象</h2><a href="${base}102/#准备">更新</a> <a href="#现象">上</a></article>`,
			`<link rel="stylesheet" href="${base}assets/site.css">`,
		),
		"102/index.html": page(`<article data-code="102"><h2 id="准备">准备</h2><a name="old"></a></article>`),
		"404.html": page(`<a href="${base}">首页</a>`),
		"assets/site.css": "body { color: red }\n",
		...dist,
	};
	const entries = [
		...Object.entries(files).map(([path, text]): [string, string] => [`dist/${path}`, text]),
		...Object.entries({ ...TINY, ...content }).map(([path, text]): [string, string] => [`content/${path}`, text]),
	];
	const root = writeFolder(Object.fromEntries(entries));
	return readBuilt({ root, dist: "dist", base, site });
}

/** What one rule says about a dist/ with changes. */
export function builtProblems(rule: BuiltRule, input: BuiltInput = {}): Problem[] {
	return rule.check(builtContext(input));
}
