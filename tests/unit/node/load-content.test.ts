import { describe, expect, test } from "vitest";
import {
	loadCatalog,
	loadConfusables,
	loadContent,
	loadRegional,
	loadSynonyms,
} from "../../../src/node/load-content.ts";
import { type Changes, ERROR, lineIn, swap, TASK, writeContent } from "../scripts/check/context.ts";

const load = (changes: Changes = {}) => loadContent(writeContent(changes));
/** The problems as `file:line rule: found`, the file without `content/`. */
const problemsOf = (changes: Changes) =>
	load(changes).problems.map(
		({ file, line, rule, found }) => `${file.replace("content/", "")}:${line} ${rule}: ${found}`,
	);

describe("content that is right", () => {
	test("is read whole, each thing with the id of its file", () => {
		const content = load();
		expect(content.problems).toEqual([]);
		expect(content.articles.map(({ data }) => data.code)).toEqual(["101", "102", "901"]);
		expect(content.contacts.map(({ data }) => data.id)).toEqual(["helpdesk", "hotline"]);
		expect(content.taxonomy?.data.roles.map(({ name }) => name)).toEqual(["供应商"]);
	});

	test("becomes a catalog", () => {
		const catalog = loadCatalog(writeContent());
		expect(catalog.links("102").map(({ article, how }) => `${how} ${article.code}`)).toEqual(["previous-step 101"]);
		expect(catalog.contactsOf(catalog.article("102")).map(({ id }) => id)).toEqual(["helpdesk"]);
	});

	test("gives the text of an article from the line it begins on", () => {
		const article = load().articles[0];
		const line = (article?.body ?? "").split("\n").indexOf("## 现象");
		expect((article?.bodyLine ?? 0) + line).toBe(lineIn(ERROR, "## 现象"));
	});

	test("may be an article without text", () => {
		const cut = (text: string) => text.slice(0, text.indexOf("\n---\n") + 4);
		const content = load({ [TASK]: cut });
		expect(content.problems).toEqual([]);
		expect(content.articles[1]?.body).toBe("");
	});

	test("knows the line of every value, and of the nearest parent where there is none", () => {
		const { lineOf } = load().articles[0] as NonNullable<ReturnType<typeof load>["articles"][0]>;
		expect(lineOf(["title"])).toBe(lineIn(ERROR, "title:"));
		expect(lineOf(["errors", 0, "variants"])).toBe(lineIn(ERROR, "    variants:"));
		expect(lineOf(["asks", 2])).toBe(lineIn(ERROR, "绑定要多久"));
		expect(lineOf(["related", 0, "code"])).toBe(lineIn(ERROR, "next-step"));
		expect(lineOf(["related", 0, "note"])).toBe(lineIn(ERROR, "next-step"));
		expect(lineOf(["risk"])).toBe(2);
	});
});

describe("a file that is broken", () => {
	test.each([
		["a bad value", 'code: "101"', 'code: "404"', "code: a code of three or four digits, not starting with 0, 4 or 5"],
		["a day that is none", "updated: 2026-01-02", "updated: 2026-02-30", "updated: a real day written YYYY-MM-DD"],
		["an unknown key", "kind: error", "kind: error\ntilte: 错", "unknown key tilte"],
		["an unknown key in a list", '    where: "甲', '    wheer: "乙"\n    where: "甲', "unknown key wheer"],
		["a value deep in a list", "how: next-step", "how: next", expect.stringContaining("related.0.how: ")],
	])("is told with its line: %s", (_, from, to, found) => {
		const line = lineIn(ERROR, from) + (to.startsWith("kind") ? 1 : 0);
		expect(load({ [ERROR]: swap(from, to) }).problems).toEqual([
			{
				rule: "schema",
				file: `content/${ERROR}`,
				line,
				found,
				expected: "what src/schemas allows",
				mend: "see content/README.md for the keys and their form",
			},
		]);
	});

	test("is told with every fault it has", () => {
		const twice = (text: string) => swap("kind: error", "kind: x")(swap('code: "101"', "code: 101")(text));
		expect(problemsOf({ [ERROR]: twice })).toHaveLength(2);
	});

	test("is told at its beginning where a key is missing", () => {
		expect(problemsOf({ [ERROR]: swap("updated: 2026-01-02\n", "") })).toEqual([
			expect.stringMatching(`^${ERROR}:2 schema: updated: `),
		]);
	});

	test("is told with the line where YAML stops making sense", () => {
		const line = lineIn(ERROR, "title:");
		expect(problemsOf({ [ERROR]: swap('title: "证书没有绑定"', 'title: "证书没有绑定') })).toContainEqual(
			expect.stringMatching(new RegExp(`^${ERROR}:(${line}|${line + 1}) yaml: `)),
		);
	});

	test("is told where a key stands twice", () => {
		expect(problemsOf({ "families/unbound.yaml": swap("order: 1", "order: 1\norder: 2") })).toEqual([
			expect.stringMatching(/^families\/unbound\.yaml:2 yaml: .*unique/),
		]);
	});

	test.each(["", "## 现象\n", "\n---\ncode: x\n---\n", '---\ncode: "101"\n'])(
		"is told where it has no front matter: %j",
		(text) => {
			expect(load({ [ERROR]: text }).problems).toEqual([
				{
					rule: "schema",
					file: `content/${ERROR}`,
					line: 1,
					found: "no front matter",
					expected: "a block between two lines of ---",
					mend: "start the file with --- and the keys listed in content/README.md",
				},
			]);
		},
	);

	test("may be a registry file: empty, or without taxonomy at all", () => {
		expect(problemsOf({ "contacts/hotline.yaml": "" })).toEqual([
			expect.stringMatching(/^contacts\/hotline.yaml:1 schema/),
		]);
		expect(problemsOf({ "taxonomy.yaml": null })).toEqual([expect.stringMatching(/^taxonomy.yaml:1 schema/)]);
	});

	test("does not hide the others", () => {
		const content = load({ [ERROR]: "", "tools/helper.yaml": "order: [" });
		expect(content.articles.map(({ data }) => data.code)).toEqual(["102", "901"]);
		expect(new Set(content.problems.map(({ file }) => file))).toEqual(
			new Set([`content/${ERROR}`, "content/tools/helper.yaml"]),
		);
	});

	test("stops the catalog, which names every problem and what to run", () => {
		const root = writeContent({ [ERROR]: "", [TASK]: "" });
		expect(() => loadCatalog(root)).toThrow(
			`content/ has 2 problem(s); run \`npm run check\`:\ncontent/${ERROR}:1: no front matter\ncontent/${TASK}:1: no front matter`,
		);
	});
});

describe("a file saved by a Windows editor", () => {
	const windows = (text: string) => text.replace(/\n/g, "\r\n");
	const marked = (text: string) => `\ufeff${text}`;

	test.each([
		["with its line ends", windows],
		["with a byte order mark", marked],
	])("is read like any other: an article %s", (_, save) => {
		const content = load({ [ERROR]: save });
		expect(content.problems).toEqual([]);
		expect(content.articles[0]?.data.code).toBe("101");
	});

	test.each([
		["with its line ends", windows],
		["with a byte order mark", marked],
	])("is read like any other: a registry file %s", (_, save) => {
		expect(problemsOf({ "families/unbound.yaml": save })).toEqual([]);
	});
});

describe("synonyms and look-alikes", () => {
	test("are lists", () => {
		const root = writeContent({ "synonyms.yaml": "- [锁, 盾]\n", "confusables.yaml": "- 未末\n- 10\n" });
		expect(loadSynonyms(root)).toEqual([["锁", "盾"]]);
		expect(loadConfusables(root)).toEqual(["未末", "10"]);
	});

	test.each([
		["- [锁, 盾]\n- [更新]\n", "content/synonyms.yaml:2: 1: "],
		["- [锁, 盾]\n- 更新\n", "content/synonyms.yaml:2: 1: "],
		["- [锁, 盾\n", "content/synonyms.yaml:"],
		["", "content/synonyms.yaml:1: the file: "],
		[null, "content/synonyms.yaml:1: the file: "],
	])("that are broken stop the build with file and line: %j", (text, message) => {
		expect(() => loadSynonyms(writeContent({ "synonyms.yaml": text }))).toThrow(message);
	});

	test("have a table of regional words beside them", () => {
		expect([...loadRegional(writeContent({ "regional.yaml": "凭证: 证书\n" }))]).toEqual([["凭证", "证书"]]);
		expect(() => loadRegional(writeContent({ "regional.yaml": "凭证: 证书\n线上: [在线]\n" }))).toThrow(
			"content/regional.yaml:2: 线上: ",
		);
	});

	test("of one character are told with their line", () => {
		const root = writeContent({ "confusables.yaml": "# 形近\n- 未末\n- 己\n" });
		expect(() => loadConfusables(root)).toThrow("content/confusables.yaml:3: 1: ");
	});
});
