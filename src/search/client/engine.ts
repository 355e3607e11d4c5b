/** Query in, hits out: analysis, the engine, the ranker. Knows no DOM. */
import { type Analysis, cutQuery, type ReadQuery, readQuery } from "../shared/analyse.ts";
import type { EngineName } from "../shared/engine-names.ts";
import type { Pack } from "../shared/pack.ts";
import { CONFIDENCE } from "../shared/weights.ts";
import { answer, codedArticle, type Opened } from "./answer.ts";
import { buildTextIndex, type TextIndex } from "./engines/text-index.ts";
import { createTextPackEngine, readVisible, type Visible } from "./engines/text-pack.ts";
import { keepWorthy, type RankedHit, type RankOptions } from "./rank.ts";

export interface SearchAnswer {
	analysis: Analysis;
	/** All hits, best first; those with confidence `weak` may be no answer at all. */
	hits: RankedHit[];
	/** The article whose code was typed, if there is one. */
	code?: string;
	/** True when no page answers the query letter for letter and the searcher has no extra yet: load it and ask again. */
	wantsReader: boolean;
	/** Number of articles that may hold the query too and were not looked at; only large sites have such. */
	more?: number;
	/** The engine that found them, where it is not the text pack; and whether it stands in for one that does not run. */
	engine?: EngineName;
	isSimpler?: boolean;
}

export interface Searcher {
	search(query: string, options?: RankOptions): SearchAnswer;
	/** Gives the searcher what it asked for, once it is loaded. */
	extend(extend: Extend): void;
}

/** Makes, over the same articles, what answers the queries that no page answers letter for letter. */
export type Extend = (base: { pack: Pack; visible: Visible; buildIndex: (pack: Pack) => TextIndex }) => Answerer;

/** @returns hits best first, those among them for which little speaks */
export type Answerer = (query: ReadQuery, options: RankOptions) => { analysis: Analysis; hits: RankedHit[] };

/**
 * Makes a searcher over a pack.
 * @param buildIndex makes the index of a pack: another one where the pack has only some articles of a site
 */
export function createSearcher(pack: Pack, buildIndex: (pack: Pack) => TextIndex = buildTextIndex): Searcher {
	const index = buildIndex(pack);
	const visible = readVisible(index);
	const opened: Opened = { pack, index, engine: createTextPackEngine(index, visible) };
	const answerPlainly: Answerer = (query, options) => {
		const analysis = cutQuery(query, index.language);
		return { analysis, hits: answer(analysis, options, opened) };
	};
	let answerWidely: Answerer | undefined;

	return {
		search(query, options = {}) {
			const read = readQuery(query, pack);
			const wantsReader = !answersLiterally(read, opened);
			// Whether the extra is here already must not change the answer to a query that does not want it.
			const { analysis, hits } = ((wantsReader && answerWidely) || answerPlainly)(read, options);
			const kept = keepWorthy(hits);
			const isCode = kept.some(({ features }) => features.code);
			return {
				analysis,
				hits: settleConfidence(trustLeader(kept, analysis)),
				wantsReader: wantsReader && !answerWidely,
				...(isCode && analysis.code !== undefined && { code: analysis.code }),
			};
		},
		extend(extend) {
			answerWidely = extend({ pack, visible, buildIndex });
		},
	};
}

/** Answered letter for letter, by code, or by an error text for sure: no other words and no other reading are of use. */
function answersLiterally(query: ReadQuery, { pack, engine }: Opened): boolean {
	return query.text === "" || codedArticle(query, pack) >= 0 || engine.answersLiterally(query);
}

/**
 * The first hit is sure where it holds nearly all that the query says, says it strongly, and leads by far: in other words
 * than the page's, but meant.
 */
function trustLeader(hits: readonly RankedHit[], { elsewhere }: Analysis): RankedHit[] {
	const [leader, second] = hits;
	if (leader?.confidence !== "weak" || elsewhere.length > 0) return [...hits];
	const { coverage, merit, lead } = CONFIDENCE.leader;
	const isTrusted =
		leader.candidate.coverage >= coverage &&
		leader.merit >= merit &&
		leader.score - (second ? second.score : 0) >= lead;
	return isTrusted ? [{ ...leader, confidence: "strong" }, ...hits.slice(1)] : [...hits];
}

/**
 * Sure hits stand above weak ones on the page, so a hit that ranks above a sure one is sure itself:
 * the order of the ranking is the order people see.
 */
function settleConfidence(hits: readonly RankedHit[]): RankedHit[] {
	const lastSure = hits.reduce((last, { confidence }, index) => (confidence === "weak" ? last : index), -1);
	return hits.map((hit, index) =>
		index < lastSure && hit.confidence === "weak" ? { ...hit, confidence: "strong" } : hit,
	);
}
