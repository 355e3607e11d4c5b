/** The labelled queries and a searcher over a built site: for the bench and the relevance tests. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createSearcher, type Searcher } from "../../src/search/client/engine.ts";
import { createReader, decodeExtra, extendSearch } from "../../src/search/client/reader.ts";
import { decodePack, type Pack } from "../../src/search/shared/pack.ts";
import { drain } from "../../src/search/shared/squeeze/squeeze.ts";

/** One query as people type or paste it, and the articles that answer it. */
export interface LabelledQuery {
	id: string;
	q: string;
	category: string;
	/** Platform the person has chosen, if any. */
	platform: string | null;
	/** Any of these at rank 1 is right; empty: nothing answers it. */
	codes: string[];
	/** Comparison pages that are right too. */
	hubs: string[];
}

/** All queries of tests/relevance/queries-*.jsonl. */
export function loadQueries(folder = "tests/relevance"): LabelledQuery[] {
	return readdirSync(folder)
		.filter((name) => /^queries-.*\.jsonl$/.test(name))
		.sort()
		.flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n"))
		.map((line) => JSON.parse(line) as LabelledQuery);
}

export interface OpenedSearch {
	pack: Pack;
	/** With its extra. */
	searcher: Searcher;
	/** As it answers before the extra is there. */
	bare: Searcher;
}

/**
 * Opens the search of a built site as the browser does.
 * @throws Error saying to build when there is no pack
 */
export function openSearch(dist: string): OpenedSearch {
	const pack = drain(decodePack(read(dist, "pack.bin")));
	const extra = drain(decodeExtra(read(dist, "extra.bin"), pack, new TextDecoder("gb2312")));
	const searcher = createSearcher(pack);
	searcher.extend(extendSearch(extra, (index) => createReader(index, extra.lexicon)));
	return { pack, searcher, bare: createSearcher(pack) };
}

function read(dist: string, name: string): Uint8Array {
	try {
		return readFileSync(join(dist, "search", name));
	} catch {
		throw new Error(`${join(dist, "search", name)} is missing: run \`npm run build\` first`);
	}
}
