/**
 * How likely a query is in the words of an article (Ponte and Croft 1998): what people say about the same trouble in
 * their own words adds up over all blocks, while block similarity sees one block only.
 */
import { LANGUAGE_SMOOTHING, LANGUAGE_WEIGHTS, MOST_LANGUAGE_TEXT } from "../../shared/weights.ts";
import type { IndexedBlock } from "./text-index.ts";

export interface Posting {
	/** Index of the block. */
	block: number;
	weight: number;
}

export interface LanguageModel {
	/**
	 * Calls back with each article that holds the token.
	 * @param visit gets the article's index and the logarithm of how much likelier the token is there than anywhere
	 */
	compare(token: string, visit: (article: number, gain: number) => void): void;
}

/**
 * Makes the models of all articles.
 * @param postings of each token, in the order of the blocks, and so of the articles
 */
export function createLanguageModel(
	blocks: readonly IndexedBlock[],
	postings: ReadonlyMap<string, readonly Posting[]>,
): LanguageModel {
	/** Tokens of each article, and of all. */
	const lengths: number[] = [];
	let total = 0;
	const totals = new Map<string, number>();
	for (const [token, row] of postings) {
		let sum = 0;
		eachArticle(row, blocks, (article, count) => {
			lengths[article] = (lengths[article] ?? 0) + count;
			sum += count;
		});
		totals.set(token, sum);
		total += sum;
	}
	/** Token → articles that hold it and their gains, by turns: most queries share their words. */
	const compared = new Map<string, number[]>();
	const comparisonOf = (token: string, row: readonly Posting[]): number[] => {
		let comparison = compared.get(token);
		if (comparison) return comparison;
		comparison = [];
		const own = comparison;
		const anywhere = (totals.get(token) as number) / total;
		eachArticle(row, blocks, (article, count) =>
			own.push(article, gainOf(count / (lengths[article] as number), anywhere)),
		);
		compared.set(token, comparison);
		return comparison;
	};
	return {
		compare(token, visit) {
			const row = postings.get(token);
			if (!row) return;
			const comparison = comparisonOf(token, row);
			for (let index = 0; index < comparison.length; index += 2)
				visit(comparison[index] as number, comparison[index + 1] as number);
		},
	};
}

/**
 * How much likelier a token is in one article than anywhere, smoothed: a logarithm.
 * @param here share of the token among the tokens of the article
 * @param anywhere the same of all articles
 */
export function gainOf(here: number, anywhere: number): number {
	return Math.log(1 + here / (LANGUAGE_SMOOTHING * anywhere));
}

/** How often a token counts in each article that holds it; the row in the order of the articles. */
export function eachArticle(
	row: readonly Posting[],
	blocks: readonly IndexedBlock[],
	visit: (article: number, count: number) => void,
): void {
	let current = -1;
	let said = 0;
	let text = 0;
	const leave = () => {
		if (current >= 0) visit(current, said + Math.min(text, MOST_LANGUAGE_TEXT));
	};
	for (const { block } of row) {
		const { article, type } = blocks[block] as IndexedBlock;
		if (article !== current) {
			leave();
			current = article;
			said = 0;
			text = 0;
		}
		if (type === "S" || type === "H" || type === "P") text += LANGUAGE_WEIGHTS[type];
		else said += LANGUAGE_WEIGHTS[type];
	}
	leave();
}
