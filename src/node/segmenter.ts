/** The build's segmenter: nodejieba where it is compiled, else the same algorithm over the same dictionary. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Catalog } from "../lib/catalog.ts";
import { isHan, normalizeText } from "../lib/text/normalize.ts";
import { type Dictionary, makeDictionary, segment, segmentHan } from "../lib/text/segment.ts";

export interface Segmenter {
	/** Which implementation answers. */
	name: "nodejieba" | "fallback";
	/** Cuts normalised text into words; joined they give the text again. */
	cut(text: string): string[];
	/** jieba's weight of a word (see Dictionary), undefined where it has none. */
	weight(word: string): number | undefined;
	/** Weight of a character that is no word. */
	minWeight: number;
}

export interface SegmenterOptions {
	/** Words of our own: tools, platforms, tasks. */
	userWords: readonly string[];
	/** Use the fallback even where nodejieba works; for the test that compares the two. */
	forceFallback?: boolean;
	/** Told once when nodejieba is missing. */
	warn?: (message: string) => void;
}

const require = createRequire(import.meta.url);

/**
 * Makes a segmenter.
 * @throws Error naming the mend when jieba's dictionary is not installed
 */
export function createSegmenter({ userWords, forceFallback = false, warn }: SegmenterOptions): Segmenter {
	const { dictionary, added } = loadDictionary(userWords);
	const weight = (word: string) => dictionary.weights.get(word);
	const common = { weight, minWeight: dictionary.minWeight };
	if (!forceFallback) {
		try {
			const jieba = require("nodejieba") as typeof import("nodejieba");
			// By a file, not by insertWord: only there a word can have a frequency. Loading anew forgets earlier words.
			withUserDictionary(added, (userDict) => jieba.load({ userDict }));
			// Without its second argument `cut` takes the most probable path and no hidden Markov model.
			return { ...common, name: "nodejieba", cut: (text) => segment(text, (run) => jieba.cut(run)) };
		} catch (error) {
			warn?.(
				`nodejieba is not compiled here (${firstLine(error)}); cutting with the built-in segmenter over the same dictionary. ` +
					"To compile it: npm run setup:segmenter",
			);
		}
	}
	return { ...common, name: "fallback", cut: (text) => segment(text, (run) => segmentHan(run, dictionary)) };
}

/** The words of our own that jieba must not cut: names of tools and platforms, tasks, synonyms. Han runs of two or more. */
export function userWordsOf(catalog: Catalog, synonyms: readonly (readonly string[])[]): string[] {
	const names = [
		...catalog.tools.flatMap((tool) => tool.names),
		...catalog.platforms.flatMap((platform) => platform.aliases),
		...catalog.taxonomy.tasks.map((task) => task.id),
		...catalog.taxonomy.vendors.map((vendor) => vendor.name),
		...catalog.contacts.map((contact) => contact.name),
		...synonyms.flat(),
	];
	const words = names.flatMap((name) => hanRuns(normalizeText(name)));
	// Longer names are phrases: as one word they would hide the words inside them.
	return [...new Set(words)].filter((word) => word.length >= 2 && word.length <= 4).sort();
}

function hanRuns(text: string): string[] {
	const runs: string[] = [];
	let run = "";
	for (const character of text) {
		if (isHan(character)) run += character;
		else {
			if (run) runs.push(run);
			run = "";
		}
	}
	if (run) runs.push(run);
	return runs;
}

/**
 * Reads jieba's dictionary (`word frequency tag` a line) and adds what it would cut of our own words,
 * each just frequent enough to stay whole.
 */
function loadDictionary(userWords: readonly string[]): { dictionary: Dictionary; added: Map<string, number> } {
	const frequencies = new Map<string, number>();
	let sum = 0;
	for (const line of readFileSync(dictionaryPath(), "utf8").split("\n")) {
		const [word, frequency] = line.split(" ");
		if (!word || !frequency) continue;
		frequencies.set(word, Number(frequency));
		sum += Number(frequency);
	}
	const weights = new Map<string, number>();
	let least = 0;
	for (const [word, frequency] of frequencies) {
		const weight = Math.log(frequency / sum);
		weights.set(word, weight);
		least = Math.min(least, weight);
	}
	const dictionary = makeDictionary(weights, least);
	const added = new Map<string, number>();
	// Short words first: a longer one must outweigh them too.
	for (const word of [...userWords].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
		const parts = segmentHan(word, makeDictionary(weights, least));
		if (parts.length === 1 && weights.has(word)) continue;
		const weightOfParts = parts.reduce((total, part) => total + (weights.get(part) ?? least), 0);
		const frequency = Math.max(LEAST_FREQUENCY, Math.ceil(Math.exp(weightOfParts) * sum) + 1);
		added.set(word, frequency);
		weights.set(word, Math.log(frequency / sum));
	}
	return { dictionary: makeDictionary(weights, dictionary.minWeight), added };
}

/** jieba's median frequency: what it gives to a word of the user's without one. */
const LEAST_FREQUENCY = 3;

/** Writes words with frequencies to a file for as long as `use` needs it. */
function withUserDictionary(words: ReadonlyMap<string, number>, use: (path: string) => void): void {
	const folder = mkdtempSync(join(tmpdir(), "ca-help-words-"));
	try {
		const path = join(folder, "words.utf8");
		writeFileSync(path, [...words].map(([word, frequency]) => `${word} ${frequency} nz`).join("\n"));
		use(path);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function dictionaryPath(): string {
	try {
		return join(dirname(require.resolve("nodejieba/package.json")), "submodules/cppjieba/dict/jieba.dict.utf8");
	} catch {
		throw new Error("jieba's dictionary is missing: run `npm run setup`");
	}
}

function firstLine(error: unknown): string {
	return String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
}
