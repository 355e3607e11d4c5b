/** Records + catalog → text pack. */
import type { Catalog } from "../../lib/catalog.ts";
import { isHan, normalizeText } from "../../lib/text/normalize.ts";
import { makeDictionary, segmentHan } from "../../lib/text/segment.ts";
import type { Segmenter } from "../../node/segmenter.ts";
import { type Pack, WEIGHT_STEP } from "../shared/pack.ts";
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
		...calibrate(collectVocabulary(articles, groups, segmenter), articles, segmenter),
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

/** Rounds of mending; each raises the words that the browser would cut. A handful has always been enough. */
const MOST_ROUNDS = 50;

/**
 * Rounds the weights to what is shipped and raises, step by step, the words that the browser would then cut
 * differently from the build, until both cut every block alike.
 * @throws Error naming a text on which they do not come together
 */
function calibrate(
	vocabulary: ReadonlyMap<string, number>,
	articles: readonly ArticleRecord[],
	segmenter: Segmenter,
): Pick<Pack, "vocabulary" | "minWeight"> {
	const round = (weight: number) => Math.round(weight / WEIGHT_STEP) * WEIGHT_STEP;
	const rounded = new Map([...vocabulary].map(([word, weight]) => [word, round(weight)]));
	const minWeight = round(segmenter.minWeight);
	const texts = [...new Set(articles.flatMap(({ blocks }) => blocks.flatMap(({ text }) => hanRuns(text))))];
	const wanted = texts.map((text) => segmenter.cut(text));
	for (let turn = 0; turn < MOST_ROUNDS; turn++) {
		const dictionary = makeDictionary(rounded, minWeight);
		const raise = new Set<string>();
		texts.forEach((text, index) => {
			const words = wanted[index] as string[];
			const got = segmentHan(text, dictionary);
			if (got.join(" ") === words.join(" ")) return;
			for (const word of words) if (!got.includes(word)) raise.add(word);
		});
		if (raise.size === 0) return { vocabulary: rounded, minWeight };
		for (const word of raise) {
			const weight = rounded.get(word);
			if (weight !== undefined && weight < 0) rounded.set(word, weight + WEIGHT_STEP);
		}
	}
	throw new Error(
		"the shipped weights do not cut the content as the build does; make WEIGHT_STEP in search/shared/pack.ts smaller",
	);
}

/** The runs of Han in a text as the search sees it: without spaces and punctuation. */
function hanRuns(text: string): string[] {
	return normalizeText(text)
		.split(/[^\u3400-\u9fff]+/)
		.filter((run) => run !== "");
}
