/** The pack made searchable: normalised texts, blocks with their tokens, postings. Built once, in the browser. */
import { normalizeText } from "../../../lib/text/normalize.ts";
import { type Language, makeLanguage, tokenize } from "../../shared/analyse.ts";
import { foldText } from "../../shared/fold.ts";
import type { Pack } from "../../shared/pack.ts";
import type { BlockType } from "../../shared/records.ts";
import { BLOCK_WEIGHTS } from "../../shared/weights.ts";
import { createPostings, type Row } from "./postings.ts";

export interface IndexedBlock {
	/** Index of the article in the pack. */
	article: number;
	/** Index of the block in its article. */
	index: number;
	type: BlockType;
	/** Normalised and folded text. */
	folded: string;
	/** Sum of its tokens' weights times rarity. */
	total: number;
}

export interface IndexedArticle {
	/** All visible text, normalised, in the order of the page, without breaks: what the Ctrl+F law searches. */
	text: string;
	folded: string;
	/** Range of its blocks in `blocks`, [from, to). */
	from: number;
	to: number;
}

export interface TextIndex {
	language: Language;
	articles: IndexedArticle[];
	blocks: IndexedBlock[];
	/** Where a token stands; undefined where it stands nowhere. */
	rowOf(token: string): Row | undefined;
	/** Rarity of a token, 0 (everywhere) to 1 (one article); undefined where no article holds it. */
	rarity: Pick<ReadonlyMap<string, number>, "get" | "has" | "keys">;
	/** Every character of the folded texts. */
	characters: Pick<ReadonlySet<string>, "has">;
}

/** Builds the index of a pack. About 60,000 characters take some tens of milliseconds on an old computer. */
export function buildTextIndex(pack: Pack): TextIndex {
	const language = makeLanguage(pack);
	const articles: IndexedArticle[] = [];
	const blocks: IndexedBlock[] = [];
	const postings = createPostings();

	pack.articles.forEach((record, article) => {
		const from = blocks.length;
		let text = "";
		record.blocks.forEach(({ type, text: original }, index) => {
			const normalized = normalizeText(original);
			const folded = foldText(normalized);
			// What is not on the page is searched by its words, but no Ctrl+F would find it.
			if (type !== "Q") text += normalized;
			const id = blocks.length;
			blocks.push({ article, index, type, folded, total: 0 });
			for (const [token, { weight }] of tokenize(folded, language)) postings.add(token, id, weight);
		});
		articles.push({ text, folded: foldText(text), from, to: blocks.length });
	});

	const { rarity, rowOf } = postings.build(blocks, articles.length);
	const characters = new Set<string>();
	for (const { folded } of blocks) for (const character of folded) characters.add(character);
	return { language, articles, blocks, rowOf, rarity, characters };
}

/** Weight of a block's type. */
export function blockWeight(type: BlockType): number {
	return BLOCK_WEIGHTS[type];
}
