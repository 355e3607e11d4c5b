/**
 * What a query needs that no page answers letter for letter: the lexicon (see lexicon.ts), and how else people ask
 * for each article, in words that no page has. One file, loaded when the first such query comes.
 */
import { type Dictionary, makeDictionary } from "../../lib/text/segment.ts";
import { decodeLexicon, encodeLexicon, type Gb2312Decoder, type Lexicon } from "./lexicon.ts";
import type { Pack } from "./pack.ts";
import { closeFile, openFile } from "./squeeze/file.ts";
import { decodeSymbols, encodeSymbols, joinWords, splitWords, textOf, unitsOf } from "./symbols.ts";
import { decodeWeights, encodeWeights, roundWeight, wordsOf } from "./vocabulary.ts";

/** Raised when the shape below changes. */
export const EXTRA_VERSION = 4;

/** Sequences in the file: lexicon, words, phrases, weights. */
const SEQUENCES = 4;

export interface Extra {
	lexicon: Lexicon;
	/** How else people ask, one list for each article of the pack, in its order. */
	phrases: string[][];
	/** Words that mean the same to the people who ask; each group's first word stands for it. */
	synonyms: string[][];
	/** Words of the phrases and synonyms, with their weights, that the pack has not. */
	vocabulary: Map<string, number>;
}

/** What is in the pack already need not be said again. */
type Known = Pick<Pack, "vocabulary" | "minWeight">;

/** Extra → bytes. */
export function encodeExtra(
	{ lexicon, phrases, synonyms, vocabulary }: Extra,
	pack: Known,
	decoder: Gb2312Decoder,
): Uint8Array {
	const rounded = new Map([...vocabulary].map(([word, weight]) => [word, roundWeight(weight)]));
	const own = wordsOf(rounded);
	// No word and no phrase has a tab; the first line is the synonyms, each other one an article.
	const text = [synonyms.map((group) => group.join(" ")), ...phrases].map((row) => row.join("\t")).join("\n");
	return closeFile(EXTRA_VERSION, [
		unitsOf(encodeLexicon(lexicon, decoder)),
		unitsOf(joinWords(own)),
		encodeSymbols(text, dictionaryOf(pack, rounded), [...wordsOf(pack.vocabulary), ...own]),
		encodeWeights(rounded, text, own),
	]);
}

/**
 * Bytes → extra, with pauses (see squeeze).
 * @throws Error when it is of another version
 */
export function* decodeExtra(bytes: Uint8Array, pack: Known, decoder: Gb2312Decoder): Generator<undefined, Extra> {
	const [lexicon, joined, symbols, steps] = (yield* openFile("search extra", EXTRA_VERSION, bytes, SEQUENCES)) as [
		Uint16Array,
		Uint16Array,
		Uint16Array,
		Uint16Array,
	];
	const own = splitWords(textOf(joined));
	const text = decodeSymbols(symbols, [...wordsOf(pack.vocabulary), ...own]);
	const [groups = [], ...phrases] = text.split("\n").map((row) => (row === "" ? [] : row.split("\t")));
	return {
		lexicon: decodeLexicon(textOf(lexicon), decoder),
		phrases,
		synonyms: groups.map((group) => group.split(" ")),
		vocabulary: decodeWeights(steps, text, own),
	};
}

function dictionaryOf(pack: Known, own: ReadonlyMap<string, number>): Dictionary {
	return makeDictionary(new Map([...pack.vocabulary, ...own]), pack.minWeight);
}
