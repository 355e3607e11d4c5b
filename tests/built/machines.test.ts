/** The files for programs and the data in the pages, of the site as `npm run build` leaves it: without SITE_URL. */
import { describe, expect, test } from "vitest";
import { readFile } from "./machine-files.ts";
import { testMachineFiles } from "./machine-laws.ts";
import { testPageData } from "./page-data-laws.ts";
import { jsonJudge, richResultJudge, vocabularyFaults, xmlFaults } from "./validators.ts";

const built = { dist: process.env.DIST ?? "dist" };
testMachineFiles(built);
testPageData(built);

describe("the judges", () => {
	test.each([
		["atom", "feed.xml", "<author><name>[^<]*</name></author>", ""],
		["atom", "feed.xml", "<id>urn:uuid:", "<id>"],
		["atom", "feed.xml", "<summary>", "<body>"],
		["atom", "feed.xml", "T00:00:00\\+08:00", ""],
		["opensearch", "opensearch.xml", 'template="http://localhost:4321', 'template="'],
		["opensearch", "opensearch.xml", "<ShortName>", "<ShortName>一个比十六个字还要长的站名"],
		["sitemap", "sitemap-index.xml", "<loc>http://localhost:4321", "<loc>"],
		["sitemap", "sitemap-0.xml", "<lastmod>2", "<lastmod>on 2"],
	] as const)("refuse a broken file: %s, %s without %s", async (schema, file, from, to) => {
		const xml = readFile(built, file);
		const broken = xml.replace(new RegExp(from), to);
		expect(broken).not.toBe(xml);
		expect(await xmlFaults(schema, broken)).not.toEqual([]);
	});

	const question = (changes: object) => ({
		"@context": "https://schema.org",
		"@type": "FAQPage",
		mainEntity: [{ "@type": "Question", name: "问", acceptedAnswer: { "@type": "Answer", text: "答", ...changes } }],
	});

	test("refuse a property that schema.org does not know, and one of another kind", () => {
		const unknown = question({ answer: "text" });
		const misplaced = question({ "@type": "Reply" });
		const misnamed = { ...question({}), "@type": "Faq" };
		const faults = vocabularyFaults([question({}), unknown, misplaced, misnamed]);
		const refused = ["answer", "Reply", "Faq"].map((word) => faults.filter((fault) => fault.includes(`"${word}"`)));
		for (const found of refused) expect(found).not.toEqual([]);
		expect(refused.flat().sort()).toEqual([...faults].sort());
	});

	test("refuse structured data that lack what Google asks for, and data of another form than the schema's", () => {
		expect(richResultJudge()(question({}))).toEqual([]);
		expect(richResultJudge()(question({ text: "" }))).not.toEqual([]);
		expect(richResultJudge()({ ...question({}), mainEntity: [] })).not.toEqual([]);
		expect(jsonJudge({ type: "array" })({})).not.toEqual([]);
	});
});
