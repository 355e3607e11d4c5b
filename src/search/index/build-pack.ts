/** Records + catalog → text pack. */
import type { Catalog } from "../../lib/catalog.ts";
import { isHan, normalizeText } from "../../lib/text/normalize.ts";
import type { Segmenter } from "../../node/segmenter.ts";
import type { Pack } from "../shared/pack.ts";
import type { ArticleRecord } from "../shared/records.ts";

/**
 * Makes the pack that the browser searches.
 * @param records one for each article, in any order
 * @param segmenter cuts the content; its words become the vocabulary
 * @param synonyms groups from content/synonyms.yaml
 * @throws Error when an article of the catalog has no record
 */
export function buildPack(
	catalog: Catalog,
	records: readonly ArticleRecord[],
	segmenter: Segmenter,
	synonyms: readonly (readonly string[])[],
): Pack {
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
	return {
		articles,
		platforms: catalog.platforms.map(({ id, short, aliases, accent }) => ({
			id,
			short,
			aliases: [...new Set(aliases.map(normalizeText))],
			accent: [accent.light, accent.dark],
		})),
		vocabulary: collectVocabulary(articles, groups, segmenter),
		minWeight: segmenter.minWeight,
		synonyms: groups,
	};
}

/** Every word that the content or a synonym is cut into, with jieba's weight. */
function collectVocabulary(
	articles: readonly ArticleRecord[],
	synonyms: readonly (readonly string[])[],
	segmenter: Segmenter,
): Map<string, number> {
	const texts = [
		...articles.flatMap((article) => article.blocks.map((block) => normalizeText(block.text))),
		...synonyms.flat(),
	];
	const vocabulary = new Map<string, number>();
	for (const text of texts) {
		for (const word of segmenter.cut(text)) {
			const weight = segmenter.weight(word);
			if (weight !== undefined && isHan(word[0] as string)) vocabulary.set(word, weight);
		}
		// A character may be a word elsewhere: without its weight the browser would cut around it differently.
		for (const character of text) {
			const weight = segmenter.weight(character);
			if (weight !== undefined && isHan(character)) vocabulary.set(character, weight);
		}
	}
	return vocabulary;
}
