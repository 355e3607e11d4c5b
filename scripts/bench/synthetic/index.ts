/** A synthetic corpus for the bench: articles in memory and as pages, and what is asked. */
import { join } from "node:path";
import { normalizeText } from "../../../src/lib/text/normalize.ts";
import { loadCatalog, loadContent, loadSynonyms } from "../../../src/node/load-content.ts";
import { createSegmenter, userWordsOf } from "../../../src/node/segmenter.ts";
import type { Corpus } from "../corpus.ts";
import { makeArticles } from "./articles.ts";
import { collectTexts } from "./content-texts.ts";
import { type Grammar, learnGrammar } from "./grammar.ts";
import { writePages } from "./pages.ts";
import { makeQueries } from "./queries.ts";
import { makeAlphabet } from "./sounds.ts";
import { loadWordClasses } from "./word-classes.ts";

/** One seed for all, so that every run of the bench asks the same of the same. */
export const SEED = 20_261_120;

export interface Learnt {
	grammar: Grammar;
	/** The platforms that articles belong to, with the names, normalised, that a query may give them. */
	platforms: { id: string; names: string[] }[];
}

/** Grammar and platforms of content/. */
export function learnFromContent(): Learnt {
	const catalog = loadCatalog();
	const platforms = catalog.platforms
		.filter(({ id }) => id !== "common")
		.map(({ id, aliases }) => ({ id, names: aliases.map(normalizeText) }));
	const { cut } = createSegmenter({ userWords: userWordsOf(catalog, loadSynonyms()) });
	return {
		platforms,
		grammar: learnGrammar(collectTexts(loadContent().articles), { cut, classOf: loadWordClasses() }),
	};
}

/**
 * Makes a corpus and writes its pages.
 * @param each queries of each kind
 * @param folder where the pages go
 */
export function syntheticCorpus(count: number, each: number, folder: string): Corpus {
	const learnt = learnFromContent();
	const corpus = makeArticles({ ...learnt, count, seed: SEED });
	const pages = join(folder, "pages");
	writePages(corpus.records, pages);
	const alphabet = makeAlphabet([...corpus.errors.values()].map(({ text }) => text));
	const queries = makeQueries({ corpus, platforms: learnt.platforms, alphabet, each, seed: SEED + count });
	const title = `${count.toLocaleString("en")} synthetic articles`;
	return { name: String(count), title, records: corpus.records, asks: corpus.asks, pages, queries };
}
