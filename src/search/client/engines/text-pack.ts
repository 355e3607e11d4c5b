/** The default engine: the whole text in memory, scanned in plain JavaScript. */
import type { Analysis } from "../../shared/analyse.ts";
import { type Candidate, emptyCandidate, type LiteralEvidence, type SearchEngine } from "../../shared/port.ts";
import { createBlockScorer } from "./block-scorer.ts";
import { createErrorAligner, type ErrorAligner } from "./error-aligner.ts";
import { createLibrary, type Library } from "./library.ts";
import { blockWeight, type IndexedArticle, type IndexedBlock, type TextIndex } from "./text-index.ts";

/** Shorter parts of a query are left to words and pairs: they stand nearly everywhere. */
const LEAST_PART = 3;
/** A number to call or of a chat, whatever is asked about it. */
const NUMBERS = /\d{7,}/g;

/** What people see of the articles, made ready to be searched for the letters of a query. */
export interface Visible {
	/** The texts of the articles, normalised, and folded. */
	texts: Library;
	folded: Library;
	errors: ErrorAligner;
}

/** Reads the visible text off an index. Other words by which the articles can be found change nothing of it. */
export function readVisible(index: TextIndex): Visible {
	return {
		texts: createLibrary(index.articles.map(({ text }) => text)),
		folded: createLibrary(index.articles.map(({ folded }) => folded)),
		errors: createErrorAligner(index),
	};
}

/**
 * Makes the engine over an index.
 * @param visible that of an index of the same articles, where there is one already
 */
export function createTextPackEngine(index: TextIndex, visible: Visible = readVisible(index)): SearchEngine {
	const scoreBlocks = createBlockScorer(index);
	return {
		retrieve(analysis, alike) {
			const candidates: Candidate[] = [];
			const byArticle: (Candidate | undefined)[] = [];
			const candidate = (article: number): Candidate => {
				let found = byArticle[article];
				if (!found) {
					found = emptyCandidate(article);
					byArticle[article] = found;
					candidates.push(found);
				}
				return found;
			};
			findLiterals(index, visible, analysis, candidate);
			for (const [article, aligned] of visible.errors.align(analysis, alike)) candidate(article).aligned = aligned;
			scoreBlocks(analysis, (article, isNew) => (isNew ? candidate(article) : byArticle[article]));
			return candidates;
		},
		answersLiterally: (query) => visible.texts.holds(query.text) || visible.errors.isExactly(query),
	};
}

type Lookup = (article: number) => Candidate;

function findLiterals(index: TextIndex, { texts, folded }: Visible, analysis: Analysis, candidate: Lookup): void {
	const { text, parts, core, unnamed } = analysis;
	if (text === "") return;
	const place = (article: number, part: string, share: number) =>
		placeLiteral(index.blocks, index.articles[article] as IndexedArticle, part, share);
	texts.eachHolder(text, (article) => {
		const found = candidate(article);
		found.holdsQuery = true;
		found.literal = place(article, foldedWhole(analysis), 1);
	});
	for (const part of new Set([core, ...parts, unnamed, ...(core.match(NUMBERS) ?? [])])) {
		if (part.length < LEAST_PART) continue;
		folded.eachHolder(part, (article) => {
			const evidence = place(article, part, part.length / core.length);
			const found = candidate(article);
			if (!found.literal || better(evidence, found.literal)) found.literal = evidence;
		});
	}
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
