/** The remark-link plugins as Astro runs them: each fixture is an article and the HTML it becomes. */
import { readFileSync } from "node:fs";
import { createMarkdownProcessor } from "@astrojs/markdown-remark";
import { fromHtml } from "hast-util-from-html";
import { selectAll } from "hast-util-select";
import { describe, expect, test } from "vitest";
import { compileNames } from "../../../src/lib/name-table.ts";
import { markdownPlugins } from "../../../src/markdown/index.ts";
import type { Options } from "../../../src/markdown/link-mentions.ts";
import remarkLinkContacts from "../../../src/markdown/remark-link-contacts.ts";
import remarkLinkErrors from "../../../src/markdown/remark-link-errors.ts";
import remarkLinkGlossary from "../../../src/markdown/remark-link-glossary.ts";
import remarkLinkPlatforms from "../../../src/markdown/remark-link-platforms.ts";
import remarkLinkSites from "../../../src/markdown/remark-link-sites.ts";
import remarkLinkTools from "../../../src/markdown/remark-link-tools.ts";
import { NAMES } from "../names.ts";

type RemarkPlugin = NonNullable<ReturnType<typeof markdownPlugins>["remarkPlugins"]>[number];

const PLUGINS = {
	errors: remarkLinkErrors,
	tools: remarkLinkTools,
	platforms: remarkLinkPlatforms,
	sites: remarkLinkSites,
	contacts: remarkLinkContacts,
	glossary: remarkLinkGlossary,
};
const ARTICLE = { code: "199", platform: "sichuan" };
const options: Options = { names: compileNames(NAMES) };

const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url);

async function render(markdown: string, plugins: RemarkPlugin[], frontmatter: Record<string, unknown> = ARTICLE) {
	const processor = await createMarkdownProcessor({
		remarkPlugins: plugins,
		syntaxHighlight: false,
		smartypants: false,
	});
	return (await processor.render(markdown, { frontmatter })).code;
}

async function renderAll(markdown: string, base = "/", frontmatter: Record<string, unknown> = ARTICLE) {
	const processor = await createMarkdownProcessor({ ...markdownPlugins(base, NAMES), syntaxHighlight: false });
	return (await processor.render(markdown, { frontmatter })).code;
}

const textOf = (html: string) => html.replace(/<[^>]*>/g, "");
const urlsOf = (html: string) =>
	selectAll("a.mention", fromHtml(html)).map(({ properties }) => String(properties.href));

describe("each plugin links its own kind and leaves the others", () => {
	test.each(Object.entries(PLUGINS))("%s", async (name, plugin) => {
		const html = await render(readFileSync(fixture(`${name}.md`), "utf8"), [[plugin, options]]);
		await expect(`${html}\n`).toMatchFileSnapshot(fixture(`${name}.html`).pathname);
	});
});

describe("all together", () => {
	const everything = Object.keys(PLUGINS)
		.map((name) => readFileSync(fixture(`${name}.md`), "utf8"))
		.join("\n\n")
		.replace(/^## .*$/gm, "");

	test("link what each would link alone", async () => {
		const alone = await Promise.all(Object.values(PLUGINS).map((plugin) => render(everything, [[plugin, options]])));
		expect(urlsOf(await renderAll(everything)).sort()).toEqual(alone.flatMap(urlsOf).sort());
		expect(alone.flatMap(urlsOf).length).toBeGreaterThan(8);
	});

	test("do not change a character of the text", async () => {
		const { remarkPlugins: _, ...withoutLinks } = markdownPlugins("/");
		const processor = await createMarkdownProcessor({ ...withoutLinks, syntaxHighlight: false });
		expect(textOf(await renderAll(everything))).toBe(textOf((await processor.render(everything)).code));
	});

	test("lead below the base path", async () => {
		const urls = urlsOf(await renderAll(everything, "/help/"));
		expect(urls.filter((url) => !url.startsWith("/help/"))).toEqual([]);
		expect(urls).toContain("/help/contacts/#scca");
	});

	test("link nothing in what is no article", async () => {
		expect(urlsOf(await renderAll(everything, "/", {}))).toEqual([]);
	});

	test("link nothing that two share and nothing decides", async () => {
		expect(urlsOf(await renderAll("打开证书助手", "/", { code: "999", platform: "common" }))).toEqual([]);
	});
});
