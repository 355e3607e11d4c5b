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

	test.runIf(hasProc)("of children counts those that run", async () => {
		const before = peakOfChildren() ?? 0;
		const child = spawn(process.execPath, ["-e", "console.log(1); setTimeout(() => {}, 60000)"]);
		await new Promise((done) => child.stdout.once("data", done));
		const during = peakOfChildren() ?? 0;
		child.kill();
		expect(during - before).toBeGreaterThan(10 * MEGABYTE);
	});
});
