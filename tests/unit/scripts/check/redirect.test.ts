import { describe, expect, test } from "vitest";
import { redirect } from "../../../../scripts/check/rules/redirect.ts";
import { type Changes, HUB, makeContext } from "./context.ts";

const lines = (...ways: [string, string][]) =>
	ways.map(([from, to]) => `- { from: "${from}", to: "${to}", since: 2026-01-02, reason: 并入 }\n`).join("");
const problems = (text: string, changes: Changes = {}) =>
	redirect.check(makeContext({ "redirects.yaml": text, ...changes }));
const found = (...ways: [string, string][]) =>
	problems(lines(...ways)).map((problem) => `${problem.line}: ${problem.found}`);

describe("redirect", () => {
	test("is content with redirects that arrive, also by way of others", () => {
		expect(problems("[]\n")).toEqual([]);
		expect(
			found(["/105/", "/106/"], ["/106/", "/101/#step-2"], ["/101/#step-9", "/101/#step-1"], ["/old/", "/tools/"]),
		).toEqual([]);
	});

	test("names a whole circle, with file and line of each", () => {
		expect(problems(lines(["/105/", "/106/"], ["/106/", "/107/"], ["/107/", "/106/"]))).toEqual([
			{
				rule: "redirect",
				file: "content/redirects.yaml",
				line: 2,
				found: "redirects in a circle: /106/ (content/redirects.yaml:2) → /107/ (content/redirects.yaml:3) → /106/",
				expected: "each of them to arrive at a page",
				mend: "let one of them lead to a page that exists",
			},
		]);
		expect(found(["/105/", "/105/"])).toEqual(["1: a redirect from /105/ to itself"]);
	});

	test("knows a redirect from what is there", () => {
		expect(found(["/101/", "/102/"])).toEqual(["1: a redirect from /101/, which is there"]);
		expect(found(["/tools/helper/", "/tools/"])).toEqual(["1: a redirect from /tools/helper/, which is there"]);
		expect(found(["/101/#step-1", "/102/"])).toEqual(["1: a redirect from /101/#step-1, which is there"]);
		expect(problems(lines(["/101/", "/102/"]))[0]?.mend).toContain("retired: { since, replacedBy }");
	});

	test("knows a redirect to what is not there", () => {
		expect(found(["/105/", "/106/"])).toEqual(["1: a redirect to /106/; there is no article 106"]);
		expect(found(["/105/", "/101/#step-7"])).toEqual(["1: a redirect to /101/#step-7; that page has no #step-7"]);
		expect(problems(lines(["/105/", "/901/"]), { [HUB]: null })).toMatchObject([
			{ found: expect.stringContaining("no article 901") },
		]);
	});

	test("knows two for one address", () => {
		expect(found(["/105/", "/101/"], ["/105/", "/102/"])).toEqual([
			"2: a second redirect from /105/; the first is content/redirects.yaml:1",
		]);
	});

	test("passes on what is wrong with the file", () => {
		expect(problems("- { from: 105 }\n").map(({ rule }) => rule)).toContain("schema");
	});
});
