/** The default engine: the whole text in memory, scanned in plain JavaScript. */
import { alignLocally, type Similarity } from "../../../lib/text/align.ts";
import type { Analysis } from "../../shared/analyse.ts";
import { type Candidate, emptyCandidate, type LiteralEvidence, type SearchEngine } from "../../shared/port.ts";
import { ALIGN_COSTS, BLOCK_BALANCE, UNKNOWN_WEIGHT } from "../../shared/weights.ts";
import { blockWeight, type IndexedArticle, type IndexedBlock, type TextIndex } from "./text-index.ts";

/** Shorter parts of a query are left to words and pairs: they stand nearly everywhere. */
const LEAST_PART = 3;
/** Up to this length every error text is aligned, because one slip may have broken every pair. */
const SHORT_QUERY = 8;
/** From this length on a query is a paste. */
const LONG_QUERY = 40;

/** Makes the engine over an index. `similarity` says how alike two different characters are. */
export function createTextPackEngine(index: TextIndex, similarity: Similarity = () => 0): SearchEngine {
	const alignable = index.blocks.filter(({ type }) => type === "E" || type === "V" || type === "T");
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
			alignErrors(alignable, analysis, similarity, candidate);
			scoreBlocks(index, analysis, candidate);
			return [...candidates.values()];
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

function alignErrors(
	blocks: IndexedBlock[],
	{ core, parts, unnamed }: Analysis,
	similarity: Similarity,
	candidate: Lookup,
): void {
	if (core.length < 2) return;
	const pairs = new Set<string>();
	for (let index = 0; index + 1 < core.length; index++) pairs.add(core.slice(index, index + 2));
	// Long pastes are aligned part by part as well: an error stands on a line of its own.
	const texts = [...new Set([core, ...[...parts, unnamed].filter((part) => part.length >= LEAST_PART)])];
	for (const block of blocks) {
		if (core.length > SHORT_QUERY && sharedPairs(block.folded, pairs) < leastShared(core.length)) continue;
		for (const text of texts) {
			const { score } = alignLocally(text, block.folded, similarity, ALIGN_COSTS);
			const shorter = Math.min(text.length, block.folded.length);
			const aligned = {
				share: (score / shorter) * (text === core ? 1 : 0.98),
				length: score,
				// Only a whole error text says "this is the error"; a title or a half may belong to several.
				whole: block.type !== "T" && score >= 0.9 * block.folded.length,
			};
			const found = candidate(block.article);
			if (!found.aligned || alignedStrength(aligned) > alignedStrength(found.aligned)) found.aligned = aligned;
		}
	}
}

/** Strength of an alignment, 0 to 1: a long aligned text says more than a short one with the same share. */
export function alignedStrength({ share, length }: { share: number; length: number }): number {
	return share * share * (1 - Math.exp(-length / 4));
}

/** Share of a text's pairs that a query holds, 0 to 1. */
function sharedPairs(text: string, pairs: ReadonlySet<string>): number {
	let shared = 0;
	for (let index = 0; index + 1 < text.length; index++) if (pairs.has(text.slice(index, index + 2))) shared += 1;
	return shared / Math.max(1, text.length - 1);
}

/**
 * Share of its pairs from which a text is worth an alignment: any pair for a line somebody typed,
 * a quarter of them for a long paste, which shares some pair with everything.
 */
function leastShared(queryLength: number): number {
	return queryLength > LONG_QUERY ? 0.25 : Number.MIN_VALUE;
}

function scoreBlocks(index: TextIndex, { tokens }: Analysis, candidate: Lookup): void {
	const sums = new Map<number, number>();
	const coverages = new Map<number, number>();
	const gains = new Map<number, number>();
	let total = 0;
	let wordTotal = 0;
	let weightTotal = 0;
	for (const [token, { weight, isWord }] of tokens) {
		const rarity = index.rarity.get(token);
		// An unknown pair is mostly chance; an unknown word is something the articles do not speak of.
		if (rarity === undefined && !isWord) continue;
		const value = weight * (rarity ?? UNKNOWN_WEIGHT);
		total += value;
		if (isWord) wordTotal += value;
		if (rarity !== undefined) weightTotal += weight;
		index.model.compare(token, (article, gain) => gains.set(article, (gains.get(article) ?? 0) + weight * gain));
		let lastArticle = -1;
		for (const { block, weight: inBlock } of index.postings.get(token) ?? []) {
			const { article } = index.blocks[block] as IndexedBlock;
			sums.set(block, (sums.get(block) ?? 0) + Math.min(weight, inBlock) * (rarity as number));
			if (isWord && article !== lastArticle) {
				coverages.set(article, (coverages.get(article) ?? 0) + value);
				lastArticle = article;
			}
		}
	}
	if (total === 0) return;
	for (const [id, sum] of sums) {
		const block = index.blocks[id] as IndexedBlock;
		const balance = BLOCK_BALANCE.query * total + BLOCK_BALANCE.block * block.total;
		const similarity = (sum / balance) * blockWeight(block.type);
		const found = candidate(block.article);
		if (similarity > found.block.similarity) {
			found.second = found.block.similarity;
			found.block = { similarity, index: block.index };
		} else if (similarity > found.second) found.second = similarity;
	}
	for (const [article, gain] of gains) candidate(article).likelihood = gain / weightTotal;
	if (wordTotal > 0) for (const [article, sum] of coverages) candidate(article).coverage = sum / wordTotal;
}
