/** The charts of the report: file name → SVG. */
import type { CorpusResult, EngineResult } from "../runner/run-corpus.ts";
import { drawBarChart } from "./bar-chart.ts";

/** Charts of the results; those whose corpus was not measured are left out. */
export function drawCharts(results: readonly CorpusResult[]): Map<string, string> {
	const charts = new Map<string, string>();
	const site = results.find(({ corpus }) => corpus.name === "site");
	if (site && site.engines.length > 0) {
		charts.set("quality.svg", qualityChart(site));
		charts.set("bytes.svg", bytesChart(site));
		if (site.engines.some(isOurs) && !site.engines.every(isOurs)) charts.set("categories.svg", categoryChart(site));
	}
	return charts;
}

function qualityChart({ corpus, engines }: CorpusResult): string {
	return drawBarChart({
		title: `Right article first (S@1), ${corpus.queries} labelled queries`,
		most: 1,
		groups: engines.map((result) => {
			const value = firstOf(result, "all");
			return { label: result.engine.title, bars: [{ value, text: value.toFixed(2), isOurs: isOurs(result) }] };
		}),
	});
}

function bytesChart({ engines }: CorpusResult): string {
	return drawBarChart({
		title: "Kilobytes to the first answer (script, index and what the query needs; gzip)",
		groups: engines.map((result) => {
			const text = (result.firstBytes / 1000).toFixed(0);
			return { label: result.engine.title, bars: [{ value: result.firstBytes, text, isOurs: isOurs(result) }] };
		}),
	});
}

/**
 * Ours beside the best of all peers in each category, whichever it is there. Of several engines of ours only the first,
 * the one of this corpus: the best of several would flatter.
 */
function categoryChart({ engines }: CorpusResult): string {
	const best = (some: readonly EngineResult[], category: string) =>
		Math.max(...some.map((result) => firstOf(result, category)));
	const ours = engines.filter(isOurs).slice(0, 1);
	const peers = engines.filter((result) => !isOurs(result));
	const categories = [...(ours[0] as EngineResult).quality.keys()];
	return drawBarChart({
		title: "Right article first (S@1) by category",
		legend: { ours: "this site", others: "the best of the others in that category" },
		most: 1,
		groups: categories.map((category) => ({
			label: category,
			bars: [ours, peers].map((some) => {
				const value = best(some, category);
				return { value, text: value.toFixed(2), isOurs: some === ours };
			}),
		})),
	});
}

function isOurs({ engine }: EngineResult): boolean {
	return engine.isOurs === true;
}

function firstOf({ quality }: EngineResult, category: string): number {
	return quality.get(category)?.first ?? 0;
}
