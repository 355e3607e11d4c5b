import type { Extra } from "./extra.ts";
import type { Pack } from "./pack.ts";

/** The pack with what the extra adds: the same articles, each with its phrases as blocks of type Q. */
export function extendPack(pack: Pack, { phrases, vocabulary, synonyms }: Omit<Extra, "lexicon">): Pack {
	return {
		...pack,
		vocabulary: new Map([...pack.vocabulary, ...vocabulary]),
		synonyms: pack.synonyms.concat(synonyms),
		articles: pack.articles.map((record, index) => ({
			...record,
			blocks: record.blocks.concat((phrases[index] ?? []).map((text) => ({ type: "Q" as const, text }))),
		})),
	};
}
