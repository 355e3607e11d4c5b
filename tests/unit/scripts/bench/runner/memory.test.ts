import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { peakOfChildren, peakOfThisProcess } from "../../../../../scripts/bench/runner/memory.ts";

const MEGABYTE = 2 ** 20;
const hasProc = existsSync("/proc/self/status");

describe("peak memory", () => {
	test("remembers what was held before", () => {
		const before = peakOfThisProcess();
		const held = Buffer.alloc(64 * MEGABYTE, 1);
		const after = peakOfThisProcess();
		expect(after).toBeGreaterThanOrEqual(before);
		expect(after).toBeGreaterThan(held.length);
	});

	test.runIf(hasProc)("of a process is its own, not that of the one which started it", () => {
		const held = Buffer.alloc(300 * MEGABYTE, 1);
		const module = resolve("scripts/bench/runner/memory.ts");
		const { stdout } = spawnSync(
			process.execPath,
			["--input-type=module", "-e", `import { peakOfThisProcess } from "${module}"; console.log(peakOfThisProcess())`],
			{ encoding: "utf8" },
		);
		expect(Number(stdout)).toBeGreaterThan(10 * MEGABYTE);
		expect(Number(stdout)).toBeLessThan(held.length);
	});

	test.runIf(hasProc)("of children counts those that run, and theirs, and nobody else's", async () => {
		const sleep = "console.log(1); setTimeout(() => {}, 60000)";
		const start = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(sleep)}], { stdio: "inherit" })`;
		const parent = spawn(process.execPath, ["-e", start], { detached: true });
		await new Promise((done) => parent.stdout.once("data", done));
		const { pid = 0 } = parent;
		const [all = 0, own = 0, ofNobody = 1] = [peakOfChildren(), peakOfChildren(pid), peakOfChildren(0x7fffffff)];
		process.kill(-pid);
		expect(own).toBeGreaterThan(10 * MEGABYTE);
		expect(all).toBeGreaterThan(own + 10 * MEGABYTE);
		expect(ofNobody).toBe(0);
	});
});
