/** What `npm run publish:ledger` does to the ledger of a repository. Each function leaves it as it was when it throws. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { latestUpdate } from "../../src/lib/api.ts";
import { addToLedger, newAddresses } from "../../src/lib/ledger.ts";
import { compareProblems, formatProblem, type Problem } from "../../src/lib/problem.ts";
import { LEDGER_FILE, loadLedger, rebuildLedger, saveLedger } from "../../src/node/ledger.ts";
import { siteAddresses } from "../check/built-addresses.ts";
import { type BuiltOptions, readBuilt } from "../check/built-pages.ts";
import { articleLosses, contentAddresses } from "../check/content-addresses.ts";
import { checkBuilt, contentContext, runContentChecks } from "../check/index.ts";
import type { ContentContext } from "../check/types.ts";
import { accept, type Request } from "./accept.ts";
import { outdated, unfinished } from "./freshness.ts";

/**
 * Adds every address of a built site.
 * @param options where it was built, `dist` as a full path
 * @returns what was done, as one line
 * @throws Error when the folder is no finished build of what stands here, or has lost something
 */
export function recordSite(options: BuiltOptions): string {
	const { root, dist } = options;
	const incomplete = unfinished(dist);
	if (incomplete) throw new Error(`${dist} is no finished build (${incomplete}); run npm run build first`);
	const built = readBuilt(options);
	const late = outdated(built, dist);
	if (late) throw new Error(`${dist} is not built from what stands here (${late}); run npm run build first`);
	// The first ledger of all: there is nothing yet that could be lost.
	const isFirst = !existsSync(join(root, LEDGER_FILE));
	const problems = [...runContentChecks(root, built.content), ...checkBuilt(built)];
	refuse(problems.filter((problem) => !(isFirst && problem.file === LEDGER_FILE)));
	const before = built.ledger.entries ?? [];
	const site = siteAddresses(built);
	const days = (built.content?.articles ?? []).map(({ data }) => data);
	const changed = saveLedger(addToLedger(before, site, latestUpdate(days)), root);
	const size = `${site.size} pages and files`;
	if (!changed) return `${LEDGER_FILE}: nothing new in ${size}`;
	return `${LEDGER_FILE}: ${newAddresses(before, site).length} addresses added, of ${size}`;
}

/**
 * Takes on changes of what stands at addresses of articles. Needs no build, which would fail.
 * @returns what was done, a line an address
 * @throws Error when there is no such change
 */
export function takeOn(root: string, changes: readonly Omit<Request, "since">[]): string[] {
	const context = contentContext(root);
	refuse([...context.content.problems, ...context.ledger.problems, ...context.redirects.problems]);
	const site = contentAddresses(context.content);
	const losses = articleLosses(context).map(({ loss }) => loss);
	const since = today(context);
	const lines: string[] = [];
	let ledger = context.ledger.entries ?? [];
	for (const change of changes) {
		const taken = accept(ledger, site, losses, { ...change, since });
		ledger = taken.ledger;
		lines.push(...taken.accepted.map((address) => `${address}: ${change.as}`));
	}
	saveLedger(ledger, root);
	return lines;
}

/**
 * Puts the ledger together from all versions that git has.
 * @returns what was done, as one line
 * @throws Error when git has no good version
 */
export function rebuild(root: string): string {
	const { entries, problems } = loadLedger(root);
	const result = rebuildLedger(root);
	const aside = result.aside === undefined ? "" : `; the file of before is ${result.aside}`;
	const state = entries ? "it was whole" : `it was damaged: ${problems[0]?.found}`;
	return `${LEDGER_FILE}: ${result.entries.length} entries out of ${result.versions} versions (${state})${aside}`;
}

/** Newest day of the content: no clock, so that the same content gives the same ledger. */
function today({ content }: ContentContext): string {
	return latestUpdate(content.articles.map(({ data }) => data));
}

function refuse(problems: Problem[]): void {
	if (problems.length === 0) return;
	const lines = problems.sort(compareProblems).map(formatProblem);
	throw new Error(`${lines.join("\n")}\n${problems.length} problem(s), to be mended first`);
}
