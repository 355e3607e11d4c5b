import { describe, expect, test } from "vitest";
import { triage } from "../../../../scripts/check/rules/triage.ts";
import { unknownId } from "../../../../scripts/check/rules/unknown-id.ts";
import { ERROR, lineIn, problemsOf } from "./context.ts";

const FILE = "triage.yaml";
const makeFile = ({ where = "登录", assigned = "", more = "" } = {}) => `stages:
  - { id: login, name: 登录, hint: 登录页里弹的, where: [${where}] }
  - { id: bind, name: 绑定, hint: 绑证书时弹的 }
${more}${assigned && `assigned:\n${assigned}`}`;

describe("triage", () => {
	test("is content where every error is at a stage, and where there is no triage", () => {
		expect(problemsOf(triage, { [FILE]: makeFile() })).toEqual([]);
		expect(problemsOf(triage)).toEqual([]);
	});

	test("names an error that is at no stage, and both ways to mend it", () => {
		expect(problemsOf(triage, { [FILE]: makeFile({ where: "签章" }) })).toEqual([
			{
				rule: "triage",
				file: `content/${ERROR}`,
				line: lineIn(ERROR, "where:"),
				found: "error article 101 is at no stage of /triage/ (where: 甲平台登录页)",
				expected: "a stage for every error: login, bind",
				mend: expect.stringMatching(/`where`.*\{ code: "101", stages: \[login\] \}.*content\/triage\.yaml/),
			},
		]);
	});

	test("takes the editors' word for it", () => {
		const assigned = '  - { code: "101", stages: [bind] }\n';
		expect(problemsOf(triage, { [FILE]: makeFile({ where: "签章", assigned }) })).toEqual([]);
	});

	test("knows an unknown stage, a second stage with one id, and an article assigned twice", () => {
		const assigned = '  - { code: "101", stages: [logon] }\n  - { code: "101", stages: [bind] }\n';
		const more = "  - { id: bind, name: 再绑, hint: 再绑一次证书 }\n";
		const found = problemsOf(triage, { [FILE]: makeFile({ assigned, more }) });
		expect(found.map(({ file, line, found, mend }) => [`${file}:${line}`, found, mend])).toEqual([
			["content/triage.yaml:4", 'a second stage "bind"', "give it another id"],
			["content/triage.yaml:6", 'unknown stage "logon"', 'write "login", the nearest that exists'],
			["content/triage.yaml:7", "article 101 is assigned a second time (the first: line 6)", expect.any(String)],
		]);
	});

	test("has its families, tasks, tools and codes looked up", () => {
		const more =
			'  - { id: sign, name: 签章, hint: 签章时弹的, families: [unbond], tasks: [更改], tools: [helpr] }\nunsure: ["902"]\n';
		const found = problemsOf(unknownId, {
			[FILE]: makeFile({ more, assigned: '  - { code: "103", stages: [bind] }\n' }),
		});
		expect(found.map(({ line, found }) => `${line} ${found}`)).toEqual([
			'4 unknown family "unbond"',
			'4 unknown task "更改"',
			'4 unknown tool "helpr"',
			'7 unknown article code "103"',
			'5 unknown article code "902"',
		]);
	});
});
