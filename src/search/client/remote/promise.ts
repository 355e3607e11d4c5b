/** How promising an article is, by the tokens it is known to hold: the order in which articles are fetched. */
import type { Recalled, RecallQuery } from "../../shared/port.ts";
import { rarityOf } from "../../shared/rarity.ts";
import { HOLDS, type Hold, type PostingList } from "../../shared/shards/postings.ts";
import type { Site } from "../../shared/shards/site.ts";
import { FEATURE_WEIGHTS, KIND_PRIORS } from "../../shared/weights.ts";

/** How much a token tells of an article, by how it is held there. */
const HOLD_WEIGHTS: Record<Hold, number> = { text: 0.7, texts: 0.85, said: 1, saidAgain: 1.15, unseen: 0.9 };
const WEIGHT_OF = HOLDS.map((hold) => HOLD_WEIGHTS[hold]);
/** An article that holds every token has about this score in the ranking, beside which platforms count as they do there. */
const FULL_SCORE = 9;
/** Articles that are looked at for one query, whatever it is. */
export const MOST_ARTICLES_LOOKED_AT = 200;

/**
 * Orders the articles that hold any of the tokens.
 * @param lists of all tokens that are known
 * @param holding articles that may hold the whole query, in the order that the engine gave: they stand first
 */
export function orderByPromise(
	{ analysis, others, platform }: RecallQuery,
	site: Site,
	lists: ReadonlyMap<string, PostingList>,
	holding: ReadonlySet<number>,
): Pick<Recalled, "order" | "holders"> {
	const sums = new Float64Array(site.codes.length);
	let total = 0;
	for (const [token, { articles, holds }] of lists) {
		const weight = Math.max(analysis.tokens.get(token)?.weight ?? 0, others.get(token) ?? 0);
		if (weight === 0 || articles.length === 0) continue;
		const value = weight * rarityOf(articles.length, site.codes.length);
		total += value;
		for (let index = 0; index < articles.length; index++) {
			const article = articles[index] as number;
			sums[article] = (sums[article] as number) + value * (WEIGHT_OF[holds[index] as number] as number);
		}
	}
	const priors = site.platforms.map(({ id }) => platformPrior(id, analysis.platforms, platform));
	const bare = (article: number) => (total === 0 ? 0 : (FULL_SCORE * (sums[article] as number)) / total);
	const full = (article: number) => bare(article) + (priors[site.platformOf[article] as number] as number);
	const rest: number[] = [];
	for (let article = 0; article < sums.length; article++)
		if ((sums[article] as number) > 0 && !holding.has(article)) rest.push(article);
	return {
		order: [...best([...holding], full), ...interleave(best(rest, full), best(rest, bare))],
		holders: holding.size,
	};
}

/** The best of some articles, best first; of equal ones the first. More of them are never looked at. */
function best(articles: readonly number[], score: (article: number) => number): number[] {
	const kept: { article: number; value: number }[] = [];
	for (const article of articles) {
		const value = score(article);
		const last = kept[MOST_ARTICLES_LOOKED_AT - 1];
		if (last) {
			if (value <= last.value) continue;
			kept.pop();
		}
		let at = kept.length;
		while (at > 0 && (kept[at - 1] as { value: number }).value < value) at -= 1;
		kept.splice(at, 0, { article, value });
	}
	return kept.map(({ article }) => article);
}

/**
 * By turns of both orders, each article once: a platform's name may stand in the text of an error of another one,
 * and then its articles must not be all that is looked at.
 */
function interleave(first: readonly number[], second: readonly number[]): number[] {
	const merged = new Set<number>();
	for (let index = 0; index < first.length; index++) merged.add(first[index] as number).add(second[index] as number);
	return [...merged];
}

/** What the ranking will add for the platform of an article. */
function platformPrior(id: string, named: readonly string[], chosen: string | undefined): number {
	if (id === "common") return KIND_PRIORS.hub;
	if (named.length > 0) return FEATURE_WEIGHTS[named.indexOf(id) >= 0 ? "platformNamed" : "otherNamed"];
	if (chosen !== undefined) return FEATURE_WEIGHTS[id === chosen ? "platformChosen" : "otherChosen"];
	return 0;
}
