/** This site's search for large sites, with each of its two engines. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadConfusables, loadRegional, loadSynonyms } from "../../../src/node/load-content.ts";
import { createSegmenter, userWordsOf } from "../../../src/node/segmenter.ts";
import { buildSearchFiles } from "../../../src/search/index/search-files.ts";
import type { EngineName } from "../../../src/search/shared/engine-names.ts";
import { peakOfChildren } from "../runner/memory.ts";
import type { BenchEngine, BuildInput, BuildOutcome } from "./port.ts";

export const shards: BenchEngine = {
	id: "shards",
	title: "ours (shards)",
	setup: "as the pages of a large site use it; the records of the articles that are ranked are fetched",
	opener: "shards.ts",
	isOurs: true,
	build: (input, folder) => build(input, folder, ["shards"]),
};

export const pagefindPairs: BenchEngine = {
	id: "pagefind-pairs",
	title: "ours (Pagefind)",
	setup:
		"Pagefind asked for pairs of characters and for words that our build adds; records and ranking are those of the shards",
	opener: "pagefind-pairs.ts",
	isOurs: true,
	build: (input, folder) => build(input, folder, ["shards", "pagefind"]),
};

async function build(
	{ records, pages, catalog }: BuildInput,
	folder: string,
	engines: readonly EngineName[],
): Promise<BuildOutcome> {
	const synonyms = loadSynonyms();
	const files = await buildSearchFiles({
		catalog,
		pages: records.map((record) => ({ record, html: readFileSync(join(pages, record.code, "index.html"), "utf8") })),
		synonyms,
		segmenter: createSegmenter({ userWords: userWordsOf(catalog, synonyms) }),
		lookAlikes: loadConfusables(),
		regional: loadRegional(),
		engines,
		bundle: engines.includes("pagefind") ? join(folder, "pagefind") : undefined,
		say: () => undefined,
	});
	for (const [name, content] of files) {
		const path = join(folder, "search", name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, content);
	}
	const helpersPeak = peakOfChildren();
	return helpersPeak === undefined ? {} : { helpersPeak };
}
