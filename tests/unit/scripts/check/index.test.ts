import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { builtRules, contentRules, runContentChecks } from "../../../../scripts/check/index.ts";
import { ERROR, lineIn, makeContext, swap, writeContent } from "./context.ts";

const cli = resolve("scripts/check/cli.ts");

describe("the list of rules", () => {
	test("holds every file of rules/ once, under the file's name", () => {
		const names = [...contentRules, ...builtRules].map((rule) => rule.name).sort();
		const files = readdirSync(resolve("scripts/check/rules")).map((file) => file.replace(".ts", ""));
		expect(names).toEqual(files.sort());
	});

	test("says of each rule what it makes sure of, as a sentence", () => {
		for (const rule of [...contentRules, ...builtRules]) expect(rule.description).toMatch(/^[A-Z].*\.$/);
	});

	test("gives each rule the scope of its list", () => {
		expect(contentRules.every((rule) => rule.scope === "content")).toBe(true);
		expect(builtRules.every((rule) => rule.scope === "built")).toBe(true);
	});
});

describe("runContentChecks", () => {
	test("finds nothing in good content", () => {
		expect(runContentChecks(writeContent())).toEqual([]);
	});

	test("tells a file that breaks the schema first, and does not call its id unknown", () => {
		const root = writeContent({ "families/unbound.yaml": swap("order: 1", "order: one") });
		expect(runContentChecks(root).map((problem) => [problem.rule, problem.file, problem.line])).toEqual([
			["schema", "content/families/unbound.yaml", 1],
		]);
	});

	test("does not blame others for an article that could not be read", () => {
		const root = writeContent({ [ERROR]: swap("kind: error", "kind: mistake") });
		expect(runContentChecks(root).map((problem) => problem.rule)).toEqual(["schema"]);
	});

	test("runs over content that was loaded before", () => {
		const { root, content } = makeContext();
		expect(runContentChecks(root, content)).toEqual([]);
	});
});

describe("the program", () => {
	const files = { articles: 3, registry: 9 };

	test("says how much it read and that there is no problem", () => {
		const output = execFileSync(process.execPath, [cli, "--root", writeContent()], { encoding: "utf8" });
		expect(output).toBe(`${files.articles} articles, ${files.registry} registry files: no problem\n`);
	});

	test("prints problems sorted, one a line, and exits with 1", () => {
		const families = lineIn(ERROR, "families: [unbound]");
		const root = writeContent({
			[ERROR]: (text) =>
				swap("tools: [helper]", "tools: [helpr]")(swap("families: [unbound]", "families: [unbond]")(text)),
		});
		const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "--root", root], { encoding: "utf8" });
		expect(status).toBe(1);
		expect(stderr.trimEnd().split("\n")).toEqual([
			`content/${ERROR}:${families}: unknown family "unbond"; expected the id of a family; mend: write "unbound", the nearest that exists, or add content/families/unbond.yaml [unknown-id]`,
			`content/${ERROR}:${families + 1}: unknown tool "helpr"; expected the id of a tool; mend: write "helper", the nearest that exists, or add content/tools/helpr.yaml [unknown-id]`,
			expect.stringContaining("content/families/unbound.yaml:1: a family that nobody refers to"),
			expect.stringContaining("content/tools/helper.yaml:1: a tool that nobody refers to"),
		]);
		expect(stdout).toBe("3 articles, 9 registry files: 4 problems\n");
	});

	test("looks at built pages when it is told to", () => {
		const root = writeContent();
		const { status, stderr } = spawnSync(process.execPath, [cli, "--root", root, "--built", "content"], {
			encoding: "utf8",
		});
		expect([status, stderr]).toEqual([0, ""]); // a folder without pages has no dead link
		expect(spawnSync(process.execPath, [cli, "--root", root, "--built", join("no", "such")]).status).not.toBe(0);
	});
});
