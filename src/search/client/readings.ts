/** Other readings of a query: Traditional characters, pinyin, characters that sound or look alike. */
import type { Analysis } from "../shared/analyse.ts";
import type { Alike } from "../shared/port.ts";

export interface Reading {
	/** The query as it may have been meant. */
	text: string;
	/** script: the same query in our characters; converted: pinyin as Han; corrected: characters replaced, a guess. */
	kind: "script" | "converted" | "corrected";
	/** Number of characters replaced by guess. */
	changed: number;
}

export interface Reader {
	/** Readings of a query, most likely first; none where it reads well as it stands. */
	read(analysis: Analysis): Reading[];
	/** Which characters are like one another, by sound or shape. */
	alike: Alike;
}
