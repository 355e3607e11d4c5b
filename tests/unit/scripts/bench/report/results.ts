/** Results of a bench that never ran, for the tests of the report. */
import type { Metrics } from "../../../../../scripts/bench/metrics.ts";
import type { CorpusResult, EngineResult } from "../../../../../scripts/bench/runner/run-corpus.ts";

const metrics = (first: number): Metrics => ({ count: 10, first, firstThree: first, mrr: first });

/** A result with the figures that a test is about. */
export function engineResult(
	id: string,
	figures: Partial<Omit<EngineResult, "engine" | "quality">> & { typo?: number; all?: number; isOurs?: boolean } = {},
): EngineResult {
	const { typo = 0.5, all = 0.5, isOurs = false, ...rest } = figures;
	return {
		engine: { id, title: `Title of ${id}`, setup: `setup of ${id}`, opener: "", isOurs, build: async () => ({}) },
		quality: new Map([
			["typo", metrics(typo)],
			["all", metrics(all)],
		]),
		firstBytes: 1000,
		firstBytesMost: 1500,
		indexBytes: 900,
		firstMilliseconds: 100,
		queryMedian: 10,
		queryP95: 20,
		buildMilliseconds: 1000,
		buildPeakBytes: 50e6,
		heapBytes: 5e6,
		...rest,
	};
}

export function corpusResult(engines: EngineResult[], name = "site"): CorpusResult {
	return { corpus: { name, title: `Corpus ${name}`, queries: 10 }, engines, failures: [] };
}
