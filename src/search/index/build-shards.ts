/** Pack and wordings → the files of a large site: shards of postings, records in small groups, the site file. */
import { normalizeText } from "../../lib/text/normalize.ts";
import { type Language, makeLanguage, tokenize } from "../shared/analyse.ts";
import type { Extra } from "../shared/extra.ts";
import { foldText } from "../shared/fold.ts";
import { frequencyOfRarity, rarityOf } from "../shared/rarity.ts";
import type { ArticleRecord, Block } from "../shared/records.ts";
import { shardOf, tokenKey } from "../shared/shards/keys.ts";
import { literalPairs } from "../shared/shards/literal.ts";
import { encodeShard, HOLDS, type Hold, MOST_ARTICLES, type PostingList } from "../shared/shards/postings.ts";
import { encodeRecords } from "../shared/shards/records.ts";
import { encodeSite, type Site } from "../shared/shards/site.ts";
import { initialRuns, syllablePairs } from "../shared/sounds.ts";
import { LANGUAGE_WEIGHTS, MOST_LANGUAGE_TEXT } from "../shared/weights.ts";
import type { BuiltSearch } from "./build-pack.ts";

/** Bytes of a shard that are aimed at: smaller ones cost requests, larger ones bytes that no query wants. */
const SHARD_BYTES = 3000;
/** Articles in a file of records. Neighbours are of one platform, and often of one matter. */
const GROUP = 4;
/** Most words of letters whose frequency is told beforehand; they correct slips in such words. */
const MOST_LETTER_WORDS = 2000;
const MOST_SALTS = 1000;
/** Bits that a posting takes, roughly; and a token's key. */
const POSTING_BITS = 8;
const KEY_BITS = 20;

/** Path below the search folder → content. */
export type SearchFiles = Map<string, Uint8Array | string>;

/** How an article holds a token: number of blocks of each sort. */
interface Count {
	said: number;
	text: number;
	unseen: number;
}

/**
 * Makes the files of a large site.
 * @throws RangeError when there are more articles than can be numbered
 */
export function buildShards({ pack, extra }: BuiltSearch, readings: Extra["lexicon"]["readings"]): SearchFiles {
	const { articles, platforms, synonyms, minWeight } = pack;
	if (articles.length > MOST_ARTICLES)
		throw new RangeError(`${articles.length} articles are more than can be numbered`);
	const vocabulary = new Map([...pack.vocabulary, ...extra.vocabulary]);
	const language = makeLanguage({ vocabulary, minWeight, synonyms });
	const postings = collectPostings(articles, extra.phrases, language, readings);
	const phones = distinctPhones(articles);
	const bits = [...postings.lists.values()].reduce((sum, row) => sum + KEY_BITS + POSTING_BITS * row.length, 0);
	const shards = Math.max(1, Math.round(bits / 8 / SHARD_BYTES));
	const salt = findSalt([...postings.lists.keys()]);
	const frequencies = wordFrequencies(postings.lists, vocabulary);
	const site: Site = {
		codes: articles.map(({ code }) => code),
		platformOf: articles.map(({ platform }) => platforms.findIndex(({ id }) => id === platform)),
		platforms,
		synonyms,
		phones,
		vocabulary,
		minWeight,
		frequencies,
		total: Math.round(postings.total),
		usual: usualFrequency(postings.lists, frequencies, articles.length),
		shards,
		salt,
		group: GROUP,
	};
	const files: SearchFiles = new Map([["site.bin", encodeSite(site)]]);
	toShards(postings.lists, site).forEach((lists, number) =>
		files.set(`t/${number}.bin`, encodeShard(lists, articles.length)),
	);
	const tables = { platforms: platforms.map(({ id }) => id), phones };
	for (let from = 0; from < articles.length; from += GROUP) {
		const group = articles
			.slice(from, from + GROUP)
			.map((record, index) => ({ record, phrases: extra.phrases[from + index] ?? [] }));
		files.set(`r/${from / GROUP}.json`, encodeRecords(group, tables));
	}
	return files;
}

/** Postings as numbers: article × HOLDS.length + hold. */
interface Postings {
	lists: Map<string, number[]>;
	total: number;
}

function collectPostings(
	articles: readonly ArticleRecord[],
	phrases: readonly (readonly string[])[],
	language: Language,
	readings: Extra["lexicon"]["readings"],
): Postings {
	const lists: Postings["lists"] = new Map();
	let total = 0;
	articles.forEach(({ blocks }, article) => {
		const counts = new Map<string, Count>();
		const count = (token: string, sort: keyof Count) => {
			let known = counts.get(token);
			if (!known) {
				known = { said: 0, text: 0, unseen: 0 };
				counts.set(token, known);
			}
			known[sort] += 1;
		};
		const weights = new Map<string, { said: number; text: number }>();
		const unseen = (phrases[article] ?? []).map((text): Block => ({ type: "Q", text }));
		for (const { type, text } of [...blocks, ...unseen]) {
			const folded = foldText(normalizeText(text));
			const isText = type === "S" || type === "H" || type === "P";
			const sort = isText ? "text" : type === "Q" ? "unseen" : "said";
			for (const token of tokenize(folded, language).keys()) {
				count(token, sort);
				const weight = weights.get(token) ?? { said: 0, text: 0 };
				weight[isText ? "text" : "said"] += LANGUAGE_WEIGHTS[type];
				weights.set(token, weight);
			}
			if (isText) continue;
			for (const token of syllablePairs(folded, readings)) count(token, sort);
			for (const token of initialRuns(folded, readings)) count(token, sort);
		}
		for (const { said, text } of weights.values()) total += said + Math.min(text, MOST_LANGUAGE_TEXT);
		const visible = blocks.map(({ text }) => normalizeText(text)).join("");
		for (const pair of literalPairs(visible)) {
			const known = counts.get(pair);
			if (!known) count(pair, "text");
			else if (known.said + known.text === 0) known.text = 1;
		}
		for (const [token, known] of counts) {
			const posting = article * HOLDS.length + HOLDS.indexOf(holdOf(known));
			const row = lists.get(token);
			if (row) row.push(posting);
			else lists.set(token, [posting]);
		}
	});
	return { lists, total };
}

function holdOf({ said, text }: Count): Hold {
	if (said > 0) return said + text > 1 ? "saidAgain" : "said";
	return text > 1 ? "texts" : text === 1 ? "text" : "unseen";
}

/** A salt with which no two tokens share a key: a list that mixes two tokens would promise what it does not hold. */
function findSalt(tokens: readonly string[]): number {
	for (let salt = 0; salt < MOST_SALTS; salt++) {
		const keys = new Set<number>();
		if (tokens.every((token) => keys.size < keys.add(tokenKey(token, salt)).size)) return salt;
	}
	throw new Error(`the search's tokens share keys with each of ${MOST_SALTS} salts; make the keys longer`);
}

function toShards(lists: Postings["lists"], { shards, salt }: Site): Map<number, PostingList>[] {
	const files = Array.from({ length: shards }, () => new Map<number, PostingList>());
	for (const [token, row] of lists) {
		const key = tokenKey(token, salt);
		(files[shardOf(key, shards)] as Map<number, PostingList>).set(key, {
			articles: Uint16Array.from(row, (posting) => Math.floor(posting / HOLDS.length)),
			holds: Uint8Array.from(row, (posting) => posting % HOLDS.length),
		});
	}
	return files;
}

function wordFrequencies(lists: Postings["lists"], vocabulary: ReadonlyMap<string, number>): Map<string, number> {
	const frequencies = new Map<string, number>();
	for (const word of vocabulary.keys()) frequencies.set(word, lists.get(word)?.length ?? 0);
	[...lists]
		.filter(([token]) => /^[a-z]{3,}$/.test(token))
		.sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
		.slice(0, MOST_LETTER_WORDS)
		.forEach(([token, { length }]) => frequencies.set(token, length));
	return frequencies;
}

/** The frequency that has the mean rarity of all tokens that are not told beforehand, wherever they stand. */
function usualFrequency(lists: Postings["lists"], frequencies: ReadonlyMap<string, number>, articles: number): number {
	let sum = 0;
	let count = 0;
	for (const [token, { length }] of lists) {
		if (frequencies.has(token) || token[0] === "~" || token[0] === "^") continue;
		sum += length * rarityOf(length, articles);
		count += length;
	}
	return count === 0 ? 1 : Math.max(1, Math.round(frequencyOfRarity(sum / count, articles)));
}

function distinctPhones(articles: readonly ArticleRecord[]): [string, string, string][] {
	return [...new Map(articles.flatMap(({ phone }) => (phone ? [[phone.join(), phone] as const] : []))).values()];
}
