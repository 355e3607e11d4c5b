/**
 * Content checks as a program:
 *   node scripts/check/cli.ts [--root DIR] [--built dist] [--base /help/]
 * Problems go to stderr, one a line; exit 1 when there is any. BASE_PATH and SITE_URL are honoured.
 */
import { parseArgs } from "node:util";
import { compareProblems, formatProblem } from "../../src/lib/problem.ts";
import { loadContent } from "../../src/node/load-content.ts";
import { runBuiltChecks, runContentChecks } from "./index.ts";
import { REGISTRIES } from "./known.ts";

const { values } = parseArgs({
	options: {
		root: { type: "string", default: process.cwd() },
		built: { type: "string" },
		base: { type: "string", default: process.env.BASE_PATH ?? "/" },
	},
});

const { root, built, base } = values;
const content = loadContent(root);
const problems = runContentChecks(root, content);
if (built !== undefined) {
	problems.push(...runBuiltChecks({ root, dist: built, base, site: process.env.SITE_URL }));
}
for (const problem of problems.sort(compareProblems)) console.error(formatProblem(problem));

const registryFiles = REGISTRIES.reduce((sum, registry) => sum + content[registry].length, content.taxonomy ? 1 : 0);
const read = `${content.articles.length} articles, ${registryFiles} registry files`;
const result = problems.length === 0 ? "no problem" : `${problems.length} problem${problems.length === 1 ? "" : "s"}`;
console.log(`${read}: ${result}`);
process.exitCode = problems.length === 0 ? 0 : 1;
