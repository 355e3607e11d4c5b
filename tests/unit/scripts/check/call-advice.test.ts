import { describe, expect, test } from "vitest";
import { callAdvice } from "../../../../scripts/check/rules/call-advice.ts";
import { unknownId } from "../../../../scripts/check/rules/unknown-id.ts";
import { type Changes, problemsOf } from "./context.ts";

const FILE = "who-to-call.yaml";
const TEXT = `reasons:
  - kind: unbound
    platform: alpha
    why: 证书和账号没有对上号。
    source: [{ manual: alpha, section: "1" }]
popups:
  - code: "101"
    popup: 证书未绑定
    manual: 手册让打客服。
    contacts: [helpdesk]
    source: [{ manual: alpha, section: "1" }]
`;
const withText = (from = "", to = ""): Changes => {
	if (!TEXT.includes(from)) throw new Error(from);
	return { [FILE]: TEXT.replace(from, to) };
};
const found = (changes: Changes) =>
	problemsOf(callAdvice, changes).map((problem) => `${problem.line} ${problem.found}`);

describe("call-advice", () => {
	test("is content with what articles bear out, and with no file at all", () => {
		expect(found(withText())).toEqual([]);
		expect(found({})).toEqual([]);
		const task = TEXT.replace("kind: unbound", "kind: 更新").replace(`section: "1"`, `section: "2"`);
		expect(found({ [FILE]: task })).toEqual([]);
	});

	test.each([
		["kind: unbound", "kind: nothing", '2 unknown kind "nothing"'],
		["platform: alpha", "platform: common", '2 no article of common is about "unbound"'],
		['section: "1"', 'section: "2"', '5 no article of alpha about "unbound" cites section 2 of alpha'],
		["popup: 证书未绑定", "popup: 请联系厂商", '8 no error text of 101 holds "请联系厂商"'],
		["[helpdesk]", "[hotline]", '10 article 101 does not name the contact "hotline"'],
	])("refuses what none bears out: %s → %s", (from, to, problem) => {
		expect(found(withText(from, to))).toEqual([problem]);
	});

	test("leaves codes, contacts, platforms and sections that do not exist to unknown-id", () => {
		const changes = {
			[FILE]: TEXT.replace('"101"', '"199"')
				.replace("[helpdesk]", "[nobody]")
				.replace("platform: alpha", "platform: x"),
		};
		expect(problemsOf(unknownId, changes).map(({ line, found: what }) => `${line} ${what}`)).toEqual([
			'3 unknown platform "x"',
			'7 unknown article code "199"',
			'10 unknown contact "nobody"',
		]);
		expect(problemsOf(unknownId, withText('section: "1"', 'section: "9"'))).toMatchObject([{ line: 5 }]);
	});
});
