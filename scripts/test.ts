/**
 * Everything that must hold, in the order in which a failure is cheapest to find; what does not get in each other's way
 * runs side by side. Prints each stage when it has ended, then every test that failed once more, for whoever sees but
 * the end of the output, and last of all one plain line: `N passed, N failed`.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, readPlaywright, readVitest } from "./test/reports.ts";

interface Stage {
	name: string;
	command: string[];
	/** Reads the tests' results as JSON; without it the stage counts as a single test. */
	report?: (json: string) => Outcome;
	/** Later stages are of no use without this one. */
	needed?: boolean;
}

interface Ended {
	ended: boolean;
	/** What it printed; nothing where that went straight to the screen. */
	output: string;
}

/** On a shared machine a pause can fall between any two lines of a test that drives a browser; as in Playwright's config. */
const RETRIES = process.env.CI ? 1 : 0;

/** Characters of a stage's output that are shown again where it is the stage itself that failed. */
const MOST_OUTPUT = 2000;

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
		[vitest("search", 1, "tests/relevance", "tests/facts"), vitest("compat", 1, "tests/compat", `--retry=${RETRIES}`)],
	],
	[[{ name: "e2e", command: ["playwright", "test"], report: readPlaywright }]],
];

const totals = { passed: 0, failed: 0 };
const failures: string[] = [];
const lines: string[] = [];
const start = Date.now();
for (const step of STEPS) {
	const isAlone = step.length === 1 && step[0]?.length === 1;
	await Promise.all(step.map((row) => runRow(row, isAlone)));
	if (lines.includes("the rest was not run")) break;
}
rmSync(folder, { recursive: true, force: true });
for (const failure of failures) console.log(`\nFAILED ${failure}`);
console.log(`\n${lines.join("\n")}\n\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;

/** Runs stages one after the other. Alone they print as they go; beside others, when they have ended. */
async function runRow(row: readonly Stage[], isAlone: boolean): Promise<void> {
	for (const stage of row) {
		const title = `\n== ${stage.name}`;
		if (isAlone) console.log(title);
		const result = await run(stage, isAlone);
		if (!isAlone) console.log(`${title}\n${result.output}`);
		const counts = count(stage, result);
		totals.passed += counts.passed;
		totals.failed += counts.failed;
		failures.push(...counts.failures.map((failure) => `${stage.name}: ${failure}`));
		const minutes = ((Date.now() - start) / 60_000).toFixed(1);
		const second = counts.second ? `, ${counts.second} only at the second try` : "";
		lines.push(`${stage.name}: ${counts.passed} passed${second}, ${counts.failed} failed (after ${minutes} min)`);
		if (stage.needed && counts.failed > 0) lines.push("the rest was not run");
	}
}

function run({ name, command: [command = "", ...rest] }: Stage, isAlone: boolean) {
	return new Promise<Ended>((done) => {
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
function count({ name, report }: Stage, { ended, output }: Ended): Outcome {
	const broken = { passed: 0, failed: 1, second: 0, failures: [output.slice(-MOST_OUTPUT) || "see above"] };
	if (!report) return ended ? { passed: 1, failed: 0, second: 0, failures: [] } : broken;
	try {
		const counts = report(readFileSync(reportFile(name), "utf8"));
		if (counts.passed + counts.failed === 0) return broken;
		if (ended || counts.failed > 0) return counts;
		return { ...counts, failed: 1, failures: counts.failures.length > 0 ? counts.failures : broken.failures };
	} catch {
		return broken;
	}
}
