/** MiniSearch three times: words of nodejieba, the same with fuzzy search, pairs of characters. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { isHan } from "../../../src/lib/text/normalize.ts";
import { loadSynonyms } from "../../../src/node/load-content.ts";
import { createSegmenter, userWordsOf } from "../../../src/node/segmenter.ts";
import { FIELD_NAMES, type PeerDocument, toDocuments } from "./fields.ts";
import { INDEX_FILE, MINISEARCH_OPTIONS, WORDS_FILE } from "./minisearch-options.ts";
import type { BenchEngine, BuildInput } from "./port.ts";
import { pairsOf, shipWords, tokensOf } from "./tokens.ts";

const WORDS_SETUP =
	"version 7.2, index cut by nodejieba in Node; in the browser, where nodejieba cannot run, the query is cut by this " +
	"site's segmenter over the words of the index, which are downloaded";

export const miniSearchWords: BenchEngine = {
	id: "minisearch",
	title: "MiniSearch, nodejieba",
	setup: WORDS_SETUP,
	opener: "minisearch-words.ts",
	build: buildWords,
};

export const miniSearchFuzzy: BenchEngine = {
	id: "minisearch-fuzzy",
	title: "MiniSearch, nodejieba, fuzzy",
	setup: "the same with fuzzy 0.2 and prefix search",
	opener: "minisearch-fuzzy.ts",
	build: buildWords,
};

export const miniSearchPairs: BenchEngine = {
	id: "minisearch-pairs",
	title: "MiniSearch, pairs",
	setup: "version 7.2, all pairs of neighbouring characters as tokens",
	opener: "minisearch-pairs.ts",
	async build(input, folder) {
		writeIndex(toDocuments(input), pairsOf, folder);
		return {};
	},
};

async function buildWords(input: BuildInput, folder: string): Promise<Record<string, never>> {
	const segmenter = createSegmenter({ userWords: userWordsOf(input.catalog, loadSynonyms()) });
	const weights = new Map<string, number>();
	const cut = (part: string): string[] => {
		const words = segmenter.cut(part);
		// Single characters too: without their weight the browser would cut around them differently.
		for (const word of [...words, ...part]) {
			const weight = isHan(word) ? segmenter.weight(word) : undefined;
			if (weight !== undefined) weights.set(word, weight);
		}
		return words;
	};
	writeIndex(toDocuments(input), cut, folder);
	writeFileSync(join(folder, WORDS_FILE), JSON.stringify(shipWords(weights, segmenter.minWeight)));
	return {};
}

function writeIndex(documents: readonly PeerDocument[], cut: (part: string) => string[], folder: string): void {
	// Titles are shown, so they are stored as they are; the index gets tokens.
	const index = new MiniSearch<PeerDocument>({
		...MINISEARCH_OPTIONS,
		extractField: (document, field) => {
			const text = document[field as keyof PeerDocument];
			return (FIELD_NAMES as string[]).includes(field) ? tokensOf(text, cut).join(" ") : text;
		},
	});
	index.addAll(documents);
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, INDEX_FILE), JSON.stringify(index));
}
