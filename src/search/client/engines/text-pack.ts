/** The default engine: the whole text in memory, scanned in plain JavaScript. */
import type { Similarity } from "../../../lib/text/align.ts";
import type { Analysis } from "../../shared/analyse.ts";
import { type Candidate, emptyCandidate, type LiteralEvidence, type SearchEngine } from "../../shared/port.ts";
import { createBlockScorer } from "./block-scorer.ts";
import { createErrorAligner, isExactly } from "./error-aligner.ts";
import { blockWeight, type IndexedArticle, type IndexedBlock, type TextIndex } from "./text-index.ts";

/** Shorter parts of a query are left to words and pairs: they stand nearly everywhere. */
const LEAST_PART = 3;
/**
 * Makes the engine over an index.
 * @param similarity gives, for the query at hand, how alike two different characters are; nothing where none are
 */
export function createTextPackEngine(
	index: TextIndex,
	similarity: () => Similarity | undefined = () => undefined,
): SearchEngine {
	const alignErrors = createErrorAligner(index);
	const scoreBlocks = createBlockScorer(index);
	return {
		retrieve(analysis) {
			const candidates = new Map<number, Candidate>();
			const candidate = (article: number): Candidate => {
				let found = candidates.get(article);
				if (!found) {
					found = emptyCandidate(article);
					candidates.set(article, found);
				}
				return found;
			};
			findLiterals(index, analysis, candidate);
			for (const [article, aligned] of alignErrors(analysis, similarity())) candidate(article).aligned = aligned;
			scoreBlocks(analysis, candidate);
			return [...candidates.values()];
		},
		answersLiterally(analysis) {
			return (
				index.articles.some(({ text }) => text.indexOf(analysis.text) >= 0) ||
				[...alignErrors(analysis, similarity()).values()].some(isExactly)
			);
		},
	};
}

type Lookup = (article: number) => Candidate;

function findLiterals(index: TextIndex, analysis: Analysis, candidate: Lookup): void {
	const { text, parts, core, unnamed } = analysis;
	if (text === "") return;
	const wholes = [...new Set([core, ...parts, unnamed])];
	index.articles.forEach((article, number) => {
		if (article.text.indexOf(text) >= 0) {
			const found = candidate(number);
			found.holdsQuery = true;
			found.literal = placeLiteral(index.blocks, article, foldedWhole(analysis), 1);
		}
		for (const part of wholes) {
			if (part.length < LEAST_PART || article.folded.indexOf(part) < 0) continue;
			const evidence = placeLiteral(index.blocks, article, part, part.length / core.length);
			const found = candidate(number);
			if (!found.literal || better(evidence, found.literal)) found.literal = evidence;
		}
	});
}

/** The whole query, folded as the blocks are; its noise stays, because it stands in the article. */
function foldedWhole({ text, core, parts }: Analysis): string {
	return parts.length === 1 ? core : text;
}

/** The best block that holds the text: the one whose type says most and of which it covers most. */
function placeLiteral(blocks: IndexedBlock[], article: IndexedArticle, text: string, part: number): LiteralEvidence {
	let best: LiteralEvidence = { type: undefined, share: 0, part };
	for (let id = article.from; id < article.to; id++) {
		const block = blocks[id] as IndexedBlock;
		if (block.folded.indexOf(text) < 0) continue;
		const evidence = { type: block.type, share: text.length / block.folded.length, part };
		if (better(evidence, best)) best = evidence;
	}
	return best;
}

function better(a: LiteralEvidence, b: LiteralEvidence): boolean {
	return literalStrength(a) > literalStrength(b);
}

/** Strength of a literal match, 0 to 1: by type of block, share of the block, and share of the query. */
export function literalStrength({ type, share, part }: LiteralEvidence): number {
	const place = type === undefined ? 0.3 : blockWeight(type) * (0.55 + 0.45 * share);
	return place * Math.sqrt(part);
}
