/** What was measured, as tables: quality and bytes as they are, times as ratios. */
import { YARDSTICK } from "../engines/index.ts";
import type { Metrics } from "../metrics.ts";
import { DEPTH } from "../runner/ask.ts";
import type { CorpusResult, EngineResult } from "../runner/run-corpus.ts";
import { numbers, table } from "./markdown.ts";

/** The site's labelled queries, asked without a browser. */
export function labelledTable(metrics: ReadonlyMap<string, Metrics>): string {
	return table(
		["category", numbers("queries"), numbers("S@1"), numbers("S@3"), numbers("MRR")],
		[...metrics].map(([category, { count, first, firstThree, mrr }]) => [
			category,
			String(count),
			share(first),
			share(firstThree),
			share(mrr),
		]),
	);
}

/** What a reader of the site downloads. */
export function bytesTable(rows: readonly [what: string, bytes: number][]): string {
	return table(
		["what", numbers("bytes")],
		rows.map(([what, bytes]) => [what, String(bytes)]),
	);
}

/** All tables of a corpus. */
export function corpusTables(result: CorpusResult): string {
	const parts = [qualityTable(result), categoryTable(result), costTable(result)];
	for (const { engine, reason } of result.failures)
		parts.push(
			`${engine.title} was not measured: ${reason.split("\n").find((line) => /^\w*Error: /.test(line)) ?? reason}`,
		);
	return parts.join("\n\n");
}

function qualityTable({ engines }: CorpusResult): string {
	return table(
		["engine", numbers("S@1"), numbers("S@3"), numbers(`MRR@${DEPTH}`)],
		engines.map(({ engine, quality }) => {
			const { first, firstThree, mrr } = quality.get("all") as Metrics;
			return [engine.title, share(first), share(firstThree), share(mrr)];
		}),
	);
}

/** S@1 of each engine in each category. */
function categoryTable({ engines }: CorpusResult): string {
	const categories = [...(engines[0]?.quality ?? [])].filter(([category]) => category !== "all");
	return table(
		["S@1 by category", numbers("queries"), ...engines.map(({ engine }) => numbers(engine.title))],
		categories.map(([category, { count }]) => [
			category,
			String(count),
			...engines.map(({ quality }) => share((quality.get(category) as Metrics).first)),
		]),
	);
}

function costTable({ engines }: CorpusResult): string {
	const yardstick = engines.find(({ engine }) => engine.id === YARDSTICK) ?? engines[0];
	if (!yardstick) return "";
	return table(
		[
			`times × ${yardstick.engine.title}`,
			numbers("bytes to first answer"),
			numbers("at most"),
			numbers("index, bytes"),
			numbers("first answer"),
			numbers("query, median"),
			numbers("query, p95"),
			numbers("build"),
			numbers("build memory, MB"),
			numbers("browser heap, MB"),
		],
		engines.map((result) => costRow(result, yardstick)),
	);
}

function costRow(result: EngineResult, yardstick: EngineResult): string[] {
	return [
		result.engine.title,
		String(result.firstBytes),
		String(result.firstBytesMost),
		String(result.indexBytes),
		ratio(result.firstMilliseconds, yardstick.firstMilliseconds),
		ratio(result.queryMedian, yardstick.queryMedian),
		// Against the median too: how far the slow queries are from the usual one must be seen for the yardstick itself.
		ratio(result.queryP95, yardstick.queryMedian),
		ratio(result.buildMilliseconds, yardstick.buildMilliseconds),
		megabytes(result.buildPeakBytes),
		result.heapBytes === undefined ? "–" : megabytes(result.heapBytes),
	];
}

function share(value: number): string {
	return value.toFixed(3);
}

/** Two digits that count: `0.067`, `0.67`, `6.7`, `67`. */
export function ratio(value: number, base: number): string {
	const quotient = value / base;
	if (!Number.isFinite(quotient)) return "–";
	if (quotient >= 10 || quotient === 0) return quotient.toFixed(0);
	const digits = 1 - Math.floor(Math.log10(quotient));
	return quotient.toFixed(Math.min(4, Math.max(1, digits)));
}

function megabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}
