/**
 * Every number of the ranking, in one place. The weights of the features were learned on the labelled queries of
 * tests/relevance (softmax regression over each query's candidates, checked on five folds) and rounded; `whole`,
 * `compared`, those of a chosen platform and all others were set by hand. docs/relevance.md says what they reach, and a test that it stays so.
 */

/** How much a match in a block of each type tells about the article. */
export const BLOCK_WEIGHTS = { E: 1, V: 0.96, T: 1, A: 1, Q: 1, S: 0.8, H: 0.55, P: 0.74 } as const;

/** How often a token counts in an article's language model when it stands in a block of each type once. */
export const LANGUAGE_WEIGHTS = { E: 2, V: 2, T: 2, A: 1.5, Q: 1.5, S: 0.5, H: 0.5, P: 0.5 } as const;
/** Beyond so much, more of the same word in an article's running text says nothing new. */
export const MOST_LANGUAGE_TEXT = 2;
/** Weight of the language of all articles in that of one, against its own. */
export const LANGUAGE_SMOOTHING = 0.5;

/** How much each feature adds to a candidate's score. Features are between 0 and 1, but for `likelihood`, which may be above. */
export const FEATURE_WEIGHTS = {
	/** The whole query stands in a block, by type of block and share of the block. */
	literal: 3,
	/** An error text (or variant, title) aligned with the query, wrong characters allowed. */
	aligned: 3,
	/** That is all of an error text, not only a piece of it. */
	whole: 1.2,
	/** The block that shares the most telling words and pairs with the query. */
	block: 1.8,
	/** The second such block: an article that says it twice is about it. */
	second: 3.2,
	/** How much likelier the query's words are in this article's language than in that of all. */
	likelihood: 1.7,
	/** Share of the query's telling words that stand anywhere in the article. */
	coverage: 0.4,
	/** The query compares platforms, and the article is a comparison page. */
	compared: 8,
	/** The query names the article's platform, or another one. */
	platformNamed: 5,
	otherNamed: -3.5,
	/** The reader has chosen the article's platform, or another one. They never reach over the Ctrl+F law. */
	platformChosen: 2.5,
	otherChosen: -2.7,
} as const;

/**
 * Added by kind of article: an answer before a comparison, a comparison before a page about the manual, and what no
 * longer holds behind what replaced it.
 */
export const KIND_PRIORS = {
	error: 0.3,
	task: 0.3,
	concept: 0,
	reference: 0,
	hub: -1.5,
	manual: -0.3,
	retired: -4,
} as const;

/** Weight of a pair of neighbouring characters beside a word. */
export const PAIR_WEIGHT = 0.5;
/** Weight of a word that only a synonym shares. */
export const SYNONYM_WEIGHT = 0.85;
/** Weight of a word that says little (see stop words), against its rarity. */
export const STOP_WEIGHT = 0.2;
/** Weight of a word that no article has, against the rarest word that one has. */
export const UNKNOWN_WEIGHT = 0.62;
/** A corrected or converted query counts less than one found as typed; less still for each corrected character. */
export const VARIANT_WEIGHTS = { converted: 0.98, corrected: 0.93, perCharacter: 0.03 } as const;

/** Weight times rarity below which a token is not looked up block by block: two thirds of the work, and no order depends on it. */
export const LEAST_TELLING = 0.1;

/** Similarity block ↔ query: how much the query's unmatched weight counts, against the block's. */
export const BLOCK_BALANCE = { query: 0.72, block: 0.28 } as const;

/** Costs of the alignment with error texts. */
export const ALIGN_COSTS = { gap: 0.55, mismatch: 0.6 } as const;
/** Similarity of two characters that sound alike or look alike. */
export const CONFUSED_SIMILARITY = 0.75;

/**
 * Below these a hit is left out: nothing speaks for it (score), or it only shares a common word with the best one (share).
 * Compared without regard to platforms, so that choosing one never hides a hit.
 */
export const LEAST_MERIT = { score: 0.5, share: 0.3 } as const;

/** From which values a hit may be called exact or strong; below, it is weak and said to be so. */
export const CONFIDENCE = {
	/** Aligned share of an error text from which it counts as that error. */
	exactAligned: 0.94,
	/** Least aligned characters for that. */
	exactLength: 4,
	/** From so many on the text can only be ours, even where the query names a region or system that is none of ours. */
	ownLength: 8,
	/** Coverage and block similarity for `strong`. */
	strongCoverage: 0.75,
	strongBlock: 0.5,
	strongAligned: 0.72,
	/**
	 * For a first hit in other words than the page's: coverage, merit, and lead before the second. Set so that of the
	 * labelled queries without an answer none has such a hit, with room below.
	 */
	leader: { coverage: 0.95, merit: 6, lead: 1 },
} as const;
