/** The search as the browser runs it, over the pack and the lexicon of the last build. */

import { type OpenedSearch, openSearch } from "../../scripts/bench/labelled-queries.ts";
import { normalizeText } from "../../src/lib/text/normalize.ts";

export interface LoadedSearch extends OpenedSearch {
	/** Visible text of each article of the pack, normalised: what the Ctrl+F law speaks of. */
	texts: string[];
}

/**
 * Loads what the last build wrote.
 * @throws Error naming the command when there is no build
 */
export function loadSearch(): LoadedSearch {
	const search = openSearch(process.env.DIST ?? "dist");
	const texts = search.pack.articles.map(({ blocks }) => blocks.map(({ text }) => normalizeText(text)).join(""));
	return { ...search, texts };
}
