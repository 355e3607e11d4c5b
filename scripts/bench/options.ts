/** The command line of `npm run bench`. */
import { parseArgs } from "node:util";
import { ENGINE_IDS } from "./engines/index.ts";

export interface BenchOptions {
	/** `site` or a number of synthetic articles. */
	corpora: string[];
	/** Ids of engines, in the order of the tables. */
	engines: string[];
	/** Most queries of a category on the site's articles, queries of each kind on synthetic ones. */
	queries: number | undefined;
	/** Measure engines also on corpora larger than they are meant for. */
	beyond: boolean;
	/** Folder that the report is written to; undefined: only print it. */
	out: string | undefined;
}

export const USAGE = `npm run bench [-- options]
  --corpus LIST    site, or numbers of synthetic articles, with commas (site,1000,10000)
  --engines LIST   of ${ENGINE_IDS.join(", ")} (all)
  --queries N      at most N queries a category (all of the site's; 100 of each kind of synthetic ones, 60 from 5,000 articles on)
  --beyond         measure engines also on more articles than they are meant for
  --out FOLDER     write bench.md and bench/*.svg there (docs, when nothing is left out)`;

const CORPORA = ["site", "1000", "10000"];
const ARTICLES = { least: 10, most: 20_000 } as const;

/**
 * Reads the command line.
 * @throws Error saying what is wrong and what there is
 */
export function readOptions(args: readonly string[]): BenchOptions {
	const { values } = parseArgs({
		args: [...args],
		options: {
			corpus: { type: "string" },
			engines: { type: "string" },
			queries: { type: "string" },
			beyond: { type: "boolean", default: false },
			out: { type: "string" },
		},
	});
	const corpora = list(values.corpus) ?? CORPORA;
	for (const name of corpora) {
		const isNumber = /^\d+$/.test(name) && Number(name) >= ARTICLES.least && Number(name) <= ARTICLES.most;
		if (name !== "site" && !isNumber)
			throw new Error(`--corpus ${name}: neither "site" nor a number from ${ARTICLES.least} to ${ARTICLES.most}`);
	}
	const wanted = list(values.engines) ?? ENGINE_IDS;
	for (const id of wanted)
		if (!ENGINE_IDS.includes(id)) throw new Error(`--engines ${id}: there are ${ENGINE_IDS.join(", ")}`);
	if (values.queries !== undefined && !/^[1-9]\d*$/.test(values.queries))
		throw new Error(`--queries ${values.queries}: not a number from 1`);
	// A report of a part of the work would stand in the place of the whole one.
	const isWhole = values.corpus === undefined && values.engines === undefined && values.queries === undefined;
	return {
		corpora: [...new Set(corpora)],
		engines: ENGINE_IDS.filter((id) => wanted.includes(id)),
		queries: values.queries === undefined ? undefined : Number(values.queries),
		beyond: values.beyond,
		out: values.out ?? (isWhole ? "docs" : undefined),
	};
}

function list(value: string | undefined): string[] | undefined {
	return value?.split(",").map((item) => item.trim());
}
