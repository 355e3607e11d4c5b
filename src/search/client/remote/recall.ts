/** From posting lists to an order of articles: the same for every engine that can say which articles hold a token. */
import type { Recall, Recalled, RecallQuery } from "../../shared/port.ts";
import { HOLDS, type Hold, type PostingList } from "../../shared/shards/postings.ts";
import type { Site } from "../../shared/shards/site.ts";
import { planQuery } from "./plan.ts";
import { orderByPromise } from "./promise.ts";

/** How often an article holds a token, by its hold, as the language model counts. */
const COUNTS: Record<Hold, number> = { text: 0.5, texts: 1.2, said: 2, saidAgain: 3, unseen: 1.5 };
const COUNT_OF = HOLDS.map((hold) => COUNTS[hold]);
const UNSEEN = HOLDS.indexOf("unseen");

export interface ListSource {
	/** The articles that hold a token. */
	listOf(token: string): Promise<PostingList>;
	/** Where it costs less than the lists one by one: the articles that hold all pairs; undefined asks for the lists. */
	holding?(pairs: readonly string[]): Promise<number[]>;
}

/** Makes the engine of a site. */
export function createRecall({ listOf, holding }: ListSource, site: Site): Recall {
	return {
		async recall(query: RecallQuery): Promise<Recalled> {
			const { tokens, pairs } = planQuery(query, site);
			const heads = holding && pairs.length > 0 ? await holding(pairs) : undefined;
			// What holds the whole query answers it; its words one by one are of little use then.
			const wanted = heads ? (heads.length > 0 ? [] : [...tokens.keys()]) : [...new Set([...tokens.keys(), ...pairs])];
			const lists = new Map<string, PostingList>();
			(await Promise.all(wanted.map(listOf))).forEach((list, index) => {
				lists.set(wanted[index] as string, list);
			});
			const learnt = new Map<string, { frequency: number; count: number }>();
			for (const [token, { articles, holds }] of lists) {
				let count = 0;
				for (const hold of holds) count += COUNT_OF[hold] as number;
				learnt.set(token, { frequency: articles.length, count });
			}
			const found = heads ?? intersect(pairs.map((pair) => lists.get(pair) as PostingList));
			return { ...orderByPromise(query, site, lists, new Set(found)), tokens: learnt };
		},
	};
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
