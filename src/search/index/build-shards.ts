/** Pack and wordings → the files of a large site: shards of postings, records in small groups, the site file. */
import { type Language, makeLanguage } from "../shared/analyse.ts";
import type { Lexicon } from "../shared/lexicon.ts";
import { frequencyOfRarity, rarityOf } from "../shared/rarity.ts";
import type { ArticleRecord } from "../shared/records.ts";
import { shardOf, tokenKey } from "../shared/shards/keys.ts";
import { encodeShard, HOLDS, MOST_ARTICLES, type PostingList } from "../shared/shards/postings.ts";
import { encodeRecords } from "../shared/shards/records.ts";
import { encodeSite, type Site } from "../shared/shards/site.ts";
import { readTokens } from "./article-tokens.ts";
import type { BuiltSearch } from "./build-pack.ts";

/** Bytes of a shard that are aimed at: smaller ones cost requests, larger ones bytes that no query wants. */
const SHARD_BYTES = 3000;
/** Articles in a file of records. Neighbours are of one platform, and often of one matter. */
const GROUP = 2;
/** Most words of letters whose frequency is told beforehand; they correct slips in such words. */
const MOST_LETTER_WORDS = 2000;
/** Bits that a posting takes, roughly; and a token's key. */
const POSTING_BITS = 8;
const KEY_BITS = 20;

/** Path below the search folder → content. */
export type SearchFiles = Map<string, Uint8Array | string>;

/**
 * Makes the files of a large site.
 * @throws RangeError when there are more articles than can be numbered
 */
export function buildShards({ pack, extra }: Pick<BuiltSearch, "pack" | "extra">, { readings }: Lexicon): SearchFiles {
	const { articles, platforms, minWeight } = pack;
	const synonyms = pack.synonyms.concat(extra.synonyms);
	if (articles.length > MOST_ARTICLES)
		throw new RangeError(`${articles.length} articles are more than can be numbered`);
	const vocabulary = new Map([...pack.vocabulary, ...extra.vocabulary]);
	const language = makeLanguage({ vocabulary, minWeight, synonyms });
	const postings = collectPostings(articles, extra.phrases, language, readings);
	const phones = distinctPhones(articles);
	const bits = [...postings.lists.values()].reduce((sum, row) => sum + KEY_BITS + POSTING_BITS * row.length, 0);
	const shards = Math.max(1, Math.round(bits / 8 / SHARD_BYTES));
	const frequencies = wordFrequencies(postings.lists, vocabulary);
	const site: Site = {
		codes: articles.map(({ code }) => code),
		platformOf: articles.map(({ platform }) => platforms.findIndex(({ id }) => id === platform)),
		platforms,
		synonyms,
		phones,
		calls: collectCalls(articles, platforms, phones),
		vocabulary,
		minWeight,
		frequencies,
		total: Math.round(postings.total),
		usual: usualFrequency(postings.lists, frequencies, articles.length),
		shards,
		group: GROUP,
	};
	const files: SearchFiles = new Map([["site.bin", encodeSite(site)]]);
	toShards(postings.lists, shards).forEach((lists, number) => {
		files.set(`t/${number}.bin`, encodeShard(lists, articles.length));
	});
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
	readings: Lexicon["readings"],
): Postings {
	const lists: Postings["lists"] = new Map();
	let sum = 0;
	articles.forEach(({ blocks }, article) => {
		const { holds, total } = readTokens(blocks, phrases[article] ?? [], language, readings);
		sum += total;
		for (const [token, hold] of holds) {
			const posting = article * HOLDS.length + HOLDS.indexOf(hold);
			const row = lists.get(token);
			if (row) row.push(posting);
			else lists.set(token, [posting]);
		}
	});
	return { lists, total: sum };
}

/** Lists by file and key. Of some hundred thousand tokens a few share a key: they get one list, which promises too much and hides nothing. */
function toShards(lists: Postings["lists"], shards: number): Map<number, PostingList>[] {
	const rows = new Map<number, number[]>();
	for (const [token, row] of lists) {
		const key = tokenKey(token);
		rows.set(key, [...(rows.get(key) ?? []), ...row]);
	}
	const files = Array.from({ length: shards }, () => new Map<number, PostingList>());
	for (const [key, row] of rows) {
		// Of an article that holds both tokens the last hold counts.
		const holds = new Map(row.map((posting) => [Math.floor(posting / HOLDS.length), posting % HOLDS.length]));
		const articles = Uint16Array.from(holds.keys()).sort();
		(files[shardOf(key, shards)] as Map<number, PostingList>).set(key, {
			articles,
			holds: Uint8Array.from(articles, (article) => holds.get(article) as number),
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
		.forEach(([token, { length }]) => {
			frequencies.set(token, length);
		});
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

/** Pairs of platform and phone that hits show. */
function collectCalls(
	articles: readonly ArticleRecord[],
	platforms: readonly { id: string }[],
	phones: readonly (readonly string[])[],
): [number, number][] {
	const calls = new Map<string, [number, number]>();
	for (const { platform, phone } of articles) {
		if (!phone) continue;
		const call: [number, number] = [
			platforms.findIndex(({ id }) => id === platform),
			phones.findIndex((other) => other.join() === phone.join()),
		];
		calls.set(call.join(), call);
	}
	return [...calls.values()];
}
