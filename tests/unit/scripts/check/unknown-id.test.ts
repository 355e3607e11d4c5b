import { describe, expect, test } from "vitest";
import { unknownId } from "../../../../scripts/check/rules/unknown-id.ts";
import { type Changes, ERROR, lineIn, problemsOf, swap, TASK } from "./context.ts";

/** A change of one line of one file, the text found and the hint. */
type Case = [file: string, from: string, to: string, found: string, mend: string];

const cases: Case[] = [
	[ERROR, "families: [unbound]", "families: [unbond]", 'unknown family "unbond"', 'write "unbound", the nearest'],
	[ERROR, "tools: [helper]", "tools: [helpers]", 'unknown tool "helpers"', 'write "helper", the nearest'],
	[
		ERROR,
		"contacts: [helpdesk]",
		"contacts: [nobody-at-all]",
		'unknown contact "nobody-at-all"',
		"add content/contacts/nobody-at-all.yaml",
	],
	[
		ERROR,
		"roles: [供应商]",
		"roles: [供货商]",
		'unknown role "供货商"',
		'write "供应商", the nearest that exists, or add it to roles in content/taxonomy.yaml',
	],
	[
		ERROR,
		'{ code: "102", how: next-step }',
		'{ code: "109", how: next-step }',
		'unknown article code "109"',
		"or write article 109 first",
	],
	[TASK, "task: 更新", "task: 更改", 'unknown task "更改"', 'write "更新"'],
	[
		TASK,
		'{ manual: alpha, section: "2" }',
		'{ manual: alpha, section: "3" }',
		'manual alpha has no section "3"',
		"look it up in content/manuals/alpha.yaml",
	],
	[
		TASK,
		'{ manual: alpha, section: "2" }',
		'{ manual: alpah, section: "2" }',
		'unknown manual "alpah"',
		'write "alpha", the nearest',
	],
	["platforms/alpha.yaml", "ca: maker", "ca: makr", 'unknown vendor "makr"', 'write "maker"'],
	["platforms/alpha.yaml", "manual: alpha", "manual: alfa", 'unknown manual "alfa"', 'write "alpha"'],
	["platforms/alpha.yaml", "contacts: [helpdesk]", "contacts: [help]", 'unknown contact "help"', 'write "helpdesk"'],
	[
		"tools/helper.yaml",
		"vendor: maker",
		"vendor: cfca",
		'unknown vendor "cfca"',
		"add it to vendors in content/taxonomy.yaml",
	],
	["tools/helper.yaml", "downloads: [portal]", "downloads: [portals]", 'unknown site "portals"', 'write "portal"'],
	["tools/helper.yaml", "kind: client", "kind: client\npart_of: halper", 'unknown tool "halper"', 'write "helper"'],
	[
		"tools/helper.yaml",
		"kind: client",
		"kind: client\nnot_same_as: [halper]",
		'unknown tool "halper"',
		'write "helper"',
	],
	["contacts/hotline.yaml", "platforms: [alpha]", "platforms: [alphb]", 'unknown platform "alphb"', 'write "alpha"'],
	[
		"contacts/hotline.yaml",
		"role: platform",
		'role: platform\nmembers: [helpdsk]\narticle: "101"',
		'unknown contact "helpdsk"',
		'write "helpdesk"',
	],
	[
		"contacts/hotline.yaml",
		"role: platform",
		'role: platform\narticle: "103"',
		'unknown article code "103"',
		"write article 103 first",
	],
	[
		"contacts/hotline.yaml",
		'{ manual: alpha, section: "1" }',
		'{ manual: alpha, section: "1.1" }',
		'manual alpha has no section "1.1"',
		"look it up in content/manuals/alpha.yaml",
	],
	[
		"sites/portal.yaml",
		"platforms: [alpha]",
		"platforms: [alpha, beta]",
		'unknown platform "beta"',
		"add content/platforms/beta.yaml",
	],
	["manuals/alpha.yaml", "platform: alpha", "platform: alpa", 'unknown platform "alpa"', 'write "alpha"'],
];

describe("unknown-id", () => {
	test("is content with ids that exist", () => {
		expect(problemsOf(unknownId)).toEqual([]);
	});

	test.each(cases)("in %s: %s → %s", (file, from, to, found, mend) => {
		const problems = problemsOf(unknownId, { [file]: swap(from, to) } satisfies Changes);
		// The changed word may stand a line below the one that was there.
		const line = lineIn(file, from) + (to.includes("\n") ? 1 : 0);
		expect(problems).toEqual([
			expect.objectContaining({
				rule: "unknown-id",
				file: `content/${file}`,
				line,
				found,
				mend: expect.stringContaining(mend),
			}),
		]);
	});

	test("knows an unknown platform of an article", () => {
		const [problem] = problemsOf(unknownId, { [TASK]: swap("platform: alpha", "platform: alpna") });
		expect(problem).toMatchObject({ line: lineIn(TASK, "platform: alpha"), found: 'unknown platform "alpna"' });
	});

	test("knows an unknown successor of a retired article", () => {
		const retired = 'retired: { since: 2026-01-01, replacedBy: "199" }\nkind: task';
		const [problem] = problemsOf(unknownId, { [TASK]: swap("kind: task", retired) });
		expect(problem).toMatchObject({ line: lineIn(TASK, "kind: task"), found: 'unknown article code "199"' });
	});
});
