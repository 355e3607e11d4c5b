/**
 * The grammar of synthetic articles: sentences of the content with holes where its nouns, verbs and adjectives
 * stood, and those words to fill them. Pure: texts in, grammar out.
 */
import { isHan } from "../../../src/lib/text/normalize.ts";
import type { Random } from "./random.ts";

/** Open classes: words that may be replaced by others of the same class. */
export const WORD_CLASSES = ["noun", "verb", "adjective"] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/** What a sentence does in an article. */
export const FRAME_KINDS = ["title", "error", "ask", "step", "sentence"] as const;
export type FrameKind = (typeof FRAME_KINDS)[number];

/** A piece that stays, or a hole. */
export type Part = string | { hole: WordClass };
export type Frame = readonly Part[];

/** Words with running sums of their weights, so that chance finds one by bisection. */
export interface WordBag {
	words: readonly string[];
	sums: readonly number[];
}

export interface Grammar {
	words: Record<WordClass, WordBag>;
	frames: Record<FrameKind, readonly Frame[]>;
}

/** Words chosen for one article; its sentences come back to them. */
export type Topic = Record<WordClass, readonly string[]>;

export interface Language {
	/** Cuts a run of Han into words. */
	cut(run: string): string[];
	/** Class of a word, undefined for words that stay where they are. */
	classOf(word: string): WordClass | undefined;
}

/** Sentences with fewer holes would come out alike again and again. */
const LEAST_HOLES = 2;
/** How often a hole is filled from the topic of the article. */
const FROM_TOPIC = 0.35;
const TOPIC_SIZES: Record<WordClass, number> = { noun: 10, verb: 7, adjective: 3 };

/** Learns the grammar of texts. */
export function learnGrammar(texts: Record<FrameKind, readonly string[]>, language: Language): Grammar {
	const counts: Record<WordClass, Map<string, number>> = { noun: new Map(), verb: new Map(), adjective: new Map() };
	const toFrame = (text: string): Frame =>
		cutRuns(text, language.cut).map((piece) => {
			const hole = language.classOf(piece);
			if (!hole) return piece;
			counts[hole].set(piece, (counts[hole].get(piece) ?? 0) + 1);
			return { hole };
		});
	const frames = {} as Record<FrameKind, Frame[]>;
	for (const kind of FRAME_KINDS) {
		// Every text teaches words; only those with enough holes teach a frame.
		frames[kind] = distinct(texts[kind].map(toFrame)).filter((frame) => holesOf(frame) >= LEAST_HOLES);
		if (frames[kind].length === 0) throw new Error(`the content has no ${kind} from which a grammar can be learnt`);
	}
	return { words: { noun: bag(counts.noun), verb: bag(counts.verb), adjective: bag(counts.adjective) }, frames };
}

/** Chooses the words of an article. */
export function chooseTopic({ words }: Grammar, random: Random): Topic {
	const choose = (name: WordClass) => Array.from({ length: TOPIC_SIZES[name] }, () => draw(words[name], random));
	return { noun: choose("noun"), verb: choose("verb"), adjective: choose("adjective") };
}

/** Fills a frame of a kind. */
export function fillFrame({ words, frames }: Grammar, kind: FrameKind, topic: Topic, random: Random): string {
	return random
		.pick(frames[kind])
		.map((part) => {
			if (typeof part === "string") return part;
			const { hole } = part;
			return random.chance(FROM_TOPIC) ? random.pick(topic[hole]) : draw(words[hole], random);
		})
		.join("");
}

/** Han runs cut into words, everything between them in one piece. */
function cutRuns(text: string, cut: Language["cut"]): string[] {
	const pieces: string[] = [];
	for (let start = 0; start < text.length; ) {
		const han = isHan(text[start] as string);
		let end = start + 1;
		while (end < text.length && isHan(text[end] as string) === han) end += 1;
		const run = text.slice(start, end);
		if (han) pieces.push(...cut(run));
		else pieces.push(run);
		start = end;
	}
	return pieces;
}

function holesOf(frame: Frame): number {
	return frame.filter((part) => typeof part !== "string").length;
}

function distinct(frames: readonly Frame[]): Frame[] {
	return [...new Map(frames.map((frame) => [JSON.stringify(frame), frame])).values()];
}

/** Rare words come up more often than in the content, so that ten thousand articles do not all speak of one thing. */
function bag(counts: ReadonlyMap<string, number>): WordBag {
	const sorted = [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1));
	let sum = 0;
	return {
		words: sorted.map(([word]) => word),
		sums: sorted.map(([, count]) => {
			sum += Math.sqrt(count);
			return sum;
		}),
	};
}

function draw({ words, sums }: WordBag, random: Random): string {
	const wanted = random.next() * (sums[sums.length - 1] ?? 0);
	let low = 0;
	let high = sums.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sums[middle] as number) <= wanted) low = middle + 1;
		else high = middle;
	}
	const word = words[low];
	if (word === undefined) throw new Error("the content has no words of this class");
	return word;
}
