/** The search as the browser runs it, over the pack and the lexicon of the last build. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { normalizeText } from "../../src/lib/text/normalize.ts";
import { createSearcher, type Searcher } from "../../src/search/client/engine.ts";
import { createReader } from "../../src/search/client/reader.ts";
import { decodeLexicon } from "../../src/search/shared/lexicon.ts";
import { decodePack, type Pack } from "../../src/search/shared/pack.ts";

export interface Query {
	id: string;
	q: string;
	category: string;
	/** Platform the person has chosen. */
	platform: string | null;
	/** Articles that answer; none where nothing does. */
	codes: string[];
	/** Comparison pages that are right too. */
	hubs: string[];
}

export interface LoadedSearch {
	pack: Pack;
	/** With its reader. */
	searcher: Searcher;
	/** As it answers before the lexicon is there. */
	bare: Searcher;
	/** Visible text of each article of the pack, normalised: what the Ctrl+F law speaks of. */
	texts: string[];
}

/**
 * Loads what the last build wrote.
 * @throws Error naming the command when there is no build
 */
export function loadSearch(): LoadedSearch {
	const pack = decodePack(readBuilt("pack.json"));
	const lexicon = decodeLexicon(readBuilt("lexicon.json"), new TextDecoder("gb2312"));
	const searcher = createSearcher(pack);
	searcher.setReader((index) => createReader(index, lexicon));
	const texts = pack.articles.map(({ blocks }) => blocks.map(({ text }) => normalizeText(text)).join(""));
	return { pack, searcher, bare: createSearcher(pack), texts };
}

/** Every labelled query of tests/relevance/queries-*.jsonl. */
export function loadQueries(): Query[] {
	const folder = import.meta.dirname;
	return readdirSync(folder)
		.filter((file) => /^queries-.*\.jsonl$/.test(file))
		.sort()
		.flatMap((file) => readFileSync(join(folder, file), "utf8").trim().split("\n"))
		.map((line) => JSON.parse(line) as Query);
}

function readBuilt(name: string): string {
	const path = join("dist", "search", name);
	try {
		return readFileSync(path, "utf8");
	} catch {
		throw new Error(`${path} is missing: run \`npm run build\``);
	}
}
