import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadQueryFiles } from "../../../../scripts/relevance/query-files.ts";

const folder = mkdtempSync(join(tmpdir(), "query-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("reads the query files of a folder by name, and no other", () => {
	writeFileSync(join(folder, "queries-b.jsonl"), '{"id":"b1"}\n');
	writeFileSync(join(folder, "queries-a.jsonl"), '{"id":"a1"}\n{"id":"a2"}\n');
	writeFileSync(join(folder, "queries.test.ts"), "");
	const files = loadQueryFiles(folder).map(({ name, queries }) => [name, queries.map(({ id }) => id)]);
	expect(files).toEqual([
		["queries-a.jsonl", ["a1", "a2"]],
		["queries-b.jsonl", ["b1"]],
	]);
});
