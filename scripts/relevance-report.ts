/**
 * `npm run relevance`: writes docs/relevance.md, the committed report on search quality, from the built site.
 * Refuses to write a worse one, unless `-- --accept-worse "reason"` says why it may be worse.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openSearch } from "./bench/labelled-queries.ts";
import { nextReport } from "./relevance/compare.ts";
import { measureReport } from "./relevance/measure-report.ts";
import { loadQueryFiles } from "./relevance/query-files.ts";

const FILE = "docs/relevance.md";

const { values } = parseArgs({ options: { "accept-worse": { type: "string" } } });
const reason = values["accept-worse"];
if (reason?.trim() === "") {
	console.error('--accept-worse needs a reason: npm run relevance -- --accept-worse "reason"');
	process.exit(1);
}

const { searcher } = openSearch(process.env.DIST ?? "dist");
const committed = existsSync(FILE) ? readFileSync(FILE, "utf8") : undefined;
const result = nextReport(committed, measureReport(loadQueryFiles(), searcher), reason);
if ("refused" in result) {
	console.error(`${FILE} is left as it is, because the search got worse:`);
	for (const { category, metric, before, after } of result.refused)
		console.error(`  ${category} ${metric} ${before} → ${after}`);
	console.error('If that is meant, say why: npm run relevance -- --accept-worse "reason"');
	process.exitCode = 1;
} else if (result.text === committed) {
	console.log(`${FILE} is up to date`);
} else {
	writeFileSync(FILE, result.text);
	console.log(`${FILE} is written`);
}
