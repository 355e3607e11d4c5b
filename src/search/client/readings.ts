/** Other readings of a query: Traditional characters, pinyin, characters that sound or look alike. */
import type { Analysis } from "../shared/analyse.ts";
import type { Alike } from "../shared/port.ts";

export interface Reading {
	/** The query as it may have been meant. */
	text: string;
	/** converted: script or pinyin, certain; corrected: characters replaced, a guess. */
	kind: "converted" | "corrected";
	/** Number of characters replaced by guess. */
	changed: number;
}

export interface Reader {
	/** Readings of a query, most likely first; none where it reads well as it stands. */
	read(analysis: Analysis): Reading[];
	/** Which characters are like one another, by sound or shape. */
	alike: Alike;
}
