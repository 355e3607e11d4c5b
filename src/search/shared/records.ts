/** What the search knows of an article: the same on the build side and in the browser. */

/**
 * What a block of text is on the page. One letter each, because they are shipped (all but Q, see extra.ts).
 * T title · E error text · V another wording of it · H heading · S step · P any other text · A how people ask
 * Q how else people ask, in words that are not on the page
 */
export const BLOCK_TYPES = ["T", "E", "V", "H", "S", "P", "A"] as const;
export type BlockType = (typeof BLOCK_TYPES)[number] | "Q";

/** One block of an article's visible text, in the order of the page. */
export interface Block {
	type: BlockType;
	/** Text as it stands on the page, white space folded. */
	text: string;
	/** Anchor of a heading or step on the page. */
	id?: string;
}

/** Kind of an article that is kept only for those who have its address. */
export const RETIRED = "retired";

/** One article as the search sees it. */
export interface ArticleRecord {
	code: string;
	/** Platform id. */
	platform: string;
	/** What kind of article; `RETIRED` for one that no longer holds. */
	kind: string;
	blocks: Block[];
	/** Phone number shown in the hit: `[contact name, number, digits to dial]`. */
	phone?: [string, string, string];
}

/** A platform as the search sees it. */
export interface PlatformRecord {
	id: string;
	short: string;
	/** Words by which a query names it, normalised. */
	aliases: string[];
	/** Accent colours on light and dark ground. */
	accent: [string, string];
}

/** Stands among the platforms for all that is none of ours: other regions and systems, by their names. */
export const ELSEWHERE = "elsewhere";
/** Stands among the platforms for the regions where ours are. */
export const HOME = "home";
