/** Reads and writes content/published.yaml, and finds out whether anybody but the tool has written in it. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type LedgerEntry, sortLedger, uniteLedgers } from "../lib/ledger.ts";
import { entrySum, ledgerSum, ledgerText } from "../lib/ledger-text.ts";
import type { Problem } from "../lib/problem.ts";
import { type Published, publishedSchema } from "../schemas/index.ts";
import { type ContentFile, loadYaml } from "./load-yaml.ts";

/** Path of the ledger from the top of the repository. */
export const LEDGER_FILE = "content/published.yaml";
/** Name of the check, for messages. */
const RULE = "ledger-file";
const EXPECTED = "the file as `npm run publish:ledger` wrote it";
const MEND =
	"take back the last good one with `git checkout -- content/published.yaml`; after a merge, or when that one is damaged too, " +
	"`npm run publish:ledger -- --rebuild` puts it together from all versions in git. Never edit it by hand";

export interface LoadedLedger {
	/** What it says; undefined when the file is missing or cannot be trusted. */
	entries: LedgerEntry[] | undefined;
	problems: Problem[];
	/** Line of an entry in the file, 1 for a path that it does not have. */
	lineOf(path: string): number;
}

/** First digits of SHA-256 stand in the file. */
function fingerprint(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}

/** The ledger as the bytes of its file. */
export function formatLedger(ledger: readonly LedgerEntry[]): string {
	return ledgerText(ledger, fingerprint);
}

/** Reads the ledger of a repository; a missing file is a problem, for without it nothing is protected. */
export function loadLedger(root: string = process.cwd()): LoadedLedger {
	const path = join(root, LEDGER_FILE);
	if (existsSync(path)) return parseLedger(readFileSync(path, "utf8"), root);
	return failed([
		{
			rule: RULE,
			file: LEDGER_FILE,
			line: 1,
			found: "no such file",
			expected: "every address that was ever published",
			mend: "take it back with `git checkout -- content/published.yaml`; a site that was never published gets one by `npm run publish:ledger`",
		},
	]);
}

/** Reads the text of a ledger. Never throws: what is wrong with it is in `problems`. */
export function parseLedger(written: string, root: string = process.cwd()): LoadedLedger {
	// A byte order mark and CRLF are what editors and git on Windows add; they change no address.
	const text = written.replace(/^\uFEFF/, "").replace(/\r\n/g, "\n");
	const lines = text.split("\n");
	const say = (line: number, found: string): Problem => ({
		rule: RULE,
		file: LEDGER_FILE,
		line,
		found,
		expected: EXPECTED,
		mend: MEND,
	});
	const conflict = lines.findIndex((line) => /^(<{7}|={7}|>{7}|\|{7})/.test(line));
	if (conflict >= 0) return failed([say(conflict + 1, "marks of a merge conflict")]);
	if (text.trim() === "") return failed([say(1, "an empty file")]);

	const problems: Problem[] = [];
	const loaded = loadYaml(root, join(root, LEDGER_FILE), text, 1, publishedSchema, problems);
	if (!loaded) return failed(problems.slice(0, 1).map(({ line, found }) => say(line, found)));
	const entries = loaded.data.pages.map(entryOf);
	const faults = faultsOf(loaded, entries, lines, say);
	const lineOf = new Map(entries.map((entry, index) => [entry.path, loaded.lineOf(["pages", index])]));
	return {
		entries: faults.length === 0 ? entries : undefined,
		problems: faults,
		lineOf: (path) => lineOf.get(path) ?? 1,
	};
}

/** Where the file is not what the tool would have written. */
function faultsOf(
	{ data, lineOf }: ContentFile<Published>,
	entries: readonly LedgerEntry[],
	lines: readonly string[],
	say: (line: number, found: string) => Problem,
): Problem[] {
	const line = (index: number) => lineOf(["pages", index, "path"]);
	const changed = entries.flatMap((entry, index) =>
		entrySum(entry, fingerprint) === data.pages[index]?.sum
			? []
			: [say(line(index), `the entry of ${entry.path} is not what its check digits say: somebody changed it`)],
	);
	if (changed.length > 0) return changed;
	const twice = entries.findIndex((entry, index) => entries.findIndex(({ path }) => path === entry.path) < index);
	if (twice >= 0) return [say(line(twice), `a second entry of ${entries[twice]?.path}`)];
	if (data.entries !== entries.length)
		return [
			say(lineOf(["entries"]), `${entries.length} entries where ${data.entries} were written: some are lost or added`),
		];
	if (data.sum !== ledgerSum(sortLedger(entries), fingerprint))
		return [say(lineOf(["sum"]), "entries that are not those that were written: some were exchanged")];
	const expected = formatLedger(entries).split("\n");
	const odd = lines.findIndex((text, index) => text !== expected[index]);
	if (odd >= 0 || lines.length !== expected.length)
		return [say(Math.max(odd, 0) + 1, "lines that the tool does not write so, or in another order")];
	return [];
}

function entryOf({ path, article, since, anchors = [], accepted = [] }: Published["pages"][number]): LedgerEntry {
	const places = Array.isArray(anchors)
		? anchors.flat().map((anchor): [string, string[]] => [anchor, []])
		: Object.entries(anchors).map(([anchor, said]): [string, string[]] => [
				anchor,
				Array.isArray(said) ? said : [said],
			]);
	return {
		path,
		...(article !== undefined && { article }),
		since,
		anchors: new Map(places),
		accepted: accepted.map(({ reason, ...rest }) => ({ ...rest, ...(reason !== undefined && { reason }) })),
	};
}

function failed(problems: Problem[]): LoadedLedger {
	return { entries: undefined, problems, lineOf: () => 1 };
}

/**
 * Writes the ledger, all or nothing.
 * @returns true when the file is another one now
 * @throws Error when there is a ledger that cannot be trusted: it is left as it is
 */
export function saveLedger(ledger: readonly LedgerEntry[], root: string = process.cwd()): boolean {
	const path = join(root, LEDGER_FILE);
	const text = formatLedger(ledger);
	const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
	if (before === text) return false;
	if (before !== undefined) {
		const { entries, problems } = parseLedger(before, root);
		if (!entries) throw new Error(`${LEDGER_FILE} is damaged (${problems[0]?.found}) and was not touched`);
	}
	replace(path, text);
	return true;
}

/**
 * Puts the ledger together from every version in git that can be trusted, on all branches.
 * A file that stands there goes to `published.yaml.damaged`.
 * @returns how many versions there were, and how many addresses they hold
 * @throws Error when git knows no good version
 */
export function rebuildLedger(root: string = process.cwd()): {
	versions: number;
	entries: LedgerEntry[];
	aside?: string;
} {
	const git = (...args: string[]) =>
		execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
	let commits: string[] = [];
	try {
		commits = git("log", "--all", "--format=%H", "--", LEDGER_FILE).split("\n").filter(Boolean);
	} catch {
		// no git, or no repository: said below
	}
	const path = join(root, LEDGER_FILE);
	const current = existsSync(path) ? readFileSync(path, "utf8") : undefined;
	const good = [...(current === undefined ? [] : [current]), ...commits.flatMap((commit) => show(git, commit))].flatMap(
		(text) => parseLedger(text, root).entries ?? [],
	);
	const versions = commits.length;
	if (good.length === 0) throw new Error(`git has no good version of ${LEDGER_FILE} in ${versions} commit(s)`);
	const entries = uniteLedgers([good]);
	const text = formatLedger(entries);
	if (current === text) return { versions, entries };
	const aside = freeName(root, `${LEDGER_FILE}.damaged`);
	if (current !== undefined) renameSync(path, join(root, aside));
	replace(path, text);
	return { versions, entries, ...(current !== undefined && { aside }) };
}

function show(git: (...args: string[]) => string, commit: string): string[] {
	try {
		return [git("show", `${commit}:./${LEDGER_FILE}`)];
	} catch {
		return []; // the commit that took it away
	}
}

function freeName(root: string, name: string): string {
	let free = name;
	for (let number = 2; existsSync(join(root, free)); number++) free = `${name}-${number}`;
	return free;
}

/** A full disk or a power cut leaves the old file. */
function replace(path: string, text: string): void {
	writeFileSync(`${path}.new`, text);
	renameSync(`${path}.new`, path);
}
