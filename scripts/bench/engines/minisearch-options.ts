/** MiniSearch's options, the same in Node and in the browser. */
import type { Options, SearchOptions } from "minisearch";
import { FIELD_BOOSTS, FIELD_NAMES, type PeerDocument, PLATFORM_BOOST } from "./fields.ts";

/** What the browser downloads. */
export const INDEX_FILE = "index.json";
export const WORDS_FILE = "words.json";

/** Documents come cut into tokens, with spaces between them. */
export const MINISEARCH_OPTIONS: Options<PeerDocument> = {
	idField: "code",
	fields: FIELD_NAMES,
	storeFields: ["title", "platform"],
	tokenize: (text) => text.split(" "),
	processTerm: (term) => term || null,
};

/** Options of a search. */
export function searchOptions(platform: string | undefined, isFuzzy: boolean): SearchOptions {
	return {
		boost: FIELD_BOOSTS,
		...(platform && {
			boostDocument: (_id: unknown, _term: string, stored?: Record<string, unknown>) =>
				stored?.platform === platform ? PLATFORM_BOOST : 1,
		}),
		...(isFuzzy && { fuzzy: 0.2, prefix: true }),
	};
}
