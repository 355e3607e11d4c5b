/**
 * Every number of the ranking, in one place. They were set on the labelled queries of tests/relevance, by hand and
 * then one by one towards a better sum of S@1, S@3 and MRR; the thresholds there hold what was reached.
 */

/** How much a match in a block of each type tells about the article. */
export const BLOCK_WEIGHTS = { E: 1, V: 0.96, T: 1, A: 1, S: 0.8, H: 0.55, P: 0.74 } as const;

/** How much each feature adds to a candidate's score. Features are between 0 and 1. */
export const FEATURE_WEIGHTS = {
	/** The whole query stands in a block, by type of block and share of the block. */
	literal: 3,
	/** An error text (or variant, title) aligned with the query, wrong characters allowed. */
	aligned: 2.2,
	/** The block that shares the most telling words and pairs with the query. */
	block: 2.8,
	/** The second such block: an article that says it twice is about it. */
	second: 0.45,
	/** Share of the query's telling words that stand anywhere in the article. */
	coverage: 1.1,
	/** The query names the article's platform. */
	platformNamed: 1.3,
	/** The reader has chosen the article's platform. */
	platformChosen: 1,
} as const;

/**
 * Factors on the whole score of an article of another platform than the one the query names, or the reader chose.
 * They never reach over the Ctrl+F law: what holds the query stays first.
 */
export const OTHER_PLATFORM = { named: 0.55, chosen: 0.65 } as const;

/** Added by kind of article: an answer before a comparison, a comparison before a page about the manual. */
export const KIND_PRIORS = { error: 0.06, task: 0.04, concept: 0, reference: 0, hub: -0.62, manual: -0.22 } as const;

/** Weight of a pair of neighbouring characters beside a word. */
export const PAIR_WEIGHT = 0.5;
/** Weight of a word that only a synonym shares. */
export const SYNONYM_WEIGHT = 0.85;
/** Weight of a word that says little (see stop words), against its rarity. */
export const STOP_WEIGHT = 0.12;
/** Weight of a word that no article has, against the rarest word that one has. */
export const UNKNOWN_WEIGHT = 0.62;
/** A corrected or converted query counts less than one found as typed; less still for each corrected character. */
export const VARIANT_WEIGHTS = { converted: 0.98, corrected: 0.93, perCharacter: 0.03 } as const;

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
	/** Coverage and block similarity for `strong`. */
	strongCoverage: 0.62,
	strongBlock: 0.5,
	strongAligned: 0.72,
} as const;
