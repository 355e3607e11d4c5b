/** A shard: some tokens, each with the articles that hold it and how. */
import { createBitReader, createBitWriter, riceParameter } from "./bits.ts";

/** Raised when the shape below changes. */
export const SHARD_VERSION = 1;

/**
 * How an article holds a token, the commonest first.
 * `text`: once, in steps, prose, a heading or across two blocks · `texts`: in several such blocks ·
 * `said`: in its title, an error or a question · `saidAgain`: there, and in other blocks ·
 * `unseen`: only in a wording that the page does not show, so no Ctrl+F would find it
 */
export const HOLDS = ["text", "said", "texts", "saidAgain", "unseen"] as const;
export type Hold = (typeof HOLDS)[number];
const LAST_HOLD = HOLDS.length - 1;

export interface PostingList {
	/** Numbers of articles, ascending. */
	articles: Uint16Array;
	/** For each of them, the index in HOLDS. */
	holds: Uint8Array;
}

/** Articles are numbered with 16 bits. */
export const MOST_ARTICLES = 2 ** 16;

/**
 * Lists by key → bytes: key (difference to the one before), length, articles (differences), holds (ones and a zero).
 * @param articles number of articles of the site
 */
export function encodeShard(lists: ReadonlyMap<number, PostingList>, articles: number): Uint8Array {
	const writer = createBitWriter();
	writer.bits(SHARD_VERSION, 8);
	const keys = [...lists.keys()].sort((a, b) => a - b);
	const first = keys[0] ?? 0;
	const parameter = riceParameter(((keys[keys.length - 1] ?? 0) - first) / Math.max(1, keys.length - 1));
	writer.gamma(keys.length + 1);
	writer.bits(parameter, 5);
	writer.bits(first >>> 1, 31);
	writer.bits(first, 1);
	let last = first;
	for (const key of keys) {
		writer.rice(key - last, parameter);
		last = key;
		const { articles: numbers, holds } = lists.get(key) as PostingList;
		writer.gamma(numbers.length);
		const gap = riceParameter(articles / numbers.length);
		let before = -1;
		numbers.forEach((number, index) => {
			writer.rice(number - before - 1, gap);
			before = number;
			const hold = holds[index] as number;
			for (let ones = hold; ones > 0; ones--) writer.bits(1, 1);
			if (hold < LAST_HOLD) writer.bits(0, 1);
		});
	}
	return writer.finish();
}

/**
 * Bytes → lists by key.
 * @throws Error when the shard is of another version
 */
export function decodeShard(bytes: Uint8Array, articles: number): Map<number, PostingList> {
	if (bytes[0] !== SHARD_VERSION) throw new Error(`search shard has version ${bytes[0]}, expected ${SHARD_VERSION}`);
	const reader = createBitReader(bytes, 1);
	const lists = new Map<number, PostingList>();
	const count = reader.gamma() - 1;
	const parameter = reader.bits(5);
	let key = reader.bits(31) * 2 + reader.bits(1);
	for (let left = count; left > 0; left--) {
		key += reader.rice(parameter);
		const length = reader.gamma();
		const gap = riceParameter(articles / length);
		const list = { articles: new Uint16Array(length), holds: new Uint8Array(length) };
		let before = -1;
		for (let index = 0; index < length; index++) {
			before += reader.rice(gap) + 1;
			let hold = 0;
			while (hold < LAST_HOLD && reader.bits(1) === 1) hold += 1;
			list.articles[index] = before;
			list.holds[index] = hold;
		}
		lists.set(key, list);
	}
	return lists;
}
