/** The port between query analysis and engines: every engine answers with the same evidence, one ranker reads it. */
import type { Analysis } from "./analyse.ts";
import type { BlockType } from "./records.ts";

/** Where and how well the whole query, or a part of it, stands literally in an article. */
export interface LiteralEvidence {
	/** Type of the best block that holds it; undefined where it runs across blocks. */
	type: BlockType | undefined;
	/** Share of that block which it covers, 0 to 1. */
	share: number;
	/** Share of the query's core that is found, 1 for the whole. */
	part: number;
}

/** Everything an engine knows of an article that may answer. */
export interface Candidate {
	/** Index of the article in the pack. */
	article: number;
	/** The whole query, normalised, stands in the article's visible text: the Ctrl+F law ranks it before all others. */
	holdsQuery: boolean;
	literal: LiteralEvidence | undefined;
	/** Best aligned error text: aligned share (0 to 1), aligned length, and whether that is a whole error text. */
	aligned: { share: number; length: number; whole: boolean } | undefined;
	/** Best block: similarity 0 to 1 and its index in the article. */
	block: { similarity: number; index: number };
	/** Similarity of the second best block. */
	second: number;
	/** Mean logarithm of how much likelier the query's tokens are here than anywhere, smoothed (see LanguageModel), from 0. */
	likelihood: number;
	/** Share of the query's telling words that stand in the article, 0 to 1. */
	coverage: number;
}

/** A candidate for which nothing speaks yet. */
export function emptyCandidate(article: number): Candidate {
	return {
		article,
		holdsQuery: false,
		literal: undefined,
		aligned: undefined,
		block: { similarity: 0, index: 0 },
		second: 0,
		likelihood: 0,
		coverage: 0,
	};
}

export interface SearchEngine {
	/** All articles that may answer the query, in no order. */
	retrieve(analysis: Analysis): Candidate[];
}
