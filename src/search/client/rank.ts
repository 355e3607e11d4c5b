/** The ranker: evidence in, ordered hits out, each with the features that put it where it is. */
import type { Analysis } from "../shared/analyse.ts";
import type { Pack } from "../shared/pack.ts";
import type { Candidate } from "../shared/port.ts";
import { type ArticleRecord, RETIRED } from "../shared/records.ts";
import { CONFIDENCE, FEATURE_WEIGHTS, KIND_PRIORS, LEAST_MERIT } from "../shared/weights.ts";
import { alignedStrength, isExactly } from "./engines/error-aligner.ts";
import { literalStrength } from "./engines/text-pack.ts";

export type Confidence = "exact" | "strong" | "weak";

/** Feature → what it added. */
export interface Features {
	literal: number;
	aligned: number;
	whole: number;
	block: number;
	second: number;
	likelihood: number;
	coverage: number;
	kind: number;
	code?: number;
	compared?: number;
	platformNamed?: number;
	otherNamed?: number;
	platformChosen?: number;
	otherChosen?: number;
	/** What a hit lost because another reading of the query found it. */
	reading?: number;
}

export interface RankedHit {
	record: ArticleRecord;
	confidence: Confidence;
	score: number;
	/** The score without regard to platforms: it alone decides whether the hit is shown at all. */
	merit: number;
	/** For `?debug=1` and for tests. */
	features: Features;
	candidate: Candidate;
	/** The query as it was understood, where it was converted or corrected. */
	understood?: string;
}

export interface RankOptions {
	/** Platform the reader has chosen. */
	platform?: string | undefined;
}

/** Orders candidates: what holds the whole query first, always; within that by score, then by code. */
export function rank(
	candidates: readonly Candidate[],
	analysis: Analysis,
	pack: Pack,
	{ platform }: RankOptions,
): RankedHit[] {
	return candidates
		.map((candidate): RankedHit => {
			const record = pack.articles[candidate.article] as ArticleRecord;
			const features = featuresOf(candidate, record, analysis, platform);
			const { literal, aligned, whole, block, second, likelihood, coverage, kind, code } = features;
			const merit = literal + aligned + whole + block + second + likelihood + coverage + kind + (code || 0);
			const confidence = code
				? "exact"
				: isElsewhere(record, candidate, analysis)
					? "weak"
					: confidenceOf(candidate, analysis, features);
			return { record, score: merit + ofPlatform(features), merit, features, candidate, confidence };
		})
		.sort(compareHits);
}

/** Leaves out hits for which nothing speaks beside the best, but for those that hold the query or were asked for by code. */
export function keepWorthy(hits: readonly RankedHit[]): RankedHit[] {
	const best = hits.reduce((most, { merit }) => Math.max(most, merit), 0);
	const least = Math.max(LEAST_MERIT.score, LEAST_MERIT.share * best);
	return hits.filter(({ candidate, features, merit }) => candidate.holdsQuery || features.code || merit >= least);
}

/** The order of hits; a code that was typed stands above all. */
export function compareHits(a: RankedHit, b: RankedHit): number {
	const tier = (hit: RankedHit) => (hit.features.code ? 2 : hit.candidate.holdsQuery ? 1 : 0);
	return tier(b) - tier(a) || b.score - a.score || (a.record.code < b.record.code ? -1 : 1);
}

function featuresOf(
	candidate: Candidate,
	record: ArticleRecord,
	analysis: Analysis,
	chosen: string | undefined,
): Features {
	const { literal, aligned, block, second, likelihood, coverage } = candidate;
	const features: Features = {
		literal: literal ? FEATURE_WEIGHTS.literal * literalStrength(literal) : 0,
		aligned: aligned ? FEATURE_WEIGHTS.aligned * alignedStrength(aligned) : 0,
		whole: aligned?.whole && aligned.share >= CONFIDENCE.exactAligned ? FEATURE_WEIGHTS.whole : 0,
		block: FEATURE_WEIGHTS.block * block.similarity,
		second: FEATURE_WEIGHTS.second * second,
		likelihood: FEATURE_WEIGHTS.likelihood * likelihood,
		coverage: FEATURE_WEIGHTS.coverage * coverage,
		kind: kindPrior(record),
	};
	if (record.code === analysis.code) features.code = 1;
	// Comparison pages are of no platform; what compares wants them.
	if (record.platform === "common") {
		if (analysis.compares) features.compared = FEATURE_WEIGHTS.compared;
		return features;
	}
	if (analysis.platforms.length > 0) {
		// A name that stands in the error text itself is no wish: the query is that error.
		const isSaid = aligned?.named === true && aligned.share >= CONFIDENCE.strongAligned;
		const name = isSaid || analysis.platforms.indexOf(record.platform) >= 0 ? "platformNamed" : "otherNamed";
		features[name] = FEATURE_WEIGHTS[name];
	} else if (chosen !== undefined) {
		const name = record.platform === chosen ? "platformChosen" : "otherChosen";
		features[name] = FEATURE_WEIGHTS[name];
	}
	return features;
}

/** Sum of the features that say whose page it is, not what it answers. */
function ofPlatform({ compared, platformNamed, otherNamed, platformChosen, otherChosen }: Features): number {
	return (compared || 0) + (platformNamed || 0) + (otherNamed || 0) + (platformChosen || 0) + (otherChosen || 0);
}

function kindPrior(record: ArticleRecord): number {
	if (record.kind === RETIRED) return KIND_PRIORS.retired;
	if (record.platform === "common") return KIND_PRIORS.hub;
	if (record.code.endsWith("00")) return KIND_PRIORS.manual;
	return KIND_PRIORS[record.kind as keyof typeof KIND_PRIORS] ?? 0;
}

/**
 * Is the query about a region or system that the article does not speak of? Then the article is a guess, however alike:
 * only an error text too long to be anybody else's says more.
 */
function isElsewhere(record: ArticleRecord, { holdsQuery, aligned }: Candidate, { elsewhere }: Analysis): boolean {
	if (elsewhere.length === 0 || holdsQuery) return false;
	if (aligned && isExactly(aligned) && aligned.length >= CONFIDENCE.ownLength) return false;
	return !record.blocks.some(({ text }) => elsewhere.some((name) => text.indexOf(name) >= 0));
}

function confidenceOf(
	{ holdsQuery, literal, aligned, block, coverage }: Candidate,
	analysis: Analysis,
	{ otherNamed, otherChosen }: Features,
): Confidence {
	const isError = literal?.type === "E" || literal?.type === "V" || literal?.type === "T";
	if (holdsQuery && isError) return "exact";
	if (aligned && isExactly(aligned)) return "exact";
	if (holdsQuery && analysis.text.length >= 2) return "strong";
	// Of another platform than the one that is meant, the same words are a guess.
	if (otherNamed || otherChosen) return "weak";
	if (literal && literal.part >= 0.8) return "strong";
	if (
		aligned &&
		aligned.share >= CONFIDENCE.strongAligned &&
		aligned.length >= CONFIDENCE.exactLength &&
		coverage >= 0.4
	)
		return "strong";
	if (coverage >= CONFIDENCE.strongCoverage && block.similarity >= CONFIDENCE.strongBlock) return "strong";
	return "weak";
}
