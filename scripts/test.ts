/**
 * Everything that must hold, in the order in which a failure is cheapest to find.
 * Prints each stage and ends with one plain line: `N passed, N failed`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Counts {
	passed: number;
	failed: number;
}

interface Stage {
	name: string;
	command: string[];
	/** File with the tests' results as JSON; without one the stage counts as a single test. */
	report?: (file: string) => Counts;
	/** Later stages are of no use without this one. */
	needed?: boolean;
}

const folder = mkdtempSync(join(tmpdir(), "ca-help-test-"));
const reportFile = (name: string) => join(folder, `${name}.json`);
const vitest = (name: string, ...paths: string[]): Stage => ({
	name,
	command: [
		"vitest",
		"run",
		...paths,
		"--reporter=default",
		"--reporter=json",
		`--outputFile.json=${reportFile(name)}`,
	],
	report: readVitest,
});

const STAGES: Stage[] = [
	{ name: "types", command: ["npm", "run", "--silent", "types"] },
	{ name: "lint", command: ["npm", "run", "--silent", "lint"] },
	{ name: "check", command: ["npm", "run", "--silent", "check"] },
	vitest("unit", "tests/unit"),
	{ name: "build", command: ["npm", "run", "--silent", "build"], needed: true },
	vitest("built", "tests/relevance", "tests/facts", "tests/built"),
	vitest("compat", "tests/compat"),
	{ name: "e2e", command: ["playwright", "test"], report: readPlaywright },
];

const totals: Counts = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const stage of STAGES) {
	console.log(`\n== ${stage.name}`);
	const [command = "", ...rest] = stage.command;
	const { status } = spawnSync(command, rest, {
		stdio: "inherit",
		shell: process.platform === "win32",
		env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile(stage.name), ASTRO_TELEMETRY_DISABLED: "1" },
	});
	const counts = count(stage, status === 0);
	totals.passed += counts.passed;
	totals.failed += counts.failed;
	lines.push(`${stage.name}: ${counts.passed} passed, ${counts.failed} failed`);
	if (stage.needed && counts.failed > 0) {
		lines.push("the rest was not run");
		break;
	}
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${lines.join("\n")}\n\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;

/** A stage that ended badly has failed even where its report shows no failed test. */
function count({ name, report }: Stage, ended: boolean): Counts {
	if (!report) return ended ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	try {
		const counts = report(reportFile(name));
		if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1 };
		return ended ? counts : { ...counts, failed: Math.max(1, counts.failed) };
	} catch {
		return { passed: 0, failed: 1 };
	}
}

function readVitest(file: string): Counts {
	const report = JSON.parse(readFileSync(file, "utf8")) as { numPassedTests: number; numFailedTests: number };
	return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function readPlaywright(file: string): Counts {
	const { stats } = JSON.parse(readFileSync(file, "utf8")) as {
		stats: { expected: number; unexpected: number; flaky: number };
	};
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
