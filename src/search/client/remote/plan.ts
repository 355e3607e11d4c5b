/** Which tokens of a query are worth a download, before anything was downloaded. */
import type { RecallQuery } from "../../shared/port.ts";
import { rarityOf } from "../../shared/rarity.ts";
import { literalPairs } from "../../shared/shards/literal.ts";
import type { Site } from "../../shared/shards/site.ts";

/** Tokens of one query whose articles are asked for: each may cost a request. */
const MOST_TOKENS = 24;
/** Pairs of the query as typed: with so many, the articles that hold them all are few more than those that hold the query. */
const MOST_PAIRS = 8;

export interface Plan {
	/** Token → how much it tells, by its weight in the query and what is known of its rarity. */
	tokens: Map<string, number>;
	/** Pairs that every article holds which holds the query as typed. */
	pairs: string[];
}

/** Plans a query. */
export function planQuery({ analysis, others }: RecallQuery, site: Site): Plan {
	const guess = (token: string): number => rarityOf(site.frequencies.get(token) || site.usual, site.codes.length);
	const values = new Map<string, number>();
	for (const [token, { weight }] of analysis.tokens) values.set(token, weight * guess(token));
	for (const [token, weight] of others) values.set(token, Math.max(values.get(token) ?? 0, weight * guess(token)));
	const tokens = new Map([...values].sort((a, b) => b[1] - a[1]).slice(0, MOST_TOKENS));
	// Those that are fetched anyway cost nothing; of the others the rarest, and those far apart, are as good as any.
	const pairs = [...literalPairs(analysis.text)].sort(
		(a, b) => Number(tokens.has(b)) - Number(tokens.has(a)) || guess(b) - guess(a),
	);
	return { tokens, pairs: pairs.slice(0, MOST_PAIRS) };
}
