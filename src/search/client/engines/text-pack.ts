/** The default engine: the whole text in memory, scanned in plain JavaScript. */
import type { Similarity } from "../../../lib/text/align.ts";
import type { Analysis } from "../../shared/analyse.ts";
import { type Candidate, emptyCandidate, type LiteralEvidence, type SearchEngine } from "../../shared/port.ts";
import { createBlockScorer } from "./block-scorer.ts";
import { createErrorAligner } from "./error-aligner.ts";
import { blockWeight, type IndexedArticle, type IndexedBlock, type TextIndex } from "./text-index.ts";

/** Shorter parts of a query are left to words and pairs: they stand nearly everywhere. */
const LEAST_PART = 3;
/** A number to call or of a chat, whatever is asked about it. */
const NUMBERS = /\d{7,}/g;

/**
 * Makes the engine over an index.
 * @param similarity gives, for the query at hand, how alike two different characters are; nothing where none are
 */
export function createTextPackEngine(
	index: TextIndex,
	similarity: () => Similarity | undefined = () => undefined,
): SearchEngine {
	const errors = createErrorAligner(index);
	const scoreBlocks = createBlockScorer(index);
	const library = openLibrary(index);
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
			findLiterals(index, library, analysis, candidate);
			for (const [article, aligned] of errors.align(analysis, similarity())) candidate(article).aligned = aligned;
			scoreBlocks(analysis, candidate);
			return [...candidates.values()];
		},
		answersLiterally: (analysis) => library.texts.indexOf(analysis.text) >= 0 || errors.isExactly(analysis),
	};
}

/** The texts of all articles in a row: most of what is looked for stands in none, and one look tells. */
interface Library {
	texts: string;
	folded: string;
}

/** Stands between two articles; no query has it. */
const BREAK = "\n";

function openLibrary({ articles }: TextIndex): Library {
	return {
		texts: articles.map(({ text }) => text).join(BREAK),
		folded: articles.map(({ folded }) => folded).join(BREAK),
	};
}

type Lookup = (article: number) => Candidate;

function findLiterals(index: TextIndex, library: Library, analysis: Analysis, candidate: Lookup): void {
	const { text, parts, core, unnamed } = analysis;
	if (text === "") return;
	const isWhole = library.texts.indexOf(text) >= 0;
	const wholes = [...new Set([core, ...parts, unnamed, ...(core.match(NUMBERS) ?? [])])].filter(
		(part) => part.length >= LEAST_PART && library.folded.indexOf(part) >= 0,
	);
	if (!isWhole && wholes.length === 0) return;
	index.articles.forEach((article, number) => {
		if (isWhole && article.text.indexOf(text) >= 0) {
			const found = candidate(number);
			found.holdsQuery = true;
			found.literal = placeLiteral(index.blocks, article, foldedWhole(analysis), 1);
		}
		for (const part of wholes) {
			if (article.folded.indexOf(part) < 0) continue;
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
