/** Compares a query with all blocks by the tokens they share. */
import type { Analysis } from "../../shared/analyse.ts";
import type { Candidate } from "../../shared/port.ts";
import { BLOCK_BALANCE, UNKNOWN_WEIGHT } from "../../shared/weights.ts";
import { addTo, createSums, empty } from "./sums.ts";
import { blockWeight, type IndexedBlock, type TextIndex } from "./text-index.ts";

/** Postings of a token as plain numbers: the loop over them is what a search spends its time on. */
interface Row {
	blocks: Int32Array;
	/** The token's weight in each of the blocks. */
	weights: Float64Array;
	/** Articles of the blocks, each once. */
	articles: Int32Array;
}

/** Makes the function that writes block similarities, likelihood and coverage into the candidates. */
export function createBlockScorer(
	index: TextIndex,
): (analysis: Analysis, candidate: (article: number) => Candidate) => void {
	const shared = createSums(index.blocks.length);
	const coverages = createSums(index.articles.length);
	const gains = createSums(index.articles.length);
	const rows = new Map<string, Row>();
	const rowOf = (token: string): Row => {
		let row = rows.get(token);
		if (!row) {
			const postings = index.postings.get(token) ?? [];
			row = {
				blocks: Int32Array.from(postings, ({ block }) => block),
				weights: Float64Array.from(postings, ({ weight }) => weight),
				articles: Int32Array.from(new Set(postings.map(({ block }) => (index.blocks[block] as IndexedBlock).article))),
			};
			rows.set(token, row);
		}
		return row;
	};
	return ({ tokens }, candidate) => {
		let total = 0;
		let wordTotal = 0;
		let weightTotal = 0;
		for (const [token, { weight, isWord }] of tokens) {
			const rarity = index.rarity.get(token);
			// An unknown pair is mostly chance; an unknown word is something the articles do not speak of.
			if (rarity === undefined && !isWord) continue;
			const value = weight * (rarity ?? UNKNOWN_WEIGHT);
			total += value;
			if (isWord) wordTotal += value;
			if (rarity === undefined) continue;
			weightTotal += weight;
			index.model.compare(token, (article, gain) => addTo(gains, article, weight * gain));
			const { blocks, weights, articles } = rowOf(token);
			for (let at = 0; at < blocks.length; at++) {
				addTo(shared, blocks[at] as number, Math.min(weight, weights[at] as number) * rarity);
			}
			if (isWord) for (let at = 0; at < articles.length; at++) addTo(coverages, articles[at] as number, value);
		}
		empty(shared, (id, sum) => {
			const block = index.blocks[id] as IndexedBlock;
			const balance = BLOCK_BALANCE.query * total + BLOCK_BALANCE.block * block.total;
			const similarity = (sum / balance) * blockWeight(block.type);
			const found = candidate(block.article);
			if (similarity > found.block.similarity) {
				found.second = found.block.similarity;
				found.block = { similarity, index: block.index };
			} else if (similarity > found.second) found.second = similarity;
		});
		empty(gains, (article, gain) => {
			candidate(article).likelihood = gain / weightTotal;
		});
		empty(coverages, (article, sum) => {
			candidate(article).coverage = sum / wordTotal;
		});
	};
}
