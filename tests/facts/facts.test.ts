/** Nothing of the manuals is lost: every fact of tests/fixtures/facts.yaml stands on the built page of its article. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { select, selectAll } from "hast-util-select";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { normalizeText } from "../../src/lib/text/normalize.ts";

interface Facts {
	errors?: string[];
	facts: string[];
}

interface Page {
	code: string;
	file: string;
	/** Platforms whose manuals the article cites; a comparison page may belong to several. */
	platforms: string[];
	/** Normalised text of the article. */
	text: string;
	/** Error texts and their other wordings, without spaces. */
	errors: string[];
}

const ROOT = resolve(import.meta.dirname, "../..");
const DIST = resolve(ROOT, process.env.DIST ?? "dist");
// Longer is no fact but a sentence; web addresses and error texts are as long as they are.
const LONGEST_FACT = 40;

if (!existsSync(join(DIST, "index.html"))) throw new Error(`no built pages in ${DIST}: run \`npm run build\` first`);

const fixture: Record<string, Facts> = parse(readFileSync(join(ROOT, "tests/fixtures/facts.yaml"), "utf8"));
const platformOfManual = new Map(
	filesIn("content/manuals", ".yaml").map((file): [string, string] => [
		basename(file, ".yaml"),
		parse(readFileSync(join(ROOT, file), "utf8")).platform,
	]),
);
const pages = filesIn("content/articles", ".mdx").map(readPage);
const byCode = new Map(pages.map((page) => [page.code, page]));
const codes = Object.keys(fixture);

describe("the list of facts", () => {
	it("covers every article that is made of a manual, and no other", () => {
		const made = pages.filter((page) => page.platforms.length > 0).map((page) => page.code);
		expect(codes).toEqual(made.sort());
	});

	it("holds short facts, each once", () => {
		const faults = codes.flatMap((code) => {
			const { facts, errors = [] } = factsOf(code);
			const long = facts.filter((fact) => fact.length > LONGEST_FACT && !fact.includes("://"));
			const twice = [facts, errors].flatMap((list) => list.filter((fact, index) => list.indexOf(fact) !== index));
			const empty = facts.filter((fact) => normalizeText(fact).length < 2);
			return [...long, ...twice, ...empty].map((fact) => `${code}: “${fact}”`);
		});
		expect(faults).toEqual([]);
	});
});

describe("the page of each article", () => {
	it.each(codes)("%s holds its facts", (code) => {
		const { text, file } = pageOf(code);
		const lost = factsOf(code).facts.filter((fact) => !text.includes(normalizeText(fact)));
		expect(lost.map((fact) => `${code}: “${fact}” is not on the page; add it to ${file}`)).toEqual([]);
	});

	it.each(codes.filter((code) => fixture[code]?.errors))("%s shows its error texts verbatim", (code) => {
		const { errors, file } = pageOf(code);
		const lost = (factsOf(code).errors ?? []).filter((text) => !errors.includes(withoutSpaces(text)));
		expect(lost.map((text) => `${code}: no dialog says “${text}”; add it to \`errors\` in ${file}`)).toEqual([]);
	});
});

describe("the pages of each platform", () => {
	it.each([...new Set(platformOfManual.values())])("%s holds all facts of its manual", (platform) => {
		const own = pages.filter((page) => page.platforms.includes(platform));
		// Joined by a break that no fact contains, so that none is found across two pages.
		const all = own.map((page) => page.text).join("\n");
		const lost = own.flatMap(({ code, file }) => {
			const { facts, errors = [] } = factsOf(code);
			return [...facts, ...errors]
				.filter((fact) => !all.includes(normalizeText(fact)))
				.map((fact) => `${code}: “${fact}” is on no page of ${platform}; add it to ${file}`);
		});
		expect(lost).toEqual([]);
	});
});

function filesIn(folder: string, extension: string): string[] {
	const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
	return names.filter((name) => name.endsWith(extension)).map((name) => join(folder, name));
}

function readPage(file: string): Page {
	const { code, source } = parse(readFileSync(join(ROOT, file), "utf8").split(/^---$/m)[1] ?? "");
	const built = join(DIST, code, "index.html");
	const article = existsSync(built) && select("article[data-code]", fromHtml(readFileSync(built, "utf8")));
	if (!article) throw new Error(`${built}: no article[data-code], though ${file} exists: run \`npm run build\` again`);
	const dialogs = selectAll("[data-error-text], [data-error-variant]", article);
	return {
		code,
		file,
		platforms: [...new Set(source.map(({ manual }: { manual: string }) => platformOfManual.get(manual)))] as string[],
		text: normalizeText(contentText(article, true)),
		errors: dialogs.map((dialog) => withoutSpaces(contentText(dialog, true))),
	};
}

/**
 * What the article says: no navigation, no source note (it repeats headings of the manual), no questions of readers.
 * Contact cards and the manual's table of contents count, though they stand outside the search index.
 */
function contentText(node: Nodes, shown: boolean): string {
	if (node.type === "text") return shown ? node.value : "";
	if (!("children" in node)) return "";
	const state = node.type === "element" ? isShown(node, shown) : shown;
	return node.children.map((child) => contentText(child, state)).join("");
}

function isShown({ tagName, properties }: Element, shown: boolean): boolean {
	if (["script", "style", "template"].includes(tagName) || properties.dataAsk !== undefined) return false;
	const classes = Array.isArray(properties.className) ? properties.className : [];
	if (properties.dataContact !== undefined || classes.includes("outline")) return true;
	return shown && properties.dataPagefindIgnore === undefined;
}

function factsOf(code: string): Facts {
	return fixture[code] ?? { facts: [] };
}

function pageOf(code: string): Page {
	const page = byCode.get(code);
	if (!page) throw new Error(`tests/fixtures/facts.yaml has ${code}, but there is no content/articles/*/${code}-*.mdx`);
	return page;
}

function withoutSpaces(text: string): string {
	return text.replace(/\s/g, "");
}
