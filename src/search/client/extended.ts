/**
 * The search with the extra: more words by which articles are found, and other readings of the query. Comes only when a
 * query asks for it.
 */
import { type Analysis, analyse, cutQuery } from "../shared/analyse.ts";
import { extendPack } from "../shared/extend-pack.ts";
import type { Extra } from "../shared/extra.ts";
import { STOP_WORDS } from "../shared/stop-words.ts";
import { VARIANT_WEIGHTS } from "../shared/weights.ts";
import { answer, type Opened } from "./answer.ts";
import { withComparison } from "./comparison.ts";
import type { Extend } from "./engine.ts";
import type { TextIndex } from "./engines/text-index.ts";
import { createTextPackEngine } from "./engines/text-pack.ts";
import { compareHits, type RankedHit, type RankOptions } from "./rank.ts";
import type { Reader, Reading } from "./readings.ts";

/** Up to this length a slip may have made another word of one, and nothing else in the query tells. */
const SHORT = 8;

/**
 * Makes what extends a searcher.
 * @param makeReader makes the reader of the extended index
 */
export function extendSearch(extra: Omit<Extra, "lexicon">, makeReader: (index: TextIndex) => Reader): Extend {
	return ({ pack: plain, visible, buildIndex }) => {
		const pack = extendPack(plain, extra);
		const index = buildIndex(pack);
		const opened: Opened = { pack, index, engine: createTextPackEngine(index, visible) };
		const reader = makeReader(index);
		const readAs = ({ text }: Reading) => withComparison(analyse(text, index.language, pack), pack.platforms);
		return (query, options) => {
			const analysis = withComparison(cutQuery(query, index.language), pack.platforms);
			if (analysis.core.length > SHORT && !isOdd(analysis, index))
				return { analysis, hits: answer(analysis, options, opened) };
			const [first, ...rest] = reader.read(analysis);
			if (first?.kind !== "script") {
				const hits = answer(analysis, options, opened, reader.alike);
				return { analysis, hits: mergeReadings(hits, first ? [first, ...rest] : [], readAs, opened, options) };
			}
			// The same query in our characters; as it was typed, what little of it we know says nothing.
			const meant = { ...readAs(first), raw: analysis.raw };
			const hits = answer(meant, options, opened, reader.alike).map((hit) => ({
				...hit,
				// The law speaks of what was typed.
				candidate: { ...hit.candidate, holdsQuery: false },
				understood: first.text,
			}));
			return { analysis: meant, hits: mergeReadings(hits, rest, readAs, opened, options) };
		};
	};
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

/** The hits of the query as typed and of its other readings, each article once. */
function mergeReadings(
	hits: readonly RankedHit[],
	readings: readonly Reading[],
	readAs: (reading: Reading) => Analysis,
	opened: Opened,
	options: RankOptions,
): RankedHit[] {
	const merged = new Map(hits.map((hit) => [hit.record.code, hit]));
	for (const reading of readings) {
		const analysis = readAs(reading);
		for (const hit of answer(analysis, options, opened)) mergeReading(merged, hit, reading);
	}
	return [...merged.values()].sort(compareHits);
}

/** A hit found by another reading counts less than one found as typed, and never as one that holds the query. */
function mergeReading(merged: Map<string, RankedHit>, hit: RankedHit, reading: Reading): void {
	const weight =
		VARIANT_WEIGHTS[reading.kind === "corrected" ? "corrected" : "converted"] -
		VARIANT_WEIGHTS.perCharacter * reading.changed;
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
