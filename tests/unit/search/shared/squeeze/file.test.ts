import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeFile, openFile } from "../../../../../src/search/shared/squeeze/file.ts";
import { drain } from "../../../../../src/search/shared/squeeze/squeeze.ts";

const version = fc.integer({ min: 0, max: 255 });
const sequences = fc.array(fc.array(fc.integer({ min: 0, max: 65_535 }), { maxLength: 60 }), { maxLength: 3 });
const open = (expected: number, bytes: Uint8Array, count: number) => drain(openFile("a file", expected, bytes, count));

describe("a file", () => {
	test("gives back the sequences it was closed with", () => {
		fc.assert(
			fc.property(version, sequences, (own, row) => {
				const opened = open(own, closeFile(own, row), row.length);
				expect(opened.map((sequence) => [...sequence])).toEqual(row);
			}),
			{ numRuns: 30 },
		);
	});

	test("is refused by who knows another version, saying which file it is", () => {
		fc.assert(
			fc.property(version, version, (own, other) => {
				fc.pre(own !== other);
				expect(() => open(other, closeFile(own, [[1]]), 1)).toThrow(`a file has version ${own}, expected ${other}`);
			}),
			{ numRuns: 30 },
		);
	});

	test("is refused before anything is read where it is empty, or somebody's login page", () => {
		expect(() => open(3, new Uint8Array(0), 1)).toThrow("expected 3");
		expect(() => open(3, new TextEncoder().encode("<html>Log in</html>"), 1)).toThrow("expected 3");
	});
});
