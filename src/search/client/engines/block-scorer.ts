/** Compares a query with all blocks by the tokens they share. */
import type { Analysis } from "../../shared/analyse.ts";
import type { Candidate } from "../../shared/port.ts";
import {
	BLOCK_BALANCE,
	FEATURE_WEIGHTS,
	KIND_PRIORS,
	LEAST_MERIT,
	LEAST_TELLING,
	UNKNOWN_WEIGHT,
} from "../../shared/weights.ts";
import { createSums } from "./sums.ts";
import { blockWeight, type TextIndex } from "./text-index.ts";

/**
 * Gives the candidate of an article.
 * @param isNew whether to begin one where there is none yet
 */
export type FindCandidate = (article: number, isNew: boolean) => Candidate | undefined;

/** Makes the function that writes block similarities, likelihood and coverage into the candidates. */
export function createBlockScorer(index: TextIndex): (analysis: Analysis, candidate: FindCandidate) => void {
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
	const likelihoods = new Float64Array(articles.length);
	const worths = new Float64Array(articles.length);
	/** Articles that hold a token of the query. */
	const reached = new Int32Array(articles.length);
	return ({ tokens }, candidate) => {
		let total = 0;
		let wordTotal = 0;
		let weightTotal = 0;
		let count = 0;
		for (const [token, { weight, isWord }] of tokens) {
			const rarity = index.rarity.get(token);
			// An unknown pair is mostly chance; an unknown word is something the articles do not speak of.
			if (rarity === undefined && !isWord) continue;
			const value = weight * (rarity ?? UNKNOWN_WEIGHT);
			total += value;
			if (isWord) wordTotal += value;
			const row = rarity === undefined ? undefined : index.rowOf(token);
			if (rarity === undefined || !row) continue;
			weightTotal += weight;
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
		let most = 0;
		gains.empty((article, gain) => {
			const likelihood = gain / weightTotal;
			const coverage = wordTotal > 0 ? (coverages[article] as number) / wordTotal : 0;
			const worth = worthOf(best[article] as number, second[article] as number, likelihood, coverage);
			if (worth > most) most = worth;
			likelihoods[article] = likelihood;
			coverages[article] = coverage;
			worths[article] = worth;
			reached[count++] = article;
		});
		const least = leastWorth(most);
		for (let at = 0; at < count; at++) {
			const article = reached[at] as number;
			const found = candidate(article, (worths[article] as number) >= least);
			if (found) {
				found.block = { similarity: best[article] as number, index: bestPlace[article] as number };
				found.second = second[article] as number;
				found.likelihood = likelihoods[article] as number;
				found.coverage = coverages[article] as number;
			}
			best[article] = 0;
			bestPlace[article] = 0;
			second[article] = 0;
			coverages[article] = 0;
		}
	};
}

/** What the ranker will make of it. */
function worthOf(block: number, second: number, likelihood: number, coverage: number): number {
	return (
		FEATURE_WEIGHTS.block * block +
		FEATURE_WEIGHTS.second * second +
		FEATURE_WEIGHTS.likelihood * likelihood +
		FEATURE_WEIGHTS.coverage * coverage
	);
}

const { retired: _, ...PRIORS } = KIND_PRIORS;
const MOST_PRIOR = Math.max(...Object.values(PRIORS));
const LEAST_PRIOR = Math.min(...Object.values(PRIORS));

/**
 * Below this, an article for which nothing else speaks has no prospect of being shown, whatever its kind and that of the
 * best one (retired articles aside): of a hundred articles that share some word with a query, a dozen are shown.
 */
function leastWorth(most: number): number {
	return Math.max(LEAST_MERIT.score, LEAST_MERIT.share * (most + LEAST_PRIOR)) - MOST_PRIOR;
}
