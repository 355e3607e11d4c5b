import { describe, expect, test } from "vitest";
import { readPlaywright, readVitest } from "../../../../scripts/test/reports.ts";

describe("vitest's report", () => {
	const assertion = (status: string, failureMessages: string[] = []) => ({
		status,
		fullName: "d bad",
		failureMessages,
	});
	const read = (testResults: object[], numFailedTests = 1) =>
		readVitest(JSON.stringify({ numPassedTests: 3, numFailedTests, testResults }));

	test("names what failed, with the message but not the stack", () => {
		const message =
			"AssertionError: expected 1 to be 2\n\n- 2\n+ 1\n    at a.test.ts:2:77\n    at new Promise (<anonymous>)";
		const results = [assertion("passed"), assertion("failed", [message])];
		expect(read([{ name: "a.test.ts", status: "failed", assertionResults: results }])).toEqual({
			passed: 3,
			failed: 1,
			second: 0,
			failures: ["a.test.ts › d bad\n  AssertionError: expected 1 to be 2\n  - 2\n  + 1"],
		});
	});

	test("keeps a property's counterexample, and of a long message the beginning", () => {
		const message = `Error: Property failed after 7 tests\n{ seed: 1 }\nCounterexample: ["证"]\n${"more\n".repeat(99)}`;
		const [failure] = read([
			{ name: "a.test.ts", status: "failed", assertionResults: [assertion("failed", [message])] },
		]).failures;
		expect(failure).toContain('Counterexample: ["证"]');
		expect(failure?.split("\n").length).toBeLessThan(20);
	});

	test("names a file that could not be run at all", () => {
		const broken = {
			name: "b.test.ts",
			status: "failed",
			message: "Cannot find module './nowhere.ts'",
			assertionResults: [],
		};
		expect(read([broken], 0).failures).toEqual(["b.test.ts\n  Cannot find module './nowhere.ts'"]);
	});

	test("names nothing where all passed", () => {
		const good = { name: "a.test.ts", status: "passed", assertionResults: [assertion("passed")] };
		expect(read([good], 0)).toEqual({ passed: 3, failed: 0, second: 0, failures: [] });
	});

	test("counts what passed only at the second try", () => {
		const results = [assertion("passed"), { ...assertion("passed"), meta: { tries: 2 } }];
		expect(read([{ name: "a.test.ts", status: "passed", assertionResults: results }], 0).second).toBe(1);
	});
});

describe("Playwright's report", () => {
	const stats = { expected: 5, unexpected: 1, flaky: 2 };
	const spec = (ok: boolean, ...messages: (string | undefined)[]) => ({
		title: "bad",
		file: "a.spec.ts",
		line: 3,
		ok,
		tests: [{ results: messages.map((message) => (message === undefined ? {} : { error: { message } })) }],
	});
	const read = (suites: object[], errors: object[] = []) => readPlaywright(JSON.stringify({ stats, suites, errors }));

	test("names what failed in groups of groups, with the last try's message without colours", () => {
		const suite = {
			title: "a",
			suites: [{ title: "group", specs: [spec(false, "first", "\u001b[31mExpected: 2\u001b[39m")] }],
		};
		expect(read([suite])).toEqual({
			passed: 7,
			failed: 1,
			second: 2,
			failures: ["a.spec.ts:3 › bad\n  Expected: 2"],
		});
	});

	test("does not name what passed at the second try", () => {
		expect(read([{ title: "a", specs: [spec(true, "first", undefined)] }]).failures).toEqual([]);
	});

	test("tells what kept the tests from being run", () => {
		expect(read([], [{ message: "no dist/: npm run build" }]).failures).toEqual(["\n  no dist/: npm run build"]);
	});
});
