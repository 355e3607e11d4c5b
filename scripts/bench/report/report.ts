/** docs/bench.md: the tables with what must be known to read them. */
import type { Metrics } from "../metrics.ts";
import type { CorpusResult } from "../runner/run-corpus.ts";
import { bytesTable, corpusTables, labelledTable } from "./tables.ts";

export interface BenchReport {
	labelled: ReadonlyMap<string, Metrics>;
	bytes: readonly [what: string, bytes: number][];
	results: readonly CorpusResult[];
	/** Version of the browser in which all were asked. */
	browser: string;
	/** File names of the charts. */
	charts: readonly string[];
}

const CHART_TEXTS: Record<string, string> = {
	"quality.svg": "Share of queries with the right article first, by engine",
	"bytes.svg": "Kilobytes to the first answer, by engine",
	"categories.svg": "Share of queries with the right article first, by category, ours and the best peer",
};

const HOW_TO_READ = `Written by \`npm run bench\`, which builds every index and asks every engine in one run, in one Chromium, from one server, each query going to all engines before the next one. \`npm run bench -- --help\` lists options for a smaller run.

**What depends on the machine.** Quality and bytes do not: same articles, same queries, same seed, same figures (Pagefind and Orama cut with the browser's own \`Intl.Segmenter\`, so another Chromium may move theirs a little). Times do, and so does a busy moment; they are therefore told as multiples of Pagefind's (the median of its queries for both query columns). Memory is told as measured here.

**What is counted.** S@1, S@3: share of queries with a right article first, among the first three. Where nothing answers, right is no hit, or (ours) only hits that are said to be weak. Bytes to first answer: everything transferred for script, index and the first query (median over several first queries, each in a fresh page, and the most). Query: the time in the page until it is known which articles are meant, after a warm-up; for Pagefind with the fragments of the first five results. Build: from the articles in memory (Pagefind: from their pages) to the written files. Build memory: the most that the build's own process held. Heap: JavaScript objects of the page; a worker's, as Pagefind's, are not seen.

**What is fair and what is not.** The labelled queries were in view when our ranking was set. 630 of them were also in view when the settings of the peers were chosen, the best S@1 of those tried (MiniSearch 36, FlexSearch 26, Orama 18 settings). The weights and settings were not set on the synthetic articles; one rule of our ranking (a platform's name that stands in the error text itself is no wish for that platform) came of looking at them. They are sentences of the content with its nouns, verbs and adjectives exchanged, from one fixed seed: *literal* is a piece of 4 to 16 characters of an article, *typo* an error text with one character substituted (by any or by one that sounds alike), left out, put in or swapped, *noise* an error text in a popup's or a chat's wrapping. Error texts of different articles are at least three edits apart, so that the label is true. *other-platform* are those typos and noises whose error names, by chance, a platform that is not its own: engines that weigh platforms, as ours does, are misled by them. They count in the totals. Differences of a hundredth or two between engines are within what another seed changes.`;

/** The report as Markdown. */
export function writeReport(report: BenchReport): string {
	const { results, charts, browser } = report;
	const engines = new Map(
		results.flatMap((result) => result.engines.map(({ engine }) => [engine.id, engine] as const)),
	);
	return [
		"# Bench",
		HOW_TO_READ,
		`Browser: Chromium ${browser.split(".")[0]}.`,
		charts.map((name) => `![${CHART_TEXTS[name] ?? name}](bench/${name})`).join("\n\n"),
		"## Engines",
		[...engines.values()].map(({ title, setup }) => `- **${title}**: ${setup}.`).join("\n"),
		...writeTables(report),
	]
		.filter((part) => part !== "")
		.join("\n\n")
		.concat("\n");
}

/** The tables alone, each under its heading: what is printed. */
export function writeTables({
	labelled,
	bytes,
	results,
}: Pick<BenchReport, "labelled" | "bytes" | "results">): string[] {
	return [
		...results.flatMap((result) => [
			`## ${result.corpus.title}`,
			`${result.corpus.queries} queries.`,
			corpusTables(result),
		]),
		"## Labelled queries",
		"This site's search alone, with the first ten hits looked at.",
		labelledTable(labelled),
		"## Bytes (gzip)",
		bytesTable(bytes),
	];
}
