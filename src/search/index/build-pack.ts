/** Records + catalog → what the browser searches. */
import { otherAsks } from "../../lib/asks.ts";
import type { Catalog } from "../../lib/catalog.ts";
import { normalizeText } from "../../lib/text/normalize.ts";
import type { Segmenter } from "../../node/segmenter.ts";
import type { Extra } from "../shared/extra.ts";
import type { Pack } from "../shared/pack.ts";
import { type ArticleRecord, ELSEWHERE, HOME, type PlatformRecord } from "../shared/records.ts";
import { calibrate, collectVocabulary, type Weigh } from "./build-vocabulary.ts";

export interface BuiltSearch {
	pack: Pack;
	/** What the extra adds to the pack (its lexicon is made by build-lexicon). */
	extra: Omit<Extra, "lexicon">;
	/** Runs of Han that the shipped weights cut otherwise than the segmenter; see build-vocabulary. */
	cutOtherwise: string[];
}

/**
 * Makes the pack that the browser searches, and the wordings that only come with the extra.
 * @param records one for each article, in any order
 * @param segmenter cuts the content; its words become the vocabulary
 * @param synonyms groups from content/synonyms.yaml
 * @param weigh makes the weights that are shipped of those of the segmenter
 * @throws Error when an article of the catalog has no record
 */
export function buildPack(
	catalog: Catalog,
	records: readonly ArticleRecord[],
	segmenter: Segmenter,
	synonyms: readonly (readonly string[])[],
	weigh: Weigh = calibrate,
): BuiltSearch {
	const byCode = new Map(records.map((record) => [record.code, record]));
	const articles = catalog.articles.map((article) => {
		const record = byCode.get(article.code);
		if (!record) throw new Error(`article ${article.code} has no built page; the search would not find it`);
		const contact = catalog.contactsOf(article).find(({ phones }) => phones.length > 0);
		const phone = contact?.phones[0];
		return contact && phone
			? { ...record, phone: [contact.name, phone.number, phone.tel] as [string, string, string] }
			: record;
	});
	const groups = synonyms.map((group) => [...new Set(group.map(normalizeText))]);
	const phrases = catalog.articles.map((article) => otherAsks(article).map(normalizeText));
	// Both are cut by one vocabulary; the pack gets the words it needs itself.
	const pages = articles.flatMap(({ blocks }) => blocks.map(({ text }) => normalizeText(text)));
	const shipped = collectVocabulary(pages, segmenter);
	const texts = [...pages, ...phrases.flat()];
	const all = collectVocabulary([...texts, ...groups.flat()], segmenter);
	const { vocabulary, minWeight, cutOtherwise } = weigh(all, texts, segmenter);
	const own = [...vocabulary].filter(([word]) => !shipped.has(word));
	return {
		pack: {
			articles,
			platforms: [
				...catalog.platforms.map(({ id, short, aliases, accent }) => ({
					id,
					short,
					aliases: namesOf(aliases),
					accent: [accent.light, accent.dark] as [string, string],
				})),
				...regionsOf(catalog.taxonomy),
			],
			vocabulary: new Map([...vocabulary].filter(([word]) => shipped.has(word))),
			minWeight,
			// What stands on a page letter for letter needs none.
			synonyms: [],
		},
		extra: { phrases, synonyms: groups, vocabulary: new Map(own) },
		cutOtherwise,
	};
}

/** Names as queries are searched for them. */
function namesOf(names: readonly string[]): string[] {
	return [...new Set(names.map(normalizeText))];
}

/** What stands among the platforms and is none: see ELSEWHERE and HOME. */
function regionsOf({ home, elsewhere }: Catalog["taxonomy"]): PlatformRecord[] {
	const regions: [string, readonly string[]][] = [
		[HOME, home],
		[ELSEWHERE, elsewhere],
	];
	return regions
		.filter(([, names]) => names.length > 0)
		.map(([id, names]) => ({ id, short: "", aliases: namesOf(names), accent: ["", ""] }));
}
