/**
 * The index of some articles of a large site, made anew for every query: it weighs tokens by how rare they are on the
 * whole site, and looks them up only when they are asked for. What was read of a text once is kept.
 */
import { normalizeText } from "../../../lib/text/normalize.ts";
import { tokenize } from "../../shared/analyse.ts";
import { foldText } from "../../shared/fold.ts";
import type { Pack } from "../../shared/pack.ts";
import type { Whole } from "../../shared/port.ts";
import { rarityOf } from "../../shared/rarity.ts";
import type { Block } from "../../shared/records.ts";
import { LANGUAGE_WEIGHTS, MOST_LANGUAGE_TEXT } from "../../shared/weights.ts";
import { eachArticle, gainOf } from "../engines/language-model.ts";
import type { Row } from "../engines/postings.ts";
import type { IndexedArticle, IndexedBlock, TextIndex } from "../engines/text-index.ts";

/** Texts that are kept: those of some hundred articles. */
const MOST_TEXTS = 6000;
/** What a block counts at least in the language model: an engine may know less than stands in the articles at hand. */
const LEAST_COUNT = LANGUAGE_WEIGHTS.P;

/** A text as it was read once. */
interface ReadText {
	normalized: string;
	folded: string;
	/** Token → weight. */
	tokens: Map<string, number>;
	/** Sum of the weights times the rarity that the site tells beforehand: the same whatever was asked before. */
	total: number;
}

/** Text → what was read of it. Of one site only. */
export type ReadTexts = Map<string, ReadText>;

/** Makes the index. */
export function buildPartIndex(pack: Pack, whole: Whole, memory: ReadTexts): TextIndex {
	const read = (original: string): ReadText => {
		let text = memory.get(original);
		if (!text) {
			if (memory.size >= MOST_TEXTS) memory.clear();
			text = readText(original, whole);
			memory.set(original, text);
		}
		return text;
	};
	const articles: IndexedArticle[] = [];
	const blocks: IndexedBlock[] = [];
	const texts: ReadText[] = [];
	pack.articles.forEach((record, article) => {
		const from = blocks.length;
		let text = "";
		record.blocks.forEach(({ type, text: original }, index) => {
			const known = read(original);
			if (type !== "Q") text += known.normalized;
			blocks.push({ article, index, type, folded: known.folded, total: known.total });
			texts.push(known);
		});
		articles.push({ text, folded: foldText(text), from, to: blocks.length });
	});

	let atHand: Set<string> | undefined;
	const isAtHand = (token: string): boolean => {
		if (!atHand) {
			atHand = new Set();
			for (const { tokens } of texts) for (const one of tokens.keys()) atHand.add(one);
		}
		return atHand.has(token);
	};
	const rarity = lookUp((token: string) => {
		// A character may be no word by what the site tells, and still be one of a wording at hand.
		const frequency = whole.frequencyOf(token) || (isAtHand(token) ? whole.usualFrequency : 0);
		return frequency === 0 ? undefined : rarityOf(frequency, whole.articles);
	});
	const lengths = lookUp((article: number) => {
		const { from, to } = articles[article] as IndexedArticle;
		return countTokens(
			(pack.articles[article] as Pack["articles"][0]).blocks,
			texts.slice(from, to).map(({ tokens }) => tokens),
		);
	});
	const rows = lookUp((token: string) => {
		const held: number[] = [];
		const weights: number[] = [];
		texts.forEach(({ tokens }, block) => {
			const weight = tokens.get(token);
			if (weight === undefined) return;
			held.push(block);
			weights.push(weight);
		});
		if (held.length === 0) return undefined;
		const anywhere = Math.max(held.length * LEAST_COUNT, whole.countOf(token)) / whole.total;
		const holders: number[] = [];
		const gains: number[] = [];
		eachArticle(held, 0, held.length, blocks, (article, count) => {
			holders.push(article);
			gains.push(gainOf(count / (lengths.get(article) ?? 1), anywhere));
		});
		return {
			blocks: Int32Array.from(held),
			weights: Float64Array.from(weights),
			articles: Int32Array.from(holders),
			gains: Float64Array.from(gains),
		} satisfies Row;
	});
	const characters = new Set<string>();
	for (const { folded } of texts) for (const character of folded) characters.add(character);
	return {
		language: whole.language,
		articles,
		blocks,
		rowOf: rows.get,
		rarity: {
			get: rarity.get,
			has: (token) => rarity.get(token) !== undefined,
			keys: () => whole.letterWords.values(),
		},
		characters: { has: (character) => characters.has(character) || whole.characters.has(character) },
	};
}

function readText(original: string, { language, siteFrequencyOf, usualFrequency, articles }: Whole): ReadText {
	const normalized = normalizeText(original);
	const folded = foldText(normalized);
	const tokens = new Map<string, number>();
	let total = 0;
	for (const [token, { weight }] of tokenize(folded, language)) {
		tokens.set(token, weight);
		total += weight * rarityOf(siteFrequencyOf(token) || usualFrequency, articles);
	}
	return { normalized, folded, tokens, total };
}

/** Number of tokens of an article, as the language model counts. */
function countTokens(blocks: readonly Block[], tokens: readonly ReadonlyMap<string, number>[]): number {
	const texts = new Map<string, number>();
	let sum = 0;
	blocks.forEach(({ type }, index) => {
		const weight = LANGUAGE_WEIGHTS[type];
		const own = tokens[index] as ReadonlyMap<string, number>;
		if (type !== "S" && type !== "H" && type !== "P") sum += weight * own.size;
		else for (const token of own.keys()) texts.set(token, (texts.get(token) ?? 0) + weight);
	});
	for (const text of texts.values()) sum += Math.min(text, MOST_LANGUAGE_TEXT);
	return sum;
}

/** A map whose entries are made when they are asked for. */
function lookUp<K, V>(make: (key: K) => V | undefined): { get(key: K): V | undefined } {
	const made = new Map<K, V | undefined>();
	return {
		get(key) {
			if (!made.has(key)) made.set(key, make(key));
			return made.get(key);
		},
	};
}
