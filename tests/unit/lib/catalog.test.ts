import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ageBetween, compareVersions, latestVersion } from "../../../src/lib/catalog.ts";
import { RELATION_KINDS } from "../../../src/schemas/index.ts";
import { makeArticle, makeCatalog, makeContact, makeManual, makePlatform } from "../tiny.ts";

const codes = (articles: readonly { code: string }[]) => articles.map(({ code }) => code);
const note = "一个在登录页，一个在签章时";

describe("relations", () => {
	const linksOf = (...related: { code: string; how: string; note?: string }[]) =>
		makeCatalog({
			articles: [makeArticle({ related }), ...["102", "103", "104", "105"].map((code) => makeArticle({ code }))],
		}).links;
	const shown = (links: ReturnType<ReturnType<typeof linksOf>>) =>
		links.map(({ article, how }) => `${how} ${article.code}`);

	test("are seen from both sides though one side stores them, a next step from the other as the previous one", () => {
		const inverse = { "same-cause": "same-cause", "looks-alike": "looks-alike", "see-also": "see-also" };
		for (const how of RELATION_KINDS) {
			const links = linksOf({ code: "103", how, note });
			expect(shown(links("101"))).toEqual([`${how} 103`]);
			expect(shown(links("103"))).toEqual([`${how === "next-step" ? "previous-step" : inverse[how]} 101`]);
		}
	});

	test("carry the sentence that tells look-alikes apart to both sides", () => {
		const links = linksOf({ code: "102", how: "looks-alike", note });
		expect(links("101")[0]?.note).toBe(note);
		expect(links("102")[0]?.note).toBe(note);
	});

	test("stand in one order whatever order they are stored in: strongest kind first, then by code", () => {
		const stored = [
			{ code: "105", how: "looks-alike", note },
			{ code: "102", how: "next-step" },
			{ code: "104", how: "same-cause" },
			{ code: "103", how: "see-also" },
		];
		fc.assert(
			fc.property(fc.shuffledSubarray(stored, { minLength: 4 }), (related) => {
				expect(shown(linksOf(...related)("101"))).toEqual([
					"looks-alike 105",
					"next-step 102",
					"same-cause 104",
					"see-also 103",
				]);
			}),
		);
		expect(shown(linksOf({ code: "104", how: "see-also" }, { code: "103", how: "see-also" })("101"))).toEqual([
			"see-also 103",
			"see-also 104",
		]);
	});

	test("to a code that does not exist do not hide the good ones", () => {
		expect(shown(linksOf({ code: "199", how: "see-also" }, { code: "102", how: "see-also" })("101"))).toEqual([
			"see-also 102",
		]);
	});

	test("are none for an article without any", () => expect(linksOf()("101")).toEqual([]));
});

describe("whom to call", () => {
	const contacts = [makeContact("helpdesk"), makeContact("hotline")];

	test("are the article's own contacts, in the article's order", () => {
		const article = makeArticle({ contacts: ["hotline", "helpdesk"] });
		expect(
			makeCatalog({ contacts })
				.contactsOf(article)
				.map(({ id }) => id),
		).toEqual(["hotline", "helpdesk"]);
	});

	test("are those of the platform where the article names nobody", () => {
		const platforms = [makePlatform("alpha", { contacts: ["hotline", "helpdesk"] })];
		const found = makeCatalog({ contacts, platforms }).contactsOf(makeArticle());
		expect(found.map(({ id }) => id)).toEqual(["hotline", "helpdesk"]);
	});
});

describe("reading order", () => {
	const from = (code: string, ...sections: string[]) =>
		makeArticle({ code, source: sections.map((section) => ({ manual: "alpha", section })) });

	test("is the manual's own, not that of the codes; by code within a section", () => {
		const articles = [from("101", "2"), from("102", "1"), from("104", "2"), from("103", "2")];
		expect(codes(makeCatalog({ articles }).articlesOfManual("alpha"))).toEqual(["102", "101", "103", "104"]);
	});

	test("takes the first of several sections, and puts unknown sections last", () => {
		const articles = [from("101", "2", "1"), from("102", "9"), from("103", "2")];
		expect(codes(makeCatalog({ articles }).articlesOfManual("alpha"))).toEqual(["101", "103", "102"]);
	});

	test("leaves out other platforms' articles that cite the manual, and knows no unknown manual", () => {
		const articles = [makeArticle(), makeArticle({ code: "901", platform: "common" })];
		const platforms = [makePlatform("alpha"), makePlatform("common")];
		const catalog = makeCatalog({ articles, platforms });
		expect(codes(catalog.articlesOfManual("alpha"))).toEqual(["101"]);
		expect(catalog.articlesOfManual("beta")).toEqual([]);
	});

	test("gives each article its neighbours: who is next has this one before", () => {
		const articles = [from("101", "2"), from("102", "1"), from("103", "1")];
		const catalog = makeCatalog({ articles });
		const row = catalog.articlesOfManual("alpha");
		row.forEach((article, index) => {
			expect(catalog.neighbours(article).previous).toBe(row[index - 1]);
			expect(catalog.neighbours(article).next).toBe(row[index + 1]);
		});
		expect(catalog.neighbours(row[0] as (typeof row)[0])).not.toHaveProperty("previous");
	});

	test("gives no neighbours in a manual that the article is not a chapter of", () => {
		const guest = makeArticle({ code: "201", platform: "beta" });
		const platforms = [makePlatform("alpha"), makePlatform("beta")];
		const catalog = makeCatalog({ articles: [makeArticle(), guest], platforms });
		expect(catalog.neighbours(guest)).toEqual({});
	});

	test("goes by code where there is no manual to follow", () => {
		const hub = (code: string, source: object[]) => makeArticle({ code, platform: "common", source });
		const articles = [hub("903", []), hub("901", [{ manual: "alpha", section: "2" }]), hub("902", [])];
		const catalog = makeCatalog({ articles, platforms: [makePlatform("common")] });
		const { previous, next } = catalog.neighbours(catalog.article("902"));
		expect([previous?.code, next?.code]).toEqual(["901", "903"]);
	});
});

describe("asking the catalog", () => {
	test.each(["article", "platform", "contact", "tool", "family", "site", "manual"] as const)(
		"for a %s that does not exist throws what was asked for and what to run",
		(kind) => {
			expect(() => makeCatalog()[kind]("nobody")).toThrow(
				`no ${kind} with id "nobody" in content/; run \`npm run check\` to see who refers to it`,
			);
		},
	);

	test("finds an article by its whole code only", () => {
		const { find } = makeCatalog();
		expect([find("101")?.code, find("10"), find("0101")]).toEqual(["101", undefined, undefined]);
	});

	test("gives articles by code and registries by their own order, whatever order the files are read in", () => {
		const articles = ["103", "101", "102"].map((code) => makeArticle({ code }));
		const contacts = [3, 1, 2].map((order) => makeContact(`c${order}`, { order }));
		const catalog = makeCatalog({ articles, contacts });
		expect(codes(catalog.articles)).toEqual(["101", "102", "103"]);
		expect(catalog.contacts.map(({ id }) => id)).toEqual(["c1", "c2", "c3"]);
	});

	test("leaves what it was given as it was", () => {
		const articles = [makeArticle({ code: "102" }), makeArticle()];
		makeCatalog({ articles });
		expect(codes(articles)).toEqual(["102", "101"]);
	});
});

describe("versions", () => {
	const versions = fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("."));

	test.each([
		["1.10", "1.9"],
		["2", "1.10"],
		["1.0.1", "1.0"],
		["V1.1", "1.0"],
	])("%s is later than %s", (later, earlier) => {
		expect(compareVersions(later, earlier)).toBeGreaterThan(0);
		expect(compareVersions(earlier, later)).toBeLessThan(0);
	});

	test("are the same with and without a V or trailing zeros", () => {
		expect(compareVersions("V1.2", "v1.2.0")).toBe(0);
	});

	test("compare the same from both sides", () => {
		fc.assert(
			fc.property(versions, versions, (a, b) => {
				expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
			}),
		);
	});

	test("have a newest one wherever it stands in the table, and none in an empty table", () => {
		const rows = ["1.9", "1.10", "1.1"].map((version) => ({ version, effective: "2024-01-01", change: "修订" }));
		expect(latestVersion(makeManual("alpha", { versions: rows }))?.version).toBe("1.10");
		expect(latestVersion(makeManual("alpha", { versions: [] }))).toBeUndefined();
	});
});

describe("the age of a day", () => {
	test.each([
		["2024-03-15", "2024-03-15", 0, 0],
		["2024-03-15", "2024-04-14", 0, 0],
		["2024-03-15", "2024-04-15", 0, 1],
		["2024-03-15", "2025-03-14", 0, 11],
		["2024-03-15", "2025-03-15", 1, 0],
		["2023-12-31", "2024-01-01", 0, 0],
		["2024-02-29", "2025-02-28", 0, 11],
		["2024-02-29", "2025-03-01", 1, 0],
		["2026-01-01", "2025-01-01", 0, 0],
	])("from %s to %s is %i years and %i months", (from, to, years, months) => {
		expect(ageBetween(from, to)).toEqual({ years, months });
	});
});
