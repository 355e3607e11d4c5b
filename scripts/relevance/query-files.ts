/** The labelled queries, file by file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabelledQuery } from "../bench/labelled-queries.ts";

export interface QueryFile {
	name: string;
	queries: LabelledQuery[];
}

/** All files `queries-*.jsonl` of a folder, by name. */
export function loadQueryFiles(folder = "tests/relevance"): QueryFile[] {
	return readdirSync(folder)
		.filter((name) => /^queries-.*\.jsonl$/.test(name))
		.sort()
		.map((name) => {
			const lines = readFileSync(join(folder, name), "utf8").trim().split("\n");
			return { name, queries: lines.map((line) => JSON.parse(line) as LabelledQuery) };
		});
}
