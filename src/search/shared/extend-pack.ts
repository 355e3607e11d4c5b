import type { Extra } from "./extra.ts";
import type { Pack } from "./pack.ts";

/** The pack with what the extra adds: the same articles, each with its phrases as blocks of type Q. */
export function extendPack(pack: Pack, { phrases, vocabulary }: Pick<Extra, "phrases" | "vocabulary">): Pack {
	return {
		...pack,
		vocabulary: new Map([...pack.vocabulary, ...vocabulary]),
		articles: pack.articles.map((record, index) => ({
			...record,
			blocks: record.blocks.concat((phrases[index] ?? []).map((text) => ({ type: "Q" as const, text }))),
		})),
	};
}
