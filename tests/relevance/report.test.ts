import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { acceptedIn } from "../../scripts/relevance/compare.ts";
import { measureReport } from "../../scripts/relevance/measure-report.ts";
import { loadQueryFiles } from "../../scripts/relevance/query-files.ts";
import { renderReport } from "../../scripts/relevance/report.ts";
import { loadSearch } from "./ask.ts";

const FILE = "docs/relevance.md";

test(`${FILE} says what the search does today`, () => {
	const committed = existsSync(FILE) ? readFileSync(FILE, "utf8") : "";
	const measured = measureReport(loadQueryFiles(), loadSearch().searcher);
	const today = renderReport({ ...measured, accepted: acceptedIn(committed) });
	expect(committed, "out of date, run `npm run relevance`").toBe(today);
});
