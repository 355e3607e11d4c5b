import { describe, expect, test } from "vitest";
import { disambiguation } from "../../../../scripts/check/rules/disambiguation.ts";
import { unknownId } from "../../../../scripts/check/rules/unknown-id.ts";
import { problemsOf } from "./context.ts";

const FILE = "disambiguations.yaml";
const entry = (changes: Record<string, string> = {}) => {
	const all = {
		id: "unbound",
		text: "未绑定",
		patterns: "[未绑定]",
		articles: '["101"]',
		compare: '["901"]',
		...changes,
	};
	return `- ${Object.entries(all)
		.map(([key, value]) => `${key}: ${value}`)
		.join("\n  ")}\n`;
};
const check = (text: string) => problemsOf(disambiguation, { [FILE]: text });

describe("disambiguation", () => {
	test("is content with every article listed, and with no file at all", () => {
		expect(check(entry())).toEqual([]);
		expect(problemsOf(disambiguation)).toEqual([]);
	});

	test("names the article that shows the text and is not listed, with the line of the list", () => {
		expect(check(entry({ articles: '["102"]' }))).toEqual([
			{
				rule: "disambiguation",
				file: `content/${FILE}`,
				line: 4,
				found: "article 101 (content/articles/alpha/101-not-bound.mdx) shows one of these texts and is not listed",
				expected: "every article whose error texts hold a pattern",
				mend: 'add "101" to `articles`',
			},
		]);
	});

	test("refuses a pattern that no error text holds", () => {
		expect(check(entry({ patterns: "[未绑定, 红烧肉]" }))).toMatchObject([
			{ line: 3, found: 'no error text holds "红烧肉"' },
		]);
	});

	test("refuses an id that stands twice", () => {
		expect(check(entry() + entry())).toMatchObject([{ line: 6, found: 'id "unbound" stands twice' }]);
	});

	test("keeps comparison pages and answers apart", () => {
		expect(check(entry({ articles: '["101", "901"]' }))).toMatchObject([{ line: 4, mend: "move it to `compare`" }]);
		expect(check(entry({ compare: '["102"]' }))).toMatchObject([{ line: 5, mend: "move it to `articles`" }]);
	});

	test("leaves codes that do not exist to unknown-id", () => {
		const text = entry({ articles: '["101", "199"]', compare: '["999"]' });
		expect(check(text)).toEqual([]);
		expect(problemsOf(unknownId, { [FILE]: text }).map(({ line, found }) => `${line} ${found}`)).toEqual([
			'4 unknown article code "199"',
			'5 unknown article code "999"',
		]);
	});
});
