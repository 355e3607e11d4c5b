/** Query in, hits out: analysis, the engine, the readings of the query, the ranker. Knows no DOM. */
import type { Similarity } from "../../lib/text/align.ts";
import { type Analysis, analyse, analyseAgain } from "../shared/analyse.ts";
import type { EngineName } from "../shared/engine-names.ts";
import { extendPack } from "../shared/extend-pack.ts";
import type { Extra } from "../shared/extra.ts";
import type { Pack } from "../shared/pack.ts";
import { emptyCandidate, type SearchEngine } from "../shared/port.ts";
import { STOP_WORDS } from "../shared/stop-words.ts";
import { CONFIDENCE, LEAST_MERIT, VARIANT_WEIGHTS } from "../shared/weights.ts";
import { buildTextIndex, type TextIndex } from "./engines/text-index.ts";
import { createTextPackEngine } from "./engines/text-pack.ts";
import { compareHits, type RankedHit, type RankOptions, rank } from "./rank.ts";
import type { Reader, Reading } from "./readings.ts";

/** Up to this length a slip may have made another word of one, and nothing else in the query tells. */
const SHORT = 8;

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
	setReader(makeReader: (index: TextIndex) => Reader, extra: Pick<Extra, "phrases" | "vocabulary">): void;
}

/** A pack, opened for search. */
interface Opened {
	pack: Pack;
	index: TextIndex;
	engine: SearchEngine;
}

/**
 * Makes a searcher over a pack.
 * @param buildIndex makes the index of a pack: another one where the pack has only some articles of a site
 */
export function createSearcher(pack: Pack, buildIndex: (pack: Pack) => TextIndex = buildTextIndex): Searcher {
	let similarity: Similarity | undefined;
	const open = (opened: Pack): Opened => {
		const index = buildIndex(opened);
		return { pack: opened, index, engine: createTextPackEngine(index, () => similarity) };
	};
	const plain = open(pack);
	let extended: (Opened & { reader: Reader }) | undefined;

	return {
		search(query, options = {}) {
			similarity = undefined;
			let opened: Opened = plain;
			let analysis = analyse(query, plain.index.language, pack);
			const wantsReader = !answersLiterally(analysis, plain);
			let readings: Reading[] = [];
			// Whether the extra is here already must not change the answer to a query that does not want it.
			if (wantsReader && extended) {
				opened = extended;
				analysis = analyseAgain(analysis, extended.index.language);
				if (analysis.core.length <= SHORT || isOdd(analysis, extended.index)) {
					similarity = extended.reader.similarity;
					readings = extended.reader.read(analysis);
				}
			}
			const asTyped = answer(analysis, options, opened);
			// A reading is what was meant: nothing in it need sound like something else.
			similarity = undefined;
			const hits = readings.length === 0 ? asTyped : mergeReadings(asTyped, readings, opened, options);
			const best = hits.reduce((most, { merit }) => Math.max(most, merit), 0);
			const kept = hits.filter(
				({ candidate, features, merit }) =>
					candidate.holdsQuery || features.code || (merit >= LEAST_MERIT.score && merit >= LEAST_MERIT.share * best),
			);
			const isCode = kept.some(({ features }) => features.code);
			return {
				analysis,
				hits: settleConfidence(trustLeader(kept, analysis)),
				wantsReader: wantsReader && !extended,
				...(isCode && analysis.code !== undefined && { code: analysis.code }),
			};
		},
		setReader(makeReader, extra) {
			const opened = open(extendPack(pack, extra));
			extended = { ...opened, reader: makeReader(opened.index) };
		},
	};
}

function answer(analysis: Analysis, options: RankOptions, { pack, engine }: Opened): RankedHit[] {
	if (analysis.text === "") return [];
	const candidates = engine.retrieve(analysis);
	// An article does not say its own code in its text, so no engine finds it by it.
	const coded = codedArticle(analysis, pack);
	if (coded >= 0 && !candidates.some(({ article }) => article === coded)) candidates.push(emptyCandidate(coded));
	return rank(candidates, analysis, pack, options);
}

/** Index of the article whose code the query may mean, -1 where there is none. */
function codedArticle({ code: typed }: Analysis, { articles }: Pack): number {
	return typed === undefined ? -1 : articles.findIndex(({ code }) => code === typed);
}

/** The hits of the query as typed and of its other readings, each article once. */
function mergeReadings(
	hits: readonly RankedHit[],
	readings: readonly Reading[],
	opened: Opened,
	options: RankOptions,
): RankedHit[] {
	const merged = new Map(hits.map((hit) => [hit.record.code, hit]));
	for (const reading of readings) {
		const analysis = analyse(reading.text, opened.index.language, opened.pack);
		for (const hit of answer(analysis, options, opened)) mergeReading(merged, hit, reading);
	}
	return [...merged.values()].sort(compareHits);
}

/** Answered letter for letter, by code, or by an error text for sure: no other words and no other reading are of use. */
function answersLiterally(analysis: Analysis, { pack, engine }: Opened): boolean {
	return analysis.text === "" || codedArticle(analysis, pack) >= 0 || engine.answersLiterally(analysis);
}

/** Something in the query that no article has: an unknown word, letters that may be pinyin, a strange character. */
export function isOdd(
	{ tokens, core }: Analysis,
	{ rarity, characters }: { rarity: Pick<TextIndex["rarity"], "has">; characters: TextIndex["characters"] },
): boolean {
	return (
		[...tokens].some(
			([token, { isWord }]) => isWord && token[0] !== "=" && !STOP_WORDS.has(token) && !rarity.has(token),
		) || [...core].some((character) => !characters.has(character))
	);
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

/** A hit found by another reading counts less than one found as typed, and never as one that holds the query. */
function mergeReading(merged: Map<string, RankedHit>, hit: RankedHit, reading: Reading): void {
	const weight = VARIANT_WEIGHTS[reading.kind] - VARIANT_WEIGHTS.perCharacter * reading.changed;
	const score = hit.score * weight;
	const known = merged.get(hit.record.code);
	const candidate = { ...hit.candidate, holdsQuery: known?.candidate.holdsQuery ?? false };
	if (known && known.score >= score) return;
	const confidence = hit.confidence === "exact" && reading.kind === "corrected" ? "strong" : hit.confidence;
	merged.set(hit.record.code, {
		...hit,
		score,
		merit: hit.merit * weight,
		candidate,
		confidence,
		features: { ...hit.features, reading: score - hit.score },
		understood: reading.text,
	});
}
