import { describe, expect, test } from "vitest";
import { numbers, table } from "../../../../../scripts/bench/report/markdown.ts";

describe("a Markdown table", () => {
	test("has a rule under its headings, numbers to the right", () => {
		expect(table(["what", numbers("bytes")], [["pack", "12"]])).toBe("| what | bytes |\n|---|---:|\n| pack | 12 |");
	});

	test("is not broken by what stands in a cell", () => {
		expect(table(["a|b"], [["x|y\nz"]])).toBe("| a\\|b |\n|---|\n| x\\|y z |");
	});

	test("refuses a row of another length", () => {
		expect(() => table(["a", "b"], [["only one"]])).toThrow("only one");
	});
});
