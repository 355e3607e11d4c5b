import { describe, expect, test } from "vitest";
import { ledgerFile } from "../../../../scripts/check/rules/ledger-file.ts";
import { problemsOf } from "./context.ts";
import { tinyLedgerText } from "./ledger.ts";

describe("ledger-file", () => {
	test("is content with what the tool wrote", () => {
		expect(problemsOf(ledgerFile)).toEqual([]);
		expect(problemsOf(ledgerFile, { "published.yaml": tinyLedgerText() })).toEqual([]);
	});

	test("knows a ledger that somebody wrote in, and one that is missing", () => {
		const edited = tinyLedgerText().replace("装登录助手", "装登陆助手");
		expect(problemsOf(ledgerFile, { "published.yaml": edited })).toMatchObject([
			{ file: "content/published.yaml", line: 8, found: expect.stringContaining("the entry of /101/") },
		]);
		expect(problemsOf(ledgerFile, { "published.yaml": null })).toMatchObject([{ found: "no such file" }]);
	});
});
