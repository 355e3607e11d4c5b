/** How the whole of a large site speaks, as far as its site file and one recall tell. */
import { makeLanguage } from "../../shared/analyse.ts";
import type { Recalled, Whole } from "../../shared/port.ts";
import type { Site } from "../../shared/shards/site.ts";

/** An article that holds a token holds it so often, as the language model counts. */
const USUAL_COUNT = 1.2;

/** What stays the same from query to query. */
export type SiteLanguage = Pick<Whole, "language" | "letterWords" | "characters">;

/** Reads the language off a site. */
export function readLanguage(site: Site): SiteLanguage {
	const words = [...site.frequencies.keys()];
	return {
		language: makeLanguage(site),
		letterWords: words.filter((word) => !site.vocabulary.has(word)),
		characters: new Set([..."abcdefghijklmnopqrstuvwxyz0123456789", ...site.vocabulary.keys()]),
	};
}

/** Makes the whole for one query. */
export function createWhole(site: Site, language: SiteLanguage, tokens: Recalled["tokens"]): Whole {
	const frequencyOf = (token: string) => tokens.get(token)?.frequency ?? site.frequencies.get(token);
	return {
		...language,
		articles: site.codes.length,
		usualFrequency: site.usual,
		total: site.total,
		frequencyOf,
		siteFrequencyOf: (token) => site.frequencies.get(token),
		countOf: (token) => tokens.get(token)?.count ?? USUAL_COUNT * (frequencyOf(token) ?? site.usual),
	};
}
