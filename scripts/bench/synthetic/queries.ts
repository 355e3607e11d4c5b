/** Labelled queries over synthetic articles: pieces of their text, errors with a slip, errors in the midst of noise. */
import { normalize, normalizeText } from "../../../src/lib/text/normalize.ts";
import type { ArticleRecord } from "../../../src/search/shared/records.ts";
import type { BenchQuery } from "../corpus.ts";
import type { SyntheticCorpus } from "./articles.ts";
import { createRandom, type Random } from "./random.ts";
import { type Alphabet, makeSlip, SLIPS } from "./slips.ts";
import { WRAPPINGS } from "./wrappings.ts";

export interface QueryOptions {
	corpus: SyntheticCorpus;
	/** Platforms with the names, normalised, that a query may give them. */
	platforms: readonly { id: string; names: readonly string[] }[];
	alphabet: Alphabet;
	/** Queries of each of the three kinds. */
	each: number;
	seed: number;
}

/** Category of slips and noise whose error names a platform that is not its own. */
export const OTHER_PLATFORM = "other-platform";

/** Lengths of a literal piece, in normalised characters. */
const PIECE = { least: 4, most: 16 } as const;
/** A piece that stands in more articles than this is drawn again, a few times: it is not what somebody would look for. */
const FEW_HOLDERS = 3;
const MOST_DRAWS = 6;

/** Makes the queries. */
export function makeQueries({ corpus, platforms, alphabet, each, seed }: QueryOptions): BenchQuery[] {
	const random = createRandom(seed);
	const texts = corpus.records.map(({ blocks }) => blocks.map(({ text }) => normalizeText(text)).join(""));
	const holdersOf = (piece: string) =>
		corpus.records.flatMap(({ code }, index) => ((texts[index] as string).includes(piece) ? [code] : []));
	const errors = [...corpus.errors].map(([normalized, { text, codes }]) => ({ normalized, text, codes }));
	const platformOf = new Map(corpus.records.map(({ code, platform }) => [code, platform]));
	// Chance puts names of platforms into errors of others. Told apart, because an engine that weighs platforms is misled.
	const categoryOf = (kind: string, error: string, codes: readonly string[]) =>
		platforms.some(
			({ id, names }) =>
				names.some((name) => error.includes(name)) && codes.every((code) => platformOf.get(code) !== id),
		)
			? OTHER_PLATFORM
			: kind;
	const times = <T>(make: (index: number) => T) => Array.from({ length: each }, (_, index) => make(index));
	return [
		...times(() => makeLiteral(corpus.records, holdersOf, random)),
		...times((index): BenchQuery => {
			const { normalized, codes } = random.pick(errors);
			const slip = SLIPS[index % SLIPS.length] as (typeof SLIPS)[number];
			return {
				q: makeSlip(normalized, slip, alphabet, random),
				category: categoryOf("typo", normalized, codes),
				right: codes,
			};
		}),
		...times((): BenchQuery => {
			const { normalized, text, codes } = random.pick(errors);
			return {
				q: random.pick(WRAPPINGS).replace("{error}", () => text),
				category: categoryOf("noise", normalized, codes),
				right: codes,
			};
		}),
	];
}

/** A piece of one block, as it stands on the page, with every article that holds it. */
function makeLiteral(
	records: readonly ArticleRecord[],
	holdersOf: (piece: string) => string[],
	random: Random,
): BenchQuery {
	let best: BenchQuery | undefined;
	for (let turn = 0; turn < MOST_DRAWS; turn++) {
		const piece = drawPiece(random.pick(random.pick(records).blocks).text, random);
		if (!piece) continue;
		const right = holdersOf(piece.normalized);
		if (!best || right.length < best.right.length) best = { q: piece.original, category: "literal", right };
		if (right.length <= FEW_HOLDERS) break;
	}
	return best ?? makeLiteral(records, holdersOf, random);
}

function drawPiece(text: string, random: Random): { original: string; normalized: string } | undefined {
	const { text: normalized, offsets } = normalize(text);
	if (normalized.length < PIECE.least) return undefined;
	const length = Math.min(normalized.length, PIECE.least + random.below(PIECE.most - PIECE.least + 1));
	const start = random.below(normalized.length - length + 1);
	const original = text.slice(offsets[start], (offsets[start + length - 1] as number) + 1);
	// A character that is written with two units, or unfolds into several, could be cut in half.
	return normalizeText(original) === normalized.slice(start, start + length)
		? { original, normalized: normalizeText(original) }
		: undefined;
}
