/** Query in, hits out: analysis, the engine, the readings of the query, the ranker. Knows no DOM. */
import type { Similarity } from "../../lib/text/align.ts";
import { type Analysis, analyse } from "../shared/analyse.ts";
import type { Pack } from "../shared/pack.ts";
import { emptyCandidate } from "../shared/port.ts";
import { VARIANT_WEIGHTS } from "../shared/weights.ts";
import { buildTextIndex } from "./engines/text-index.ts";
import { createTextPackEngine } from "./engines/text-pack.ts";
import { compareHits, type RankedHit, type RankOptions, rank } from "./rank.ts";
import type { Reader, Reading } from "./readings.ts";

export interface SearchAnswer {
	analysis: Analysis;
	/** All hits, best first; those with confidence `weak` may be no answer at all. */
	hits: RankedHit[];
	/** The article whose code was typed, if there is one. */
	code?: string;
}

export interface Searcher {
	search(query: string, options?: RankOptions): SearchAnswer;
	/** True when the query can only be answered well with a reader: nothing literal, and unknown characters or pinyin. */
	wantsReader(answer: SearchAnswer): boolean;
	/** Gives the searcher the reader, once it is loaded. */
	setReader(makeReader: (index: ReturnType<typeof buildTextIndex>) => Reader): void;
}

/** Hits below this share of the best score are left out: they only share a common word. */
const LEAST_SHARE = 0.3;
/** Below this score nothing speaks for a hit. */
const LEAST_SCORE = 0.5;

/** Makes a searcher over a pack. */
export function createSearcher(pack: Pack): Searcher {
	const index = buildTextIndex(pack);
	let reader: Reader | undefined;
	const none: Similarity = () => 0;
	let similarity = none;
	const engine = createTextPackEngine(index, (a, b) => similarity(a, b));

	const answer = (query: string, options: RankOptions): { analysis: Analysis; hits: RankedHit[] } => {
		const analysis = analyse(query, index.language, pack);
		if (analysis.text === "") return { analysis, hits: [] };
		const candidates = engine.retrieve(analysis);
		// An article does not say its own code in its text, so no engine finds it by it.
		const coded = pack.articles.findIndex(({ code }) => code === analysis.code);
		if (coded >= 0 && !candidates.some(({ article }) => article === coded)) candidates.push(emptyCandidate(coded));
		return { analysis, hits: rank(candidates, analysis, pack, options) };
	};

	return {
		search(query, options = {}) {
			const { analysis, hits } = answer(query, options);
			const merged = new Map(hits.map((hit) => [hit.record.code, hit]));
			// What stands in the articles letter for letter needs no other reading.
			const isLiteral = hits.some((hit) => hit.candidate.holdsQuery);
			for (const reading of isLiteral ? [] : (reader?.read(analysis) ?? [])) {
				for (const hit of answer(reading.text, options).hits) mergeReading(merged, hit, reading);
			}
			const ordered = [...merged.values()].sort(compareHits);
			const best = ordered.reduce((most, hit) => Math.max(most, hit.merit), 0);
			const kept = ordered.filter(
				(hit) =>
					hit.candidate.holdsQuery ||
					hit.features.code ||
					(hit.merit >= LEAST_SCORE && hit.merit >= LEAST_SHARE * best),
			);
			const code = analysis.code !== undefined && merged.get(analysis.code)?.features.code ? analysis.code : undefined;
			return { analysis, hits: kept, ...(code !== undefined && { code }) };
		},
		wantsReader({ analysis, hits, code }) {
			if (reader || code !== undefined || analysis.text === "" || hits.some((hit) => hit.candidate.holdsQuery))
				return false;
			return hits[0]?.confidence !== "exact";
		},
		setReader(makeReader) {
			reader = makeReader(index);
			similarity = reader.similarity;
		},
	};
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
