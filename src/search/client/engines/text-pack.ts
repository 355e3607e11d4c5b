/** The default engine: the whole text in memory, scanned in plain JavaScript. */
import { alignLocally, type Similarity } from "../../../lib/text/align.ts";
import { type Analysis, MAX_QUERY } from "../../shared/analyse.ts";
import { type Candidate, emptyCandidate, type LiteralEvidence, type SearchEngine } from "../../shared/port.ts";
import { ALIGN_COSTS, BLOCK_BALANCE, UNKNOWN_WEIGHT } from "../../shared/weights.ts";
import { blockWeight, type IndexedArticle, type IndexedBlock, type TextIndex } from "./text-index.ts";

/** Shorter parts of a query are left to words and pairs: they stand nearly everywhere. */
const LEAST_PART = 3;
/** Up to this length every error text is aligned, because one slip may have broken every pair. */
const SHORT_QUERY = 8;
/** From this length on a query is a paste: then only what it shares of the error text counts. */
const LONG_QUERY = 40;
/** Share of the characters and pairs of the shorter text that both must have, or no alignment is worth the time. */
const LEAST_SHARED = 0.25;

/**
 * Makes the engine over an index.
 * @param similarity gives, for the query at hand, how alike two different characters are; nothing where none are
 */
export function createTextPackEngine(
	index: TextIndex,
	similarity: () => Similarity | undefined = () => undefined,
): SearchEngine {
	const alignErrors = createErrorAligner(index, similarity);
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
			alignErrors(analysis, candidate);
			scoreBlocks(analysis, candidate);
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

/** Makes the function that aligns a query with the error texts and titles. */
function createErrorAligner(
	{ blocks }: TextIndex,
	similarityNow: () => Similarity | undefined,
): (analysis: Analysis, candidate: Lookup) => void {
	const alignable = blocks.filter(({ type }) => type === "E" || type === "V" || type === "T");
	const holders = new Map<string, number[]>();
	alignable.forEach(({ folded }, number) => {
		for (const piece of piecesOf(folded)) {
			const row = holders.get(piece);
			if (row) row.push(number);
			else holders.set(piece, [number]);
		}
	});
	const shared = createSums(alignable.length);
	return ({ core, parts, unnamed, names }, candidate) => {
		if (core.length < 2) return;
		const similarity = similarityNow();
		const alignWith = (text: string, block: IndexedBlock) => {
			const { score } = alignLocally(text, block.folded, similarity, ALIGN_COSTS);
			const aligned = {
				share: (score / Math.min(text.length, block.folded.length)) * (text === core ? 1 : 0.98),
				length: score,
				// Only a whole error text says "this is the error"; a title or a half may belong to several.
				whole: block.type !== "T" && score >= 0.9 * block.folded.length,
				named: names.some((name) => block.folded.indexOf(name) >= 0),
			};
			const found = candidate(block.article);
			if (!found.aligned || alignedStrength(aligned) > alignedStrength(found.aligned)) found.aligned = aligned;
		};
		// Long pastes are aligned part by part as well: an error stands on a line of its own.
		const lines = [...parts, unnamed].filter((part) => part.length >= LEAST_PART);
		for (const text of new Set([core, ...lines.map((line) => line.slice(0, MAX_QUERY))])) {
			// A slip may have broken every pair of a short query, and every character may only sound right.
			if (similarity && core.length <= SHORT_QUERY) {
				for (const block of alignable) alignWith(text, block);
				continue;
			}
			for (const piece of piecesOf(text)) for (const number of holders.get(piece) ?? []) addTo(shared, number, 1);
			empty(shared, (number, count) => {
				const block = alignable[number] as IndexedBlock;
				const shorter = text.length > LONG_QUERY ? block.folded.length : Math.min(text.length, block.folded.length);
				if (count >= LEAST_SHARED * (2 * shorter - 1)) alignWith(text, block);
			});
		}
	};
}

/** Every character and every pair of neighbours of a text, each once. */
function piecesOf(text: string): Set<string> {
	const pieces = new Set(text);
	for (let index = 0; index + 1 < text.length; index++) pieces.add(text.slice(index, index + 2));
	return pieces;
}

/** Strength of an alignment, 0 to 1: a long aligned text says more than a short one with the same share. */
export function alignedStrength({ share, length }: { share: number; length: number }): number {
	return share * share * (1 - Math.exp(-length / 4));
}

/** Sums of one query by number of block or article, kept from query to query and wiped where they were written. */
interface Sums {
	values: Float64Array;
	touched: number[];
}

function createSums(length: number): Sums {
	return { values: new Float64Array(length), touched: [] };
}

function addTo({ values, touched }: Sums, at: number, value: number): void {
	if (values[at] === 0) touched.push(at);
	values[at] = (values[at] as number) + value;
}

/** Calls back with each sum and wipes it. */
function empty({ values, touched }: Sums, visit: (at: number, sum: number) => void): void {
	for (const at of touched) {
		const sum = values[at] as number;
		values[at] = 0;
		visit(at, sum);
	}
	touched.length = 0;
}

/** Postings of a token as plain numbers: the loop over them is what a search spends its time on. */
interface Row {
	blocks: Int32Array;
	/** The token's weight in each of the blocks. */
	weights: Float64Array;
	/** Articles of the blocks, each once. */
	articles: Int32Array;
}

/** Makes the function that compares a query with all blocks by their tokens. */
function createBlockScorer(index: TextIndex): (analysis: Analysis, candidate: Lookup) => void {
	const shared = createSums(index.blocks.length);
	const coverages = createSums(index.articles.length);
	const gains = createSums(index.articles.length);
	const rows = new Map<string, Row>();
	const rowOf = (token: string): Row => {
		let row = rows.get(token);
		if (!row) {
			const postings = index.postings.get(token) ?? [];
			row = {
				blocks: Int32Array.from(postings, ({ block }) => block),
				weights: Float64Array.from(postings, ({ weight }) => weight),
				articles: Int32Array.from(new Set(postings.map(({ block }) => (index.blocks[block] as IndexedBlock).article))),
			};
			rows.set(token, row);
		}
		return row;
	};
	return ({ tokens }, candidate) => {
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
			if (rarity === undefined) continue;
			weightTotal += weight;
			index.model.compare(token, (article, gain) => addTo(gains, article, weight * gain));
			const { blocks, weights, articles } = rowOf(token);
			for (let at = 0; at < blocks.length; at++) {
				addTo(shared, blocks[at] as number, Math.min(weight, weights[at] as number) * rarity);
			}
			if (isWord) for (let at = 0; at < articles.length; at++) addTo(coverages, articles[at] as number, value);
		}
		empty(shared, (id, sum) => {
			const block = index.blocks[id] as IndexedBlock;
			const balance = BLOCK_BALANCE.query * total + BLOCK_BALANCE.block * block.total;
			const similarity = (sum / balance) * blockWeight(block.type);
			const found = candidate(block.article);
			if (similarity > found.block.similarity) {
				found.second = found.block.similarity;
				found.block = { similarity, index: block.index };
			} else if (similarity > found.second) found.second = similarity;
		});
		empty(gains, (article, gain) => {
			candidate(article).likelihood = gain / weightTotal;
		});
		empty(coverages, (article, sum) => {
			candidate(article).coverage = sum / wordTotal;
		});
	};
}
