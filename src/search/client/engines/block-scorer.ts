/** Compares a query with all blocks by the tokens they share. */
import type { Analysis } from "../../shared/analyse.ts";
import type { Candidate } from "../../shared/port.ts";
import { BLOCK_BALANCE, LEAST_TELLING, UNKNOWN_WEIGHT } from "../../shared/weights.ts";
import { createSums } from "./sums.ts";
import { blockWeight, type TextIndex } from "./text-index.ts";

/** Postings of a token as plain numbers: the loops over them are what a search spends its time on. */
interface Row {
	blocks: Int32Array;
	/** The token's weight in each of the blocks. */
	weights: Float64Array;
	/** Articles that hold the token, and how much likelier it is there than anywhere. */
	articles: Int32Array;
	gains: Float64Array;
}

/** Makes the function that writes block similarities, likelihood and coverage into the candidates. */
export function createBlockScorer(
	index: TextIndex,
): (analysis: Analysis, candidate: (article: number) => Candidate) => void {
	const { blocks, articles } = index;
	const articleOf = Int32Array.from(blocks, ({ article }) => article);
	const placeOf = Int32Array.from(blocks, (block) => block.index);
	const totals = Float64Array.from(blocks, ({ total }) => BLOCK_BALANCE.block * total);
	const typeWeights = Float64Array.from(blocks, ({ type }) => blockWeight(type));
	const shared = createSums(blocks.length);
	const gains = createSums(articles.length);
	const coverages = new Float64Array(articles.length);
	/** Similarity of the best block of each article, its place there, and the similarity of the second. */
	const best = new Float64Array(articles.length);
	const bestPlace = new Int32Array(articles.length);
	const second = new Float64Array(articles.length);
	const rows = new Map<string, Row>();
	const rowOf = (token: string): Row => {
		let row = rows.get(token);
		if (!row) {
			row = makeRow(index, token);
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
			const row = rowOf(token);
			// Words that stand nearly everywhere are most of the postings and tell no block from another.
			const length = weight * rarity < LEAST_TELLING ? 0 : row.blocks.length;
			for (let at = 0; at < length; at++) {
				const inBlock = row.weights[at] as number;
				shared.add(row.blocks[at] as number, Math.min(weight, inBlock) * rarity);
			}
			for (let at = 0; at < row.articles.length; at++) {
				const article = row.articles[at] as number;
				gains.add(article, weight * (row.gains[at] as number));
				if (isWord) coverages[article] = (coverages[article] as number) + value;
			}
		}
		const ofQuery = BLOCK_BALANCE.query * total;
		shared.empty((block, sum) => {
			const similarity = (sum / (ofQuery + (totals[block] as number))) * (typeWeights[block] as number);
			const article = articleOf[block] as number;
			const most = best[article] as number;
			if (similarity > most) {
				second[article] = most;
				best[article] = similarity;
				bestPlace[article] = placeOf[block] as number;
			} else if (similarity > (second[article] as number)) second[article] = similarity;
		});
		// An article that holds a token holds it in a block, and is likelier by it.
		gains.empty((article, gain) => {
			const found = candidate(article);
			found.block = { similarity: best[article] as number, index: bestPlace[article] as number };
			found.second = second[article] as number;
			found.likelihood = gain / weightTotal;
			if (wordTotal > 0) found.coverage = (coverages[article] as number) / wordTotal;
			best[article] = 0;
			bestPlace[article] = 0;
			second[article] = 0;
			coverages[article] = 0;
		});
	};
}

function makeRow({ postings, model }: TextIndex, token: string): Row {
	const row = postings.get(token) ?? [];
	const articles: number[] = [];
	const gains: number[] = [];
	model.compare(token, (article, gain) => {
		articles.push(article);
		gains.push(gain);
	});
	return {
		blocks: Int32Array.from(row, ({ block }) => block),
		weights: Float64Array.from(row, ({ weight }) => weight),
		articles: Int32Array.from(articles),
		gains: Float64Array.from(gains),
	};
}
