/** What test runners write of a run as JSON, read to the same few words. */
import { stripVTControlCharacters } from "node:util";

export interface Outcome {
	passed: number;
	failed: number;
	/** Of the passed, how many only at the second try. */
	second: number;
	/** Each failed test: its file and name, and what was wrong. */
	failures: string[];
}

/** Lines of a message that are shown; the rest is the stack, which the run itself has printed. */
const MOST_LINES = 15;

interface VitestReport {
	numPassedTests: number;
	numFailedTests: number;
	testResults: {
		name: string;
		status: string;
		/** What kept the whole file from running. */
		message?: string;
		assertionResults: {
			status: string;
			fullName: string;
			failureMessages?: string[] | null;
			/** `tries` is written by tests/setup.ts where there was more than one. */
			meta?: { tries?: number };
		}[];
	}[];
}

interface PlaywrightSuite {
	title: string;
	suites?: PlaywrightSuite[];
	specs?: {
		title: string;
		file: string;
		line: number;
		ok: boolean;
		tests: { results: { error?: { message?: string } }[] }[];
	}[];
}

interface PlaywrightReport {
	stats: { expected: number; unexpected: number; flaky: number };
	suites: PlaywrightSuite[];
	/** What kept tests from being run at all. */
	errors: { message?: string }[];
}

/**
 * @param json of vitest's reporter `json`
 * @throws SyntaxError where it is cut short
 */
export function readVitest(json: string): Outcome {
	const report = JSON.parse(json) as VitestReport;
	const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
		const failed = assertionResults.filter((test) => test.status === "failed");
		if (failed.length === 0 && status === "failed") return [tell(name, message)];
		return failed.map((test) => tell(`${name} › ${test.fullName}`, ...(test.failureMessages ?? [])));
	});
	const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests,
		second: tests.filter(({ status, meta }) => status === "passed" && meta?.tries).length,
		failures,
	};
}

/**
 * @param json of Playwright's reporter `json`
 * @throws SyntaxError where it is cut short
 */
export function readPlaywright(json: string): Outcome {
	const { stats, suites, errors } = JSON.parse(json) as PlaywrightReport;
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected,
		second: stats.flaky,
		failures: [...errors.map(({ message }) => tell("", message)), ...suites.flatMap(failuresIn)],
	};
}

function failuresIn(suite: PlaywrightSuite): string[] {
	const own = (suite.specs ?? []).flatMap(({ title, file, line, ok, tests }) =>
		ok ? [] : [tell(`${file}:${line} › ${title}`, tests.flatMap(({ results }) => results).at(-1)?.error?.message)],
	);
	return [...own, ...(suite.suites ?? []).flatMap(failuresIn)];
}

function tell(where: string, ...messages: (string | undefined)[]): string {
	const lines = messages.flatMap((message = "") => stripVTControlCharacters(message).split("\n"));
	const told = lines.filter((line) => line.trim() !== "" && !/^\s*at /.test(line)).slice(0, MOST_LINES);
	return [where, ...told.map((line) => `  ${line}`)].join("\n");
}
