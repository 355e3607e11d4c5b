/** One corpus, all engines, one run: build, first answers, then every query to every engine by turns. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Corpus } from "../corpus.ts";
import type { BenchEngine } from "../engines/port.ts";
import { type Metrics, summarizeByCategory } from "../metrics.ts";
import type { Progress } from "../progress.ts";
import { median, percentile, spread } from "../statistics.ts";
import { askByTurns, WARM_UP } from "./ask.ts";
import type { Arena, EnginePlace, Seat } from "./browser.ts";
import type { BuildJob, BuildReport } from "./build-child.ts";
import { buildIndex, weigh } from "./build-index.ts";
import { BUNDLE } from "./bundle.ts";

export interface EngineResult {
	engine: BenchEngine;
	/** By category and, last, `all`. */
	quality: Map<string, Metrics>;
	/** Median and most over several first queries. */
	firstBytes: number;
	firstBytesMost: number;
	indexBytes: number;
	/** Absolute times; only their ratios go into the report. */
	firstMilliseconds: number;
	queryMedian: number;
	queryP95: number;
	buildMilliseconds: number;
	buildPeakBytes: number;
	heapBytes: number | undefined;
}

export interface CorpusResult {
	corpus: Pick<Corpus, "name" | "title"> & { queries: number };
	engines: EngineResult[];
	/** Engines that could not be measured, and why. */
	failures: { engine: BenchEngine; reason: string }[];
}

export interface RunContext {
	/** Folder that the server serves: `code/<engine>/` holds the bundles. */
	root: string;
	arena: Arena;
	progress: Progress;
}

/** How often things are repeated: small corpora are quick, and quick things need repeating. */
interface Effort {
	builds: number;
	/** Different queries with which an engine is opened afresh. */
	firstQueries: number;
}

function effortFor({ records }: Pick<Corpus, "records">): Effort {
	if (records.length <= 500) return { builds: 2, firstQueries: 9 };
	return { builds: 1, firstQueries: records.length < 5000 ? 5 : 3 };
}

/** Steps that `runCorpus` will tell of. */
export function stepsOf(corpus: Pick<Corpus, "queries" | "records">, engines: number): number {
	const { builds, firstQueries } = effortFor(corpus);
	const { length } = corpus.queries;
	return engines * (builds + Math.min(firstQueries, length)) + Math.min(WARM_UP, length) + length;
}

type Opened = Omit<EngineResult, "quality" | "queryMedian" | "queryP95" | "heapBytes"> & { seat: Seat };

/** Measures all engines on a corpus. One that fails is told of in the result and does not stop the others. */
export async function runCorpus(
	corpus: Corpus,
	engines: readonly BenchEngine[],
	context: RunContext,
): Promise<CorpusResult> {
	const folder = join(context.root, corpus.name);
	mkdirSync(folder, { recursive: true });
	const job = join(folder, "corpus.json");
	const { records, pages, name, asks } = corpus;
	writeFileSync(job, JSON.stringify({ records, pages, ...(asks && { asks }) } satisfies BuildJob));

	const opened: Opened[] = [];
	const failures: CorpusResult["failures"] = [];
	for (const engine of engines) {
		try {
			opened.push(await openEngine(engine, corpus, job, context));
		} catch (error) {
			failures.push({ engine, reason: error instanceof Error ? error.message : String(error) });
		}
	}
	const seats = opened.map(({ seat }) => seat);
	const asked = await askByTurns(corpus, seats, context.progress);
	const results: EngineResult[] = [];
	for (const [index, { seat, ...rest }] of opened.entries()) {
		const { ranks, times } = asked[index] as (typeof asked)[number];
		results.push({
			...rest,
			quality: summarizeByCategory(ranks),
			queryMedian: median(times),
			queryP95: percentile(times, 0.95),
			heapBytes: await seat.heap(),
		});
		await seat.close();
	}
	return { corpus: { name, title: corpus.title, queries: corpus.queries.length }, engines: results, failures };
}

async function openEngine(
	engine: BenchEngine,
	corpus: Corpus,
	job: string,
	{ root, arena, progress }: RunContext,
): Promise<Opened> {
	const { name, queries } = corpus;
	const effort = effortFor(corpus);
	const folder = join(root, name, engine.id);
	mkdirSync(folder, { recursive: true });
	const builds: BuildReport[] = [];
	for (let turn = 0; turn < effort.builds; turn++) {
		progress.step(`${name}: index of ${engine.title}`);
		builds.push(await buildIndex(engine.id, job, folder));
	}
	const place: EnginePlace = { script: `code/${engine.id}/${BUNDLE}`, base: `${name}/${engine.id}/` };
	const bytes: number[] = [];
	const times: number[] = [];
	for (const { q, platform } of spread(queries, effort.firstQueries)) {
		progress.step(`${name}: first answers of ${engine.title}`);
		const first = await arena.firstAnswer(place, q, platform);
		bytes.push(first.bytes);
		times.push(first.milliseconds);
	}
	return {
		engine,
		firstBytes: median(bytes),
		firstBytesMost: Math.max(...bytes),
		firstMilliseconds: median(times),
		indexBytes: weigh(folder),
		// The quickest build is the one that was disturbed least.
		buildMilliseconds: Math.min(...builds.map(({ milliseconds }) => milliseconds)),
		buildPeakBytes: Math.max(...builds.map(({ peakBytes }) => peakBytes)),
		seat: await arena.seat(place),
	};
}
