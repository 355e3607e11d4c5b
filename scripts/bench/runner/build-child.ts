/**
 * Builds one engine's index in a process of its own, so that its peak memory is its own:
 * `node build-child.ts ENGINE CORPUS.json FOLDER`, where the file holds a BuildJob. Prints a BuildReport.
 */
import { readFileSync } from "node:fs";
import { loadCatalog } from "../../../src/node/load-content.ts";
import type { ArticleRecord } from "../../../src/search/shared/records.ts";
import { loadEngine } from "../engines/index.ts";
import { catalogOf } from "../synthetic/catalog.ts";
import { peakOfThisProcess } from "./memory.ts";

export interface BuildJob {
	records: ArticleRecord[];
	pages: string;
	/** How people ask, by code, for articles that are not those of content/. */
	asks?: Record<string, string[]>;
}

export interface BuildReport {
	milliseconds: number;
	peakBytes: number;
}

const [engineId = "", file = "", folder = ""] = process.argv.slice(2);
const { records, pages, asks } = JSON.parse(readFileSync(file, "utf8")) as BuildJob;
const catalog = asks ? catalogOf(records, asks, loadCatalog()) : loadCatalog();
const engine = await loadEngine(engineId);
const start = performance.now();
const { helpersPeak = 0 } = await engine.build({ records, pages, catalog }, folder);
const report: BuildReport = {
	milliseconds: performance.now() - start,
	peakBytes: peakOfThisProcess() + helpersPeak,
};
console.log(JSON.stringify(report));
