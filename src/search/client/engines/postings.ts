/** Which blocks and articles hold a token, as plain numbers: the loops over them are what a search spends its time on. */
import { rarityOf } from "../../shared/rarity.ts";
import { eachArticle, gainOf } from "./language-model.ts";
import type { IndexedBlock } from "./text-index.ts";

/** Where one token stands. */
export interface Row {
	/** Blocks that hold it, ascending, and its weight in each. */
	blocks: Int32Array;
	weights: Float64Array;
	/** Articles that hold it, ascending, and how much likelier it is in each than anywhere (see `gainOf`). */
	articles: Int32Array;
	gains: Float64Array;
}

export interface Postings {
	/** Rarity of each token that some block holds. */
	rarity: Map<string, number>;
	/** Undefined for a token that no block holds. */
	rowOf(token: string): Row | undefined;
}

/** Takes in what blocks hold, block by block, and makes postings of it. */
export interface PostingsBuilder {
	/** A token of the block whose turn it is; each token once a block. */
	add(token: string, block: number, weight: number): void;
	/**
	 * Sums up; writes the totals of the blocks.
	 * @param blocks all that were spoken of, those of one article side by side
	 * @param articles how many articles there are
	 */
	build(blocks: readonly IndexedBlock[], articles: number): Postings;
}

/** Starts with no token. */
export function createPostings(): PostingsBuilder {
	const numbers = new Map<string, number>();
	/** One entry for each token of each block, in the order in which they came. */
	const tokens: number[] = [];
	const places: number[] = [];
	const weights: number[] = [];
	return {
		add(token, block, weight) {
			let number = numbers.get(token);
			if (number === undefined) {
				number = numbers.size;
				numbers.set(token, number);
			}
			tokens.push(number);
			places.push(block);
			weights.push(weight);
		},
		build(blocks, articles) {
			// A sort by counting: the entries of each token in a row, in the order of the blocks.
			const starts = new Int32Array(numbers.size + 1);
			for (const token of tokens) starts[token + 1] = (starts[token + 1] as number) + 1;
			for (let token = 0; token < numbers.size; token++)
				starts[token + 1] = (starts[token + 1] as number) + (starts[token] as number);
			const next = starts.slice();
			const sorted = { blocks: new Int32Array(tokens.length), weights: new Float64Array(tokens.length) };
			for (let entry = 0; entry < tokens.length; entry++) {
				const token = tokens[entry] as number;
				const at = next[token] as number;
				next[token] = at + 1;
				sorted.blocks[at] = places[entry] as number;
				sorted.weights[at] = weights[entry] as number;
			}
			const compared = compare(sorted.blocks, starts, blocks);
			const rarity = new Map<string, number>();
			for (const [token, number] of numbers) {
				const holders = (compared.starts[number + 1] as number) - (compared.starts[number] as number);
				const rare = rarityOf(holders, articles);
				rarity.set(token, rare);
				for (let at = starts[number] as number; at < (starts[number + 1] as number); at++)
					(blocks[sorted.blocks[at] as number] as IndexedBlock).total += (sorted.weights[at] as number) * rare;
			}
			const rows = new Map<number, Row>();
			return {
				rarity,
				rowOf(token) {
					const number = numbers.get(token);
					if (number === undefined) return undefined;
					let row = rows.get(number);
					if (!row) {
						row = cut(sorted, compared, starts, number);
						rows.set(number, row);
					}
					return row;
				},
			};
		},
	};
}

interface Compared {
	/** Where the articles of each token begin; one more entry marks the end. */
	starts: Int32Array;
	articles: Int32Array;
	gains: Float64Array;
}

/** What the language models of all articles say of all tokens. */
function compare(sorted: Int32Array, starts: Int32Array, blocks: readonly IndexedBlock[]): Compared {
	const count = starts.length - 1;
	const last = blocks[blocks.length - 1];
	/** Tokens of each article, and of all. */
	const lengths = new Float64Array(last ? last.article + 1 : 0);
	let total = 0;
	const compared: Compared = {
		starts: new Int32Array(count + 1),
		articles: new Int32Array(sorted.length),
		gains: new Float64Array(sorted.length),
	};
	let end = 0;
	for (let token = 0; token < count; token++) {
		eachArticle(sorted, starts[token] as number, starts[token + 1] as number, blocks, (article, said) => {
			lengths[article] = (lengths[article] as number) + said;
			total += said;
			compared.articles[end] = article;
			compared.gains[end] = said;
			end += 1;
		});
		compared.starts[token + 1] = end;
	}
	const { gains, articles } = compared;
	for (let token = 0; token < count; token++) {
		const from = compared.starts[token] as number;
		const to = compared.starts[token + 1] as number;
		let sum = 0;
		for (let at = from; at < to; at++) sum += gains[at] as number;
		for (let at = from; at < to; at++)
			gains[at] = gainOf((gains[at] as number) / (lengths[articles[at] as number] as number), sum / total);
	}
	return compared;
}

function cut(sorted: Pick<Row, "blocks" | "weights">, compared: Compared, starts: Int32Array, token: number): Row {
	const [from, to] = [starts[token] as number, starts[token + 1] as number];
	const [first, end] = [compared.starts[token] as number, compared.starts[token + 1] as number];
	return {
		blocks: sorted.blocks.subarray(from, to),
		weights: sorted.weights.subarray(from, to),
		articles: compared.articles.subarray(first, end),
		gains: compared.gains.subarray(first, end),
	};
}
