/**
 * Builds the site into dist/: content checks, Astro (pages, text pack, Pagefind), checks of the built pages.
 * All in a folder beside it; dist/ is replaced only when everything is right, and stays as it was otherwise.
 */
import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { compareProblems, formatProblem, type Problem } from "../src/lib/problem.ts";
import { readBuilt } from "./check/built-pages.ts";
import { checkBuilt, runContentChecks, unpublishedAddresses } from "./check/index.ts";

const root = process.cwd();
const dist = resolve(root, process.env.OUT_DIR ?? "dist");
const next = `${dist}-next`;
const old = `${dist}-old`;

stopOn(runContentChecks(root));
rmSync(next, { recursive: true, force: true });
const astro = spawnSync("astro", ["build"], {
	cwd: root,
	stdio: "inherit",
	shell: process.platform === "win32",
	env: { ...process.env, OUT_DIR: next, ASTRO_TELEMETRY_DISABLED: "1" },
});
if (astro.status !== 0) stop("Astro did not finish; see its message above");
const built = readBuilt({ root, dist: next, base: process.env.BASE_PATH ?? "/", site: process.env.SITE_URL });
stopOn(checkBuilt(built));

rmSync(old, { recursive: true, force: true });
if (existsSync(dist)) renameSync(dist, old);
renameSync(next, dist);
rmSync(old, { recursive: true, force: true });
tellNew(unpublishedAddresses(built));

/** No fault: an address becomes a promise when it is published. */
function tellNew(addresses: string[]): void {
	if (addresses.length === 0) return;
	const some = addresses.slice(0, 5).join(", ") + (addresses.length > 5 ? ", …" : "");
	const are = addresses.length === 1 ? "1 address is new" : `${addresses.length} addresses are new`;
	console.log(`build: ${are} (${some}); npm run publish:ledger records them when this is published`);
}

function stopOn(problems: Problem[]): void {
	if (problems.length === 0) return;
	for (const problem of problems.sort(compareProblems)) console.error(formatProblem(problem));
	stop(`${problems.length} problem(s)`);
}

function stop(reason: string): never {
	rmSync(next, { recursive: true, force: true });
	console.error(`build: ${reason}. ${existsSync(dist) ? "dist/ is as it was." : "There is no dist/ yet."}`);
	process.exit(1);
}
