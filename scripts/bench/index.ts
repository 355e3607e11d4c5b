/**
 * `npm run bench`: this site's search beside its peers, on the same work in one run: quality, bytes, times, memory.
 * Reads the built site; prints Markdown and, when nothing is left out, writes docs/bench.md and docs/bench/*.svg.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { siteCorpus } from "./corpus.ts";
import { loadEngine } from "./engines/index.ts";
import { loadQueries, openSearch } from "./labelled-queries.ts";
import { measure } from "./metrics.ts";
import { type BenchOptions, readOptions, USAGE } from "./options.ts";
import { createProgress } from "./progress.ts";
import { drawCharts } from "./report/charts.ts";
import { writeReport, writeTables } from "./report/report.ts";
import { openArena } from "./runner/browser.ts";
import { bundleOpener } from "./runner/bundle.ts";
import { type CorpusResult, runCorpus, stepsOf } from "./runner/run-corpus.ts";
import { siteBytes } from "./site-bytes.ts";
import { syntheticCorpus } from "./synthetic/index.ts";

/** Queries of each kind on synthetic articles, fewer where every query takes long. */
const EACH = { usual: 100, large: 60, largeFrom: 5000 } as const;

async function run(options: BenchOptions): Promise<void> {
	const dist = process.env.DIST ?? "dist";
	const labelled = measure(loadQueries(), openSearch(dist).searcher);
	const bytes = siteBytes(dist);
	const root = mkdtempSync(join(tmpdir(), "ca-help-bench-"));
	const arena = await openArena(root);
	const progress = createProgress(process.stderr);
	try {
		const engines = await Promise.all(options.engines.map(loadEngine));
		const corpora = options.corpora.map((name) => {
			if (name === "site") return siteCorpus(dist, options.queries ?? Number.POSITIVE_INFINITY);
			const each = options.queries ?? (Number(name) < EACH.largeFrom ? EACH.usual : EACH.large);
			return syntheticCorpus(Number(name), each, join(root, "synthetic", name));
		});
		const plan = corpora.map((corpus) => ({
			corpus,
			fit: engines.filter(({ most = Number.POSITIVE_INFINITY }) => options.beyond || corpus.records.length <= most),
		}));
		for (const { corpus, fit } of plan)
			if (fit.length === 0)
				throw new Error(`--corpus ${corpus.name}: none of the engines is meant for so many articles; add --beyond`);
		progress.expect(engines.length + plan.reduce((sum, { corpus, fit }) => sum + stepsOf(corpus, fit.length), 0));
		for (const engine of engines) {
			progress.step("bundling scripts");
			await bundleOpener(engine, join(root, "code", engine.id));
		}
		const results: CorpusResult[] = [];
		for (const { corpus, fit } of plan) results.push(await runCorpus(corpus, fit, { root, arena, progress }));
		progress.finish();

		const charts = drawCharts(results);
		const report = { labelled, bytes, results, browser: arena.version, charts: [...charts.keys()] };
		console.log(writeTables(report).join("\n\n"));
		if (options.out !== undefined) writeFiles(options.out, writeReport(report), charts);
		// A row that is missing is no success, however good the others are.
		if (results.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
	} finally {
		progress.finish();
		await arena.close();
		rmSync(root, { recursive: true, force: true });
	}
}

function writeFiles(folder: string, report: string, charts: ReadonlyMap<string, string>): void {
	mkdirSync(join(folder, "bench"), { recursive: true });
	writeFileSync(join(folder, "bench.md"), report);
	for (const [name, svg] of charts) writeFileSync(join(folder, "bench", name), svg);
	console.error(`written: ${join(folder, "bench.md")} and ${charts.size} charts in ${join(folder, "bench")}`);
}

try {
	if (process.argv.includes("--help")) console.log(USAGE);
	else await run(readOptions(process.argv.slice(2)));
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}
