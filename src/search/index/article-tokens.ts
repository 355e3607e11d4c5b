/** All tokens by which an article of a large site can be found, and how it holds each of them. */
import { normalizeText } from "../../lib/text/normalize.ts";
import { type Language, tokenize } from "../shared/analyse.ts";
import { foldText } from "../shared/fold.ts";
import type { Lexicon } from "../shared/lexicon.ts";
import type { Block } from "../shared/records.ts";
import { literalPairs } from "../shared/shards/literal.ts";
import type { Hold } from "../shared/shards/postings.ts";
import { initialRuns, syllablePairs } from "../shared/sounds.ts";
import { LANGUAGE_WEIGHTS, MOST_LANGUAGE_TEXT } from "../shared/weights.ts";

export interface ArticleTokens {
	holds: Map<string, Hold>;
	/** How many tokens the language model counts in it. */
	total: number;
}

/** Number of blocks of each sort that hold a token, and their weight in the language model. */
interface Count {
	said: number;
	text: number;
	unseen: number;
	saidWeight: number;
	textWeight: number;
}

/**
 * Reads the tokens of an article: those of its blocks, the sounds of its errors, titles and questions, and all pairs
 * of neighbouring characters of the page, whatever they are, for the Ctrl+F law.
 * @param phrases how else people ask
 */
export function readTokens(
	blocks: readonly Block[],
	phrases: readonly string[],
	language: Language,
	readings: Lexicon["readings"],
): ArticleTokens {
	const counts = new Map<string, Count>();
	const countOf = (token: string): Count => {
		let count = counts.get(token);
		if (!count) {
			count = { said: 0, text: 0, unseen: 0, saidWeight: 0, textWeight: 0 };
			counts.set(token, count);
		}
		return count;
	};
	for (const { type, text } of [...blocks, ...phrases.map((text): Block => ({ type: "Q", text }))]) {
		const folded = foldText(normalizeText(text));
		const isText = type === "S" || type === "H" || type === "P";
		const sort = isText ? "text" : type === "Q" ? "unseen" : "said";
		for (const token of tokenize(folded, language).keys()) {
			const count = countOf(token);
			count[sort] += 1;
			count[isText ? "textWeight" : "saidWeight"] += LANGUAGE_WEIGHTS[type];
		}
		if (isText) continue;
		for (const tokens of [syllablePairs(folded, readings), initialRuns(folded, readings)])
			for (const token of tokens) countOf(token)[sort] += 1;
	}
	for (const pair of literalPairs(blocks.map(({ text }) => normalizeText(text)).join(""))) {
		const count = countOf(pair);
		if (count.said + count.text === 0) count.text = 1;
	}
	const holds = new Map<string, Hold>();
	let total = 0;
	for (const [token, count] of counts) {
		holds.set(token, holdOf(count));
		total += count.saidWeight + Math.min(count.textWeight, MOST_LANGUAGE_TEXT);
	}
	return { holds, total };
}

function holdOf({ said, text }: Count): Hold {
	if (said > 0) return said + text > 1 ? "saidAgain" : "said";
	return text > 1 ? "texts" : text === 1 ? "text" : "unseen";
}
