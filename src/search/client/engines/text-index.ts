/** The pack made searchable: normalised texts, blocks with their tokens, postings. Built once, in the browser. */
import { normalizeText } from "../../../lib/text/normalize.ts";
import { type Language, makeLanguage, tokenize } from "../../shared/analyse.ts";
import { foldText } from "../../shared/fold.ts";
import type { Pack } from "../../shared/pack.ts";
import { rarityOf } from "../../shared/rarity.ts";
import type { BlockType } from "../../shared/records.ts";
import { BLOCK_WEIGHTS } from "../../shared/weights.ts";
import { createLanguageModel, type LanguageModel, type Posting } from "./language-model.ts";

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
	/** Token → blocks that hold it, with the token's weight there. */
	postings: Pick<ReadonlyMap<string, Posting[]>, "get">;
	model: LanguageModel;
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
	const postings = new Map<string, Posting[]>();
	const articleCounts = new Map<string, { last: number; count: number }>();

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
			for (const [token, { weight }] of tokenize(folded, language)) {
				const row = postings.get(token);
				if (row) row.push({ block: id, weight });
				else postings.set(token, [{ block: id, weight }]);
				const seen = articleCounts.get(token);
				if (!seen) articleCounts.set(token, { last: article, count: 1 });
				else if (seen.last !== article) {
					seen.last = article;
					seen.count += 1;
				}
			}
		});
		articles.push({ text, folded: foldText(text), from, to: blocks.length });
	});

	const rarity = new Map<string, number>();
	for (const [token, { count }] of articleCounts) rarity.set(token, rarityOf(count, pack.articles.length));
	for (const [token, row] of postings) {
		const rare = rarity.get(token) as number;
		for (const { block, weight } of row) (blocks[block] as IndexedBlock).total += weight * rare;
	}
	const characters = new Set<string>();
	for (const { folded } of blocks) for (const character of folded) characters.add(character);
	const model = createLanguageModel(blocks, postings);
	return { language, articles, blocks, postings, model, rarity, characters };
}

/** Weight of a block's type. */
export function blockWeight(type: BlockType): number {
	return BLOCK_WEIGHTS[type];
}
