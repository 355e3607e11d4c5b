/** A build of broken content: says file and line, ends with 1, and leaves the site of before as it was. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runBuild } from "./run-build.ts";

const LINKED = ["node_modules", "src", "scripts", "public", "astro.config.mjs", "package.json", "tsconfig.json"];
const ARTICLE = "content/articles/sichuan-procurement/103-cert-read-error.mdx";
const SITE = "the site of before";

const folders: string[] = [];
afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A project of its own: the code by links, the content as a copy, and a site that was built before. */
function copyProject(): string {
	const folder = mkdtempSync(join(tmpdir(), "ca-help-broken-"));
	folders.push(folder);
	for (const name of LINKED) symlinkSync(resolve(name), join(folder, name));
	cpSync("content", join(folder, "content"), { recursive: true });
	mkdirSync(join(folder, "dist"));
	writeFileSync(join(folder, "dist/index.html"), SITE);
	return folder;
}

function edit(folder: string, file: string, change: (text: string) => string): void {
	const path = join(folder, file);
	const before = readFileSync(path, "utf8");
	const after = change(before);
	if (after === before) throw new Error(`${file}: the test changed nothing`);
	writeFileSync(path, after);
}

/** The number of the line that a text begins on. */
function lineOf(folder: string, file: string, text: string): number {
	const lines = readFileSync(join(folder, file), "utf8").split("\n");
	const index = lines.findIndex((line) => line.includes(text));
	if (index < 0) throw new Error(`${file} has no ${text}`);
	return index + 1;
}

interface Fault {
	name: string;
	break: (folder: string) => void;
	/** File and line that must be named; with only a file any line of it will do. */
	place: (folder: string) => string | RegExp;
	/** What the message must also say. */
	says: RegExp;
}

const FAULTS: Fault[] = [
	{
		name: "broken YAML in a registry file",
		break: (folder) => edit(folder, "content/contacts/scca.yaml", (text) => `${text}hours: "9:00\n`),
		place: () => /content\/contacts\/scca\.yaml:\d+: /,
		says: /YAML|quote|"/i,
	},
	{
		name: "broken YAML in an article",
		break: (folder) => edit(folder, ARTICLE, (text) => text.replace(/^title:.*$/m, "title: [")),
		place: () => new RegExp(`${ARTICLE}:\\d+: `),
		says: /YAML|front matter|\[/i,
	},
	{
		name: "broken MDX: a tag that is not closed",
		break: (folder) => edit(folder, ARTICLE, (text) => `${text}\n这里 <Caution> 没有关上\n`),
		place: () => new RegExp(`${ARTICLE}:\\d+: `),
		says: /MDX/,
	},
	{
		name: "broken MDX: a bare brace",
		break: (folder) => edit(folder, ARTICLE, (text) => `${text}\n写成 {这样 不行\n`),
		place: (folder) => `${ARTICLE}:${lineOf(folder, ARTICLE, "{这样")}: `,
		says: /MDX/,
	},
	{
		name: "an unknown component",
		break: (folder) => edit(folder, ARTICLE, (text) => `${text}\n<Phones id="scca" />\n`),
		place: (folder) => `${ARTICLE}:${lineOf(folder, ARTICLE, "<Phones")}: `,
		says: /<Phone/,
	},
	{
		name: "an unknown platform",
		break: (folder) => edit(folder, ARTICLE, (text) => text.replace(/^platform:.*$/m, "platform: sichuan-procurment")),
		place: (folder) => `${ARTICLE}:${lineOf(folder, ARTICLE, "platform:")}: `,
		says: /sichuan-procurement/,
	},
	{
		name: "a missing file: the platform of many articles",
		break: (folder) => rmSync(join(folder, "content/platforms/zcy.yaml")),
		place: () => /content\/articles\/zcy\/\d+-[^:]+:\d+: /,
		says: /content\/platforms/,
	},
	{
		name: "a missing file: a contact",
		break: (folder) => rmSync(join(folder, "content/contacts/bosi.yaml")),
		place: () => new RegExp(`${ARTICLE}:\\d+: `),
		says: /bosi/,
	},
	{
		name: "a date that is no day",
		break: (folder) => edit(folder, ARTICLE, (text) => text.replace(/^updated:.*$/m, "updated: 2026-02-30")),
		place: (folder) => `${ARTICLE}:${lineOf(folder, ARTICLE, "updated:")}: `,
		says: /YYYY-MM-DD/,
	},
	{
		name: "a duplicate code",
		break: (folder) => {
			const copy = ARTICLE.replace("103-cert-read-error", "103-once-more");
			cpSync(join(folder, ARTICLE), join(folder, copy));
		},
		place: () => /content\/articles\/sichuan-procurement\/103-[^:]+:\d+: /,
		says: /code 103/,
	},
	{
		name: "an unknown key",
		break: (folder) => edit(folder, ARTICLE, (text) => text.replace(/^kind:/m, "colour: red\nkind:")),
		place: () => new RegExp(`${ARTICLE}:\\d+: `),
		says: /colour/,
	},
	{
		name: "a link to an article that does not exist",
		break: (folder) => edit(folder, ARTICLE, (text) => `${text}\n另见 [别的](/199/)。\n`),
		place: (folder) => `${ARTICLE}:${lineOf(folder, ARTICLE, "/199/")}: `,
		says: /199/,
	},
	{
		name: "a missing article that others relate to",
		break: (folder) => rmSync(join(folder, ARTICLE)),
		place: () => /content\/articles\/[^:]+:\d+: /,
		says: /103/,
	},
	{
		name: "an empty article",
		break: (folder) => writeFileSync(join(folder, ARTICLE), ""),
		place: () => new RegExp(`${ARTICLE}:\\d+: `),
		says: /./,
	},
	{
		name: "a folder without content",
		break: (folder) => rmSync(join(folder, "content"), { recursive: true }),
		place: () => /content/,
		says: /./,
	},
];

describe.concurrent("a build", () => {
	for (const { name, break: breakIt, place, says } of FAULTS) {
		it(`refuses ${name}`, async () => {
			const folder = copyProject();
			breakIt(folder);
			const { code, output } = await runBuild(folder);
			expect(code, output).toBe(1);
			const where = place(folder);
			if (typeof where === "string") expect(output).toContain(where);
			else expect(output).toMatch(where);
			expect(output).toMatch(says);
			// A message, not the stack of a program.
			expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
			expect(readFileSync(join(folder, "dist/index.html"), "utf8")).toBe(SITE);
			expect(existsSync(join(folder, "dist-next"))).toBe(false);
		});
	}

	it("names every fault at once, in the order of the files", async () => {
		const folder = copyProject();
		edit(folder, ARTICLE, (text) => text.replace(/^updated:.*$/m, "updated: yesterday"));
		edit(folder, "content/contacts/scca.yaml", (text) => `${text}colour: red\n`);
		const { output } = await runBuild(folder);
		expect(output).toContain(ARTICLE);
		expect(output).toContain("content/contacts/scca.yaml");
		expect(output.indexOf(ARTICLE)).toBeLessThan(output.indexOf("content/contacts/scca.yaml"));
	});

	it("that Astro refuses leaves the site of before as it was", async () => {
		const folder = copyProject();
		const { code, output } = await runBuild(folder, { SITE_URL: "not an address" });
		expect(code, output).toBe(1);
		expect(output).toContain("dist/ is as it was");
		expect(readFileSync(join(folder, "dist/index.html"), "utf8")).toBe(SITE);
		expect(existsSync(join(folder, "dist-next"))).toBe(false);
	});

	it("takes OUT_DIR as a full path, too", async () => {
		const folder = copyProject();
		const elsewhere = join(folder, "elsewhere");
		mkdirSync(elsewhere);
		rmSync(join(folder, "dist"), { recursive: true });
		edit(folder, ARTICLE, (text) => text.replace(/^updated:.*$/m, "updated: yesterday"));
		// The one thing a failing build says about its folder: whether a site stands there.
		const { output } = await runBuild(folder, { OUT_DIR: elsewhere });
		expect(output).toContain("is as it was");
	});
});
