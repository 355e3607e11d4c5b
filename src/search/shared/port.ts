/** The port between query analysis and engines: every engine answers with the same evidence, one ranker reads it. */
import type { Similarity } from "../../lib/text/align.ts";
import type { Analysis, Language, ReadQuery } from "./analyse.ts";
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
	/**
	 * Best aligned error text: aligned share (0 to 1), aligned length, whether that is a whole error text, and whether
	 * the text itself says the name of a platform that the query says.
	 */
	aligned: { share: number; length: number; whole: boolean; named: boolean } | undefined;
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

/** Texts, and which of them have which characters. */
export interface Texts {
	/** How many there are. */
	length: number;
	/** Numbers of those that have a character, given as UTF-16 unit; undefined where none has. */
	holdersOf(unit: number): readonly number[] | undefined;
}

/** Characters that are like those of a query. */
export interface Alike {
	similarity: Similarity;
	/**
	 * How many characters of a query each text has, those that it only has like ones of counted by how much; each as often
	 * as it stands in the query.
	 * @returns one entry for each text, good until the next query
	 */
	share(query: string, texts: Texts): Float64Array;
}

export interface SearchEngine {
	/**
	 * All articles that may answer the query, in no order.
	 * @param alike where characters may only sound or look like those that are meant
	 */
	retrieve(analysis: Analysis, alike?: Alike): Candidate[];
	/** Some article holds the query letter for letter, or the query is an error text for sure. */
	answersLiterally(query: ReadQuery): boolean;
}

/** What an index of a few articles of a large site cannot read off them: how the whole site speaks. */
export interface Whole {
	language: Language;
	/** Number of articles. */
	articles: number;
	/** Number of articles that hold a token; undefined where it is not known. */
	frequencyOf(token: string): number | undefined;
	/** The same, but only what is known of it whatever the query. */
	siteFrequencyOf(token: string): number | undefined;
	/** The same for a token that stands in an article at hand and of which nothing else is known. */
	usualFrequency: number;
	/** How often the articles hold a token, as the language model counts; a guess where it is not known. */
	countOf(token: string): number;
	/** The same of all tokens. */
	total: number;
	/** Words of letters. */
	letterWords: readonly string[];
	/** Characters that some article holds. */
	characters: ReadonlySet<string>;
}

/** A query to a site whose text is not at hand. */
export interface RecallQuery {
	analysis: Analysis;
	/** Tokens beside those of the analysis: how the query sounds, how else it may be read. */
	others: ReadonlyMap<string, number>;
	/** Platform the reader has chosen. */
	platform: string | undefined;
}

/** What an engine of a large site knows before any article was looked at. */
export interface Recalled {
	/** Numbers of articles that may answer, the most promising first, as many as are ever looked at. */
	order: number[];
	/** So many of them, at the head, may hold the whole query; no other article does. */
	holders: number;
	/** What was learnt on the way of tokens: in how many articles they stand, and how often. */
	tokens: ReadonlyMap<string, { frequency: number; count: number }>;
}

/** The port of the engines of a large site. The articles they name are fetched, read and ranked like all others. */
export interface Recall {
	recall(query: RecallQuery): Promise<Recalled>;
}
