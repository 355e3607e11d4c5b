import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import type { LedgerEntry } from "../../../src/lib/ledger.ts";
import {
	formatLedger,
	LEDGER_FILE,
	loadLedger,
	parseLedger,
	rebuildLedger,
	saveLedger,
} from "../../../src/node/ledger.ts";

const entry = (path: string, anchors: [string, string[]][] = [], more: Partial<LedgerEntry> = {}): LedgerEntry => ({
	path,
	since: "2026-01-02",
	anchors: new Map(anchors),
	accepted: [],
	...more,
});

const LEDGER: LedgerEntry[] = [
	entry("/"),
	entry(
		"/103/",
		[
			["step-1", ["打开“助手”：点 # 号"]],
			["step-2", ["旧", "新"]],
			["whom", []],
		],
		{
			article: "alpha/one",
			accepted: [{ anchor: "step-2", as: "reworded", since: "2026-02-03", reason: '因为 "更清楚"' }],
		},
	),
	entry("/contacts/", [
		["12333", []],
		["scca", []],
		["scca-mail", []],
		["true", []],
	]),
];
const TEXT = formatLedger(LEDGER);

function folder(text?: string): string {
	const root = mkdtempSync(join(tmpdir(), "ledger-"));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	mkdirSync(join(root, "content"));
	if (text !== undefined) writeFileSync(join(root, LEDGER_FILE), text);
	return root;
}

describe("the text of a ledger", () => {
	test("is read back as it was written", () => {
		const { entries, problems, lineOf } = parseLedger(TEXT);
		expect(problems).toEqual([]);
		expect(entries).toEqual(LEDGER);
		expect(TEXT.split("\n")[lineOf("/103/") - 1]).toBe("- path: /103/");
	});

	test("is the same for the same entries in another order", () => {
		expect(formatLedger([...LEDGER].reverse())).toBe(TEXT);
	});

	test("gives an anchor a line, and anchors without words one for all that begin alike", () => {
		expect(TEXT).toContain('    step-2: ["旧", "新"]\n');
		expect(TEXT).toContain('    - ["12333"]\n    - [scca, scca-mail]\n    - ["true"]\n');
	});

	test("may have the line ends and the mark that Windows adds", () => {
		expect(parseLedger(`\uFEFF${TEXT.replaceAll("\n", "\r\n")}`).entries).toEqual(LEDGER);
	});

	test("may hold any words", () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: "binary", minLength: 1 })), fc.string(), (words, reason) => {
				// Lone surrogates are no text that a file could hold.
				if (!words.every((word) => word.isWellFormed()) || reason.length < 2) return;
				const accepted = [{ anchor: "a", as: "moved", since: "2026-01-02", reason }] as const;
				const ledger = [entry("/x/", [["a", ["词", ...words]]], { accepted })];
				expect(parseLedger(formatLedger(ledger)).entries).toEqual(ledger);
			}),
		);
	});
});

describe("a damaged ledger", () => {
	const lines = TEXT.split("\n");
	const lineWith = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;

	test.each<[string, string, number, string]>([
		[
			"one word changed",
			TEXT.replace("旧", "久"),
			lineWith("path: /103/"),
			"the entry of /103/ is not what its check digits say",
		],
		["an anchor taken out", TEXT.replace("    whom: []\n", ""), lineWith("path: /103/"), "the entry of /103/"],
		[
			"a path changed",
			TEXT.replace("path: /contacts/", "path: /contact/"),
			lineWith("path: /contacts/"),
			"the entry of /contact/",
		],
		[
			"an entry taken out",
			TEXT.replace(/- path: \/\n( .*\n)+/, ""),
			lineWith("entries:"),
			"2 entries where 3 were written",
		],
		[
			"the end cut off",
			lines.slice(0, lineWith("path: /contacts/") - 1).join("\n"),
			lineWith("entries:"),
			"2 entries where 3",
		],
		[
			"a comment added",
			TEXT.replace("- path: /103/", "# 103\n- path: /103/"),
			lineWith("path: /103/"),
			"lines that the tool does not write so",
		],
		[
			"the header's digits changed",
			TEXT.replace(/^sum: "./m, (sum) => `${sum.slice(0, -1)}${sum.endsWith("0") ? "1" : "0"}`),
			lineWith("sum: "),
			"entries that are not those that were written",
		],
		[
			"a merge conflict",
			TEXT.replace("- path: /103/", "<<<<<<< HEAD\n- path: /103/"),
			lineWith("path: /103/"),
			"marks of a merge conflict",
		],
		["an unknown key", TEXT.replace("  since:", "  colour: red\n  since:"), lineWith("since:"), "unknown key colour"],
		["nothing in it", "\n", 1, "an empty file"],
		["something else in it", "hello\n", 1, "the file"],
	])("with %s is found, with the line, and how to mend it", (_, text, line, found) => {
		const { entries, problems } = parseLedger(text);
		expect(entries).toBeUndefined();
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({
			rule: "ledger-file",
			file: LEDGER_FILE,
			line,
			found: expect.stringContaining(found),
		});
		expect(problems[0]?.mend).toContain("git checkout -- content/published.yaml");
		expect(problems[0]?.mend).toContain("npm run publish:ledger -- --rebuild");
	});

	test("with both sides of a merge that git took for good is found", () => {
		const one = formatLedger([...LEDGER, entry("/104/")]);
		const other = formatLedger([...LEDGER, entry("/105/")]);
		const both = one.replace(/(?=- path: \/contacts\/)/, other.match(/- path: \/105\/\n( .*\n)+/)?.[0] ?? "");
		expect(parseLedger(both).problems).toHaveLength(1);
	});

	test("is found wherever one character of it is another", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: TEXT.length - 1 }),
				fc.constantFrom("x", "0", " ", "，"),
				(at, character) => {
					const text = TEXT.slice(0, at) + character + TEXT.slice(at + 1);
					if (text !== TEXT) expect(parseLedger(text).problems).toHaveLength(1);
				},
			),
		);
	});

	test("is found wherever it was cut off", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: TEXT.length - 1 }), (length) => {
				expect(parseLedger(TEXT.slice(0, length)).problems).toHaveLength(1);
			}),
		);
	});
});

describe("the file", () => {
	test("that is missing is a problem", () => {
		expect(loadLedger(folder())).toMatchObject({ entries: undefined, problems: [{ found: "no such file" }] });
	});

	test("is written when there is something new, and only then", () => {
		const root = folder();
		expect(saveLedger(LEDGER, root)).toBe(true);
		expect(saveLedger(LEDGER, root)).toBe(false);
		expect(loadLedger(root).entries).toEqual(LEDGER);
		expect(readdirSync(join(root, "content"))).toEqual(["published.yaml"]);
	});

	test("is never written over when it is damaged", () => {
		const damaged = TEXT.replace("旧", "久");
		const root = folder(damaged);
		expect(() => saveLedger(LEDGER, root)).toThrow("is damaged");
		expect(readFileSync(join(root, LEDGER_FILE), "utf8")).toBe(damaged);
	});
});

describe("putting a ledger together from git", () => {
	function repository(): { root: string; git: (...args: string[]) => void; commit: (text: string | null) => void } {
		const root = folder();
		const git = (...args: string[]) =>
			void execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t", "-c", "commit.gpgsign=false", ...args], {
				cwd: root,
				stdio: "ignore",
			});
		git("init", "-b", "main");
		const commit = (text: string | null) => {
			if (text === null) rmSync(join(root, LEDGER_FILE));
			else writeFileSync(join(root, LEDGER_FILE), text);
			git("add", "-A");
			git("commit", "-m", "x");
		};
		return { root, git, commit };
	}

	test("unites every good version of every branch, and keeps the damaged file", () => {
		const { root, git, commit } = repository();
		commit(formatLedger([entry("/101/")]));
		git("checkout", "-b", "other");
		commit(formatLedger([entry("/101/"), entry("/102/")]));
		git("checkout", "main");
		commit(formatLedger([entry("/101/"), entry("/103/")]));
		commit("damaged and committed\n");
		commit(null);
		writeFileSync(join(root, LEDGER_FILE), "<<<<<<< both\n");
		expect(rebuildLedger(root)).toMatchObject({ versions: 5, aside: `${LEDGER_FILE}.damaged` });
		expect(loadLedger(root).entries?.map(({ path }) => path)).toEqual(["/101/", "/102/", "/103/"]);
		expect(readFileSync(join(root, `${LEDGER_FILE}.damaged`), "utf8")).toBe("<<<<<<< both\n");
		writeFileSync(join(root, LEDGER_FILE), "damaged again\n");
		expect(rebuildLedger(root).aside).toBe(`${LEDGER_FILE}.damaged-2`);
	});

	test("leaves a file alone that has everything", () => {
		const { root, commit } = repository();
		commit(TEXT);
		expect(rebuildLedger(root).aside).toBeUndefined();
		expect(existsSync(join(root, `${LEDGER_FILE}.damaged`))).toBe(false);
	});

	test("says so when git knows no good version, and touches nothing", () => {
		const root = folder("damaged\n");
		expect(() => rebuildLedger(root)).toThrow("no good version");
		expect(readFileSync(join(root, LEDGER_FILE), "utf8")).toBe("damaged\n");
	});
});
