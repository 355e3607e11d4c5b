/** From posting lists to an order of articles: the same for every engine that can say which articles hold a token. */
import type { Recall, Recalled, RecallQuery } from "../../shared/port.ts";
import { HOLDS, type Hold, type PostingList } from "../../shared/shards/postings.ts";
import type { Site } from "../../shared/shards/site.ts";
import { STOP_WEIGHT } from "../../shared/weights.ts";
import { planQuery } from "./plan.ts";
import { orderByPromise } from "./promise.ts";

/** How often an article holds a token, by its hold, as the language model counts. */
const COUNTS: Record<Hold, number> = { text: 0.5, texts: 1.2, said: 2, saidAgain: 3, unseen: 1.5 };
const COUNT_OF = HOLDS.map((hold) => COUNTS[hold]);
const UNSEEN = HOLDS.indexOf("unseen");

export interface ListSource {
	/** The articles that hold a token. */
	listOf(token: string): Promise<PostingList>;
	/** Lists take long: those of single words are asked for only where nothing holds the query letter for letter. */
	isSlow?: boolean;
}

/** Makes the engine of a site. */
export function createRecall({ listOf, isSlow }: ListSource, site: Site): Recall {
	return {
		async recall(query: RecallQuery): Promise<Recalled> {
			const { tokens, pairs } = planQuery(query, site);
			const lists = new Map<string, PostingList>();
			const ask = (wanted: readonly string[]) =>
				Promise.all(wanted.map(async (token) => lists.set(token, await listOf(token))));
			await ask(isSlow ? pairs : [...new Set([...pairs, ...tokens.keys()])]);
			const holding = new Set(intersect(pairs.map((pair) => lists.get(pair) as PostingList)));
			if (isSlow && holding.size === 0) await ask([...tokens.keys()].filter((token) => isTelling(token, query)));
			const learnt = new Map<string, { frequency: number; count: number }>();
			for (const [token, { articles, holds }] of lists) {
				// An engine may leave out words that say little; what the site tells of them stands.
				if (articles.length === 0 && site.frequencies.get(token)) continue;
				let count = 0;
				for (const hold of holds) count += COUNT_OF[hold] as number;
				learnt.set(token, { frequency: articles.length, count });
			}
			return { ...orderByPromise(query, site, lists, holding), tokens: learnt };
		},
	};
}

/** Worth a slow search: no stop word. */
function isTelling(token: string, { analysis, others }: RecallQuery): boolean {
	return others.has(token) || (analysis.tokens.get(token)?.weight ?? 0) > STOP_WEIGHT;
}

/** Articles on whose pages all the lists say that they stand. */
function intersect(lists: readonly PostingList[]): number[] {
	const [shortest, ...others] = [...lists].sort((a, b) => a.articles.length - b.articles.length);
	let left: number[] = shortest ? visible(shortest) : [];
	for (const list of others) {
		if (left.length === 0) break;
		const held = new Set(visible(list));
		left = left.filter((article) => held.has(article));
	}
	return left;
}

function visible({ articles, holds }: PostingList): number[] {
	return Array.from(articles).filter((_, index) => holds[index] !== UNSEEN);
}
