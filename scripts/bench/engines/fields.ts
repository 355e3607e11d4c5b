/** Articles as the peers index them: one document an article, one field for each thing that weighs differently. */
import { otherAsks } from "../../../src/lib/asks.ts";
import type { ArticleRecord, BlockType } from "../../../src/search/shared/records.ts";
import type { BuildInput } from "./port.ts";

/** Searched fields; what an article is about weighs more. Set for the best S@1 of the peers on the labelled queries. */
export const FIELD_BOOSTS = { title: 2, errors: 2, asks: 2, text: 1 } as const;
export type FieldName = keyof typeof FIELD_BOOSTS;
export const FIELD_NAMES = Object.keys(FIELD_BOOSTS) as FieldName[];

/** On an article of the platform that the person has chosen, for the peers that can weigh by it. */
export const PLATFORM_BOOST = 1.5;

export interface PeerDocument extends Record<FieldName, string> {
	code: string;
	platform: string;
}

const TYPES: Record<FieldName, readonly BlockType[]> = {
	title: ["T"],
	errors: ["E", "V"],
	asks: ["A"],
	text: ["H", "S", "P"],
};

/** Documents of all articles, with every wording of how people ask, those too that no page shows. */
export function toDocuments({ records, catalog }: Pick<BuildInput, "records" | "catalog">): PeerDocument[] {
	return records.map((record) => toDocument(record, otherAsks(catalog.article(record.code))));
}

/** The fields of an article, its blocks in lines. */
export function toDocument({ code, platform, blocks }: ArticleRecord, moreAsks: readonly string[]): PeerDocument {
	const field = (name: FieldName) =>
		blocks
			.filter(({ type }) => TYPES[name].includes(type))
			.map(({ text }) => text)
			.join("\n");
	return {
		code,
		platform,
		title: field("title"),
		errors: field("errors"),
		asks: [field("asks"), ...moreAsks].join("\n"),
		text: field("text"),
	};
}
