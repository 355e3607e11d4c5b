import { describe, expect, test } from "vitest";
import { orphan } from "../../../../scripts/check/rules/orphan.ts";
import { HUB, lineIn, makeContext, problemsOf, swap, TASK } from "./context.ts";

const tiesOfHub = (text: string) => text.replace(/先看.*\n\n<ContactList.*\n/, "什么也没有。\n");

describe("orphan", () => {
	test("is content with articles that lead somewhere", () => {
		expect(problemsOf(orphan)).toEqual([]);
	});

	test("knows an article without any tie", () => {
		expect(problemsOf(orphan, { [HUB]: tiesOfHub })).toEqual([
			{
				rule: "orphan",
				file: `content/${HUB}`,
				line: lineIn(HUB, 'code: "901"'),
				found: "article 901 leads nowhere, and no article leads to it",
				expected: expect.stringContaining("at least one"),
				mend: expect.stringContaining("`related`"),
			},
		]);
	});

	test.each([
		["a link to another article", "见[更新](/102/)。"],
		["a phone", '打 <Phone id="helpdesk" />。'],
		["a manual's sections", '<Outline manual="alpha" />'],
	])("takes %s for a tie", (_, text) => {
		expect(problemsOf(orphan, { [HUB]: (hub) => tiesOfHub(hub).replace("什么也没有。", text) })).toEqual([]);
	});

	test("takes a link from another article for a tie", () => {
		const changes = { [HUB]: tiesOfHub, [TASK]: swap("1. 插上 UKey。", "1. 见[一览](/901/)。") };
		expect(problemsOf(orphan, changes)).toEqual([]);
	});

	test("leaves a retired article alone, and says nothing while an article cannot be read", () => {
		const retired = (text: string) =>
			tiesOfHub(text).replace("kind: reference", "kind: reference\nretired: { since: 2026-01-01 }");
		expect(problemsOf(orphan, { [HUB]: retired })).toEqual([]);
		const unread = makeContext({ [HUB]: tiesOfHub, [TASK]: swap("kind: task", "kind: tsk") });
		expect(orphan.check(unread)).toEqual([]);
	});
});
