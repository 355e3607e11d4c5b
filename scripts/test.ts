/**
 * Everything that must hold, in the order in which a failure is cheapest to find; what does not get in each other's way
 * runs side by side. Prints each stage when it has ended, and last of all one plain line: `N passed, N failed`.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Counts {
	passed: number;
	failed: number;
	/** Of the passed, how many only at the second try. */
	second?: number;
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
const npm = (name: string, needed = false): Stage => ({ name, command: ["npm", "run", "--silent", name], needed });
const vitest = (name: string, workers: number, ...rest: string[]): Stage => ({
	name,
	command: [
		"vitest",
		"run",
		...rest,
		`--maxWorkers=${workers}`,
		"--reporter=default",
		"--reporter=json",
		`--outputFile.json=${reportFile(name)}`,
	],
	report: readVitest,
});

/** Steps, one after the other; in each, rows of stages side by side. */
const STEPS: Stage[][][] = [
	[[npm("types")], [npm("lint"), npm("check")]],
	// Modules are loaded once for all files of a worker: half the time.
	[[vitest("unit", 2, "tests/unit", "--no-isolate")]],
	[[npm("build", true)]],
	// Builds share folders of Astro's, so one file at a time; the old browsers do not mind company.
	[
		[vitest("built", 1, "tests/built")],
		[vitest("search", 1, "tests/relevance", "tests/facts"), vitest("compat", 1, "tests/compat")],
	],
	[[{ name: "e2e", command: ["playwright", "test"], report: readPlaywright }]],
];

const totals: Counts = { passed: 0, failed: 0 };
const lines: string[] = [];
const start = Date.now();
for (const step of STEPS) {
	const isAlone = step.length === 1 && step[0]?.length === 1;
	await Promise.all(step.map((row) => runRow(row, isAlone)));
	if (lines.includes("the rest was not run")) break;
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${lines.join("\n")}\n\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;

/** Runs stages one after the other. Alone they print as they go; beside others, when they have ended. */
async function runRow(row: readonly Stage[], isAlone: boolean): Promise<void> {
	for (const stage of row) {
		const title = `\n== ${stage.name}`;
		if (isAlone) console.log(title);
		const { ended, output } = await run(stage, isAlone);
		if (!isAlone) console.log(`${title}\n${output}`);
		const counts = count(stage, ended);
		totals.passed += counts.passed;
		totals.failed += counts.failed;
		const minutes = ((Date.now() - start) / 60_000).toFixed(1);
		const second = counts.second ? `, ${counts.second} only at the second try` : "";
		lines.push(`${stage.name}: ${counts.passed} passed${second}, ${counts.failed} failed (after ${minutes} min)`);
		if (stage.needed && counts.failed > 0) lines.push("the rest was not run");
	}
}

function run({ name, command: [command = "", ...rest] }: Stage, isAlone: boolean) {
	return new Promise<{ ended: boolean; output: string }>((done) => {
		let output = "";
		const child = spawn(command, rest, {
			stdio: isAlone ? "inherit" : ["ignore", "pipe", "pipe"],
			shell: process.platform === "win32",
			env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile(name), ASTRO_TELEMETRY_DISABLED: "1" },
		});
		const keep = (chunk: Buffer) => {
			output += chunk;
		};
		child.stdout?.on("data", keep);
		child.stderr?.on("data", keep);
		child.on("error", (error) => done({ ended: false, output: `${output}${error.message}` }));
		child.on("close", (status) => done({ ended: status === 0, output }));
	});
}

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
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected, second: stats.flaky };
}
