import { describe, expect, test } from "vitest";
import { unpublishedAddresses } from "../../../../scripts/check/index.ts";
import { lostBuiltAddress } from "../../../../scripts/check/rules/lost-built-address.ts";
import { formatLedger } from "../../../../src/node/ledger.ts";
import { builtContext, builtProblems, page } from "./built.ts";
import { entryOf } from "./ledger.ts";

const anchors = (...ids: string[]) => new Map(ids.map((id): [string, string[]] => [id, []]));
const ledger = (...entries: Parameters<typeof formatLedger>[0]) => ({ "published.yaml": formatLedger(entries) });
const dist = { "tools/index.html": page('<h2 id="client">客户端</h2>') };

describe("lost-built-address", () => {
	test("is content when every page, place and file is there", () => {
		const content = ledger({ ...entryOf("/tools/"), anchors: anchors("client") }, entryOf("/101/", "alpha/not-bound"));
		expect(builtProblems(lostBuiltAddress, { dist, content })).toEqual([]);
	});

	test("says which page, place or file is gone, at its line of the ledger", () => {
		const content = ledger(
			{ ...entryOf("/tools/"), anchors: anchors("client", "driver") },
			entryOf("/roles/"),
			entryOf("/feed.xml"),
		);
		const lines = (content["published.yaml"] as string).split("\n");
		const lineOf = (path: string) => lines.indexOf(`- path: ${path}`) + 1;
		expect(
			builtProblems(lostBuiltAddress, { dist, content }).map(({ line, found, mend }) => [line, found, mend]),
		).toEqual([
			[lineOf("/feed.xml"), "/feed.xml was published and is gone", "restore what it was made of"],
			[lineOf("/roles/"), "/roles/ was published and is gone", expect.stringContaining('from: "/roles/"')],
			[
				lineOf("/tools/"),
				"/tools/#driver was published and is gone",
				expect.stringContaining('from: "/tools/#driver"'),
			],
		]);
	});

	test("takes a redirect for an answer, and a page that leads on for no page", () => {
		const content = {
			...ledger(entryOf("/old/")),
			"redirects.yaml": "- { from: /old/, to: /101/, since: 2026-01-02, reason: 并入 }\n",
		};
		const leading = { "old/index.html": page("", '<meta http-equiv="refresh" content="0;url=/101/">') };
		expect(builtProblems(lostBuiltAddress, { dist: leading, content })).toEqual([]);
		expect(builtProblems(lostBuiltAddress, { dist: leading, content: ledger(entryOf("/old/")) })).toHaveLength(1);
	});

	test("has no problem with addresses that are new; they are told apart", () => {
		const context = builtContext({
			dist,
			content: ledger(entryOf("/"), entryOf("/101/", "alpha/not-bound"), entryOf("/102/")),
		});
		expect(lostBuiltAddress.check(context)).toEqual([]);
		expect(unpublishedAddresses(context)).toEqual(["/101/#现象", "/102/#准备", "/tools/", "/tools/#client"]);
	});
});
