import { describe, expect, test } from "vitest";
import { unreferenced } from "../../../../scripts/check/rules/unreferenced.ts";
import { TINY } from "./content.ts";
import { ERROR, lineIn, makeContext, problemsOf, swap, TASK } from "./context.ts";

describe("unreferenced", () => {
	test("is content when everything is used, be it only in prose", () => {
		expect(problemsOf(unreferenced)).toEqual([]);
		expect(problemsOf(unreferenced, { "tools/helper.yaml": swap("downloads: [portal]", "downloads: []") })).toEqual([]);
	});

	test.each([
		["contact", "contacts", "hotline"],
		["tool", "tools", "helper"],
		["family", "families", "unbound"],
		["site", "sites", "portal"],
	])("knows a %s that nobody refers to", (kind, folder, like) => {
		const file = `${folder}/spare.yaml`;
		expect(problemsOf(unreferenced, { [file]: TINY[`${folder}/${like}.yaml`] ?? "" })).toEqual([
			{
				rule: "unreferenced",
				file: `content/${file}`,
				line: 1,
				found: `a ${kind} that nobody refers to`,
				expected: expect.stringContaining('"spare" in '),
				mend: `name it where readers need it, or delete content/${file}`,
			},
		]);
	});

	test("takes members of a group and parts of a tool for used", () => {
		const group = swap("role: platform", "role: platform\nmembers: [spare]");
		const part = (TINY["tools/helper.yaml"] ?? "").replace("kind: client", "kind: client\npart_of: helper");
		const changes = {
			"contacts/hotline.yaml": group,
			"contacts/spare.yaml": TINY["contacts/hotline.yaml"] ?? "",
			"tools/spare.yaml": part,
		};
		expect(problemsOf(unreferenced, changes).map((problem) => problem.file)).toEqual(["content/tools/spare.yaml"]);
		const whole = {
			"tools/helper.yaml": swap("kind: client", "kind: client\npart_of: spare"),
			"tools/spare.yaml": TINY["tools/helper.yaml"] ?? "",
		};
		expect(problemsOf(unreferenced, whole)).toEqual([]);
	});

	test("knows a platform without contact; `common` needs none", () => {
		const file = "platforms/alpha.yaml";
		expect(problemsOf(unreferenced, { [file]: swap("contacts: [helpdesk]", "contacts: []") })).toEqual([
			expect.objectContaining({
				file: `content/${file}`,
				line: lineIn(file, "contacts: "),
				found: "a platform without contact",
				mend: expect.stringContaining("content/contacts"),
			}),
		]);
	});

	test("knows an error without family", () => {
		const problems = problemsOf(unreferenced, { [ERROR]: swap("families: [unbound]", "families: []") });
		expect(problems).toContainEqual(
			expect.objectContaining({
				file: `content/${ERROR}`,
				line: lineIn(ERROR, "families: "),
				found: "an error article without family",
				mend: expect.stringContaining("content/families"),
			}),
		);
	});

	test("says nothing while an article cannot be read: it may be the one that refers to it", () => {
		expect(unreferenced.check(makeContext({ [ERROR]: swap("kind: error", "kind: eror") }))).toEqual([]);
		expect(unreferenced.check(makeContext({ [TASK]: swap("1. 插上 UKey。", "1. 插上 {UKey。") }))).toEqual([]);
	});
});
