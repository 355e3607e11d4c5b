/** The engine of large sites in plain JavaScript: posting lists by token, in small files. */
import type { Recall, Recalled } from "../../shared/port.ts";
import { shardOf, tokenKey } from "../../shared/shards/keys.ts";
import { decodeShard, HOLDS, type Hold, type PostingList } from "../../shared/shards/postings.ts";
import type { Site } from "../../shared/shards/site.ts";
import { type RemoteFiles, remember } from "./files.ts";
import { planQuery } from "./plan.ts";
import { orderByPromise } from "./promise.ts";

/** How often an article holds a token, by its hold, as the language model counts. */
const COUNTS: Record<Hold, number> = { text: 0.5, texts: 1.2, said: 2, saidAgain: 3, unseen: 1.5 };
const COUNT_OF = HOLDS.map((hold) => COUNTS[hold]);
const UNSEEN = HOLDS.indexOf("unseen");
const NOWHERE: PostingList = { articles: new Uint16Array(0), holds: new Uint8Array(0) };

/** Makes the engine of a site. */
export function createShardRecall(files: RemoteFiles, site: Site): Recall {
	const articles = site.codes.length;
	const shard = remember(async (number: number) => decodeShard(await files.bytes(`t/${number}.bin`), articles));
	const listOf = async (token: string): Promise<PostingList> => {
		const key = tokenKey(token);
		return (await shard(shardOf(key, site.shards))).get(key) ?? NOWHERE;
	};
	return {
		async recall(query) {
			const { tokens, pairs } = planQuery(query, site);
			const wanted = [...new Set([...tokens.keys(), ...pairs])];
			const lists = new Map<string, PostingList>();
			(await Promise.all(wanted.map(listOf))).forEach((list, index) => lists.set(wanted[index] as string, list));
			const learnt: Recalled["tokens"] = new Map(
				[...lists].map(([token, { articles, holds }]) => [
					token,
					{ frequency: articles.length, count: holds.reduce((sum, hold) => sum + (COUNT_OF[hold] as number), 0) },
				]),
			);
			const holding = intersect(pairs.map((pair) => lists.get(pair) as PostingList));
			return { ...orderByPromise(query, site, lists, holding), tokens: learnt };
		},
	};
}

/** Articles on whose pages all the lists say that they stand. */
function intersect(lists: readonly PostingList[]): Set<number> {
	const [shortest, ...others] = [...lists].sort((a, b) => a.articles.length - b.articles.length);
	let left: number[] = shortest ? visible(shortest) : [];
	for (const list of others) {
		if (left.length === 0) break;
		const held = new Set(visible(list));
		left = left.filter((article) => held.has(article));
	}
	return new Set(left);
}

function visible({ articles, holds }: PostingList): number[] {
	return Array.from(articles).filter((_, index) => holds[index] !== UNSEEN);
}
