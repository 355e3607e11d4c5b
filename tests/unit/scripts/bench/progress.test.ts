import { describe, expect, test } from "vitest";
import { createProgress, type ProgressStream } from "../../../../scripts/bench/progress.ts";

function tell(stream: Partial<ProgressStream>, labels: readonly string[]): string {
	let written = "";
	const progress = createProgress({
		...stream,
		write: (text) => {
			written += text;
		},
	});
	progress.expect(labels.length);
	for (const label of labels) progress.step(label);
	progress.finish();
	return written;
}

describe("progress", () => {
	test("rewrites one line on a terminal and takes it away", () => {
		const written = tell({ isTTY: true, columns: 80 }, ["a", "b", "c", "d"]);
		expect(written).not.toContain("\n");
		expect(written.split("\r").slice(1)).toEqual([
			"\x1b[K[------------------------]   0 % a",
			"\x1b[K[######------------------]  25 % b",
			"\x1b[K[############------------]  50 % c",
			"\x1b[K[##################------]  75 % d",
			"\x1b[K",
		]);
	});

	test("never breaks the line of a narrow terminal", () => {
		const lines = tell({ isTTY: true, columns: 30 }, ["a label that is much too long for it"]).split("\r\x1b[K");
		expect(Math.max(...lines.map((line) => line.length))).toBe(29);
	});

	test("writes plain lines elsewhere, but not one for every step", () => {
		const labels = [...Array(50).fill("first"), ...Array(50).fill("second")];
		const lines = tell({}, labels).split("\n").filter(Boolean);
		expect(lines[0]).toBe("  0 % first");
		expect(lines).toContain(" 50 % second");
		expect(lines).toHaveLength(10);
		expect(lines.join("")).not.toContain("\r");
	});
});
