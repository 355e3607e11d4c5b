import { describe, expect, test } from "vitest";
import { reusedCode } from "../../../../scripts/check/rules/reused-code.ts";
import { TINY } from "./content.ts";
import { ERROR, lineIn, problemsOf } from "./context.ts";
import { entryOf, tinyLedgerText } from "./ledger.ts";

const line = lineIn(ERROR, 'code: "101"');

describe("reused-code", () => {
	test("is content with articles that have the codes they had, and new ones", () => {
		expect(problemsOf(reusedCode, { "published.yaml": tinyLedgerText() })).toEqual([]);
		expect(problemsOf(reusedCode)).toEqual([]);
	});

	test("knows a code in other hands, and the next free one, past codes that were somebody's", () => {
		const renamed = { [ERROR]: null, "articles/alpha/101-other.mdx": TINY[ERROR] ?? "" };
		const ledger = tinyLedgerText([entryOf("/107/", "alpha/gone")]);
		expect(problemsOf(reusedCode, { ...renamed, "published.yaml": ledger })).toEqual([
			{
				rule: "reused-code",
				file: "content/articles/alpha/101-other.mdx",
				line,
				found: "code 101, which was published as alpha/not-bound",
				expected: "a code that no other article ever had",
				mend: `if this is that article, rename the file back to content/${ERROR}; another article needs a code of its own, 108 is free`,
			},
		]);
	});

	test("knows a code that leads elsewhere", () => {
		const redirects = "- { from: /101/, to: /102/, since: 2026-01-02, reason: 并入 }\n";
		expect(problemsOf(reusedCode, { "redirects.yaml": redirects })).toMatchObject([
			{ file: `content/${ERROR}`, line, found: "code 101, which content/redirects.yaml:1 sends to /102/" },
		]);
	});
});
