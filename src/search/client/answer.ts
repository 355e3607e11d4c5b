/** Analysis in, hits out, over one opened pack. */
import type { Analysis, ReadQuery } from "../shared/analyse.ts";
import type { Pack } from "../shared/pack.ts";
import { type Alike, emptyCandidate, type SearchEngine } from "../shared/port.ts";
import type { TextIndex } from "./engines/text-index.ts";
import { type RankedHit, type RankOptions, rank } from "./rank.ts";

/** A pack, opened for search. */
export interface Opened {
	pack: Pack;
	index: TextIndex;
	engine: SearchEngine;
}

/**
 * Ranks what may answer.
 * @param alike where characters may only sound or look like those that are meant
 */
export function answer(analysis: Analysis, options: RankOptions, { pack, engine }: Opened, alike?: Alike): RankedHit[] {
	if (analysis.text === "") return [];
	const candidates = engine.retrieve(analysis, alike);
	// An article does not say its own code in its text, so no engine finds it by it.
	const coded = codedArticle(analysis, pack);
	if (coded >= 0 && !candidates.some(({ article }) => article === coded)) candidates.push(emptyCandidate(coded));
	return rank(candidates, analysis, pack, options);
}

/** Index of the article whose code the query may mean, -1 where there is none. */
export function codedArticle({ code: typed }: ReadQuery, { articles }: Pack): number {
	return typed === undefined ? -1 : articles.findIndex(({ code }) => code === typed);
}
