/** What a large site says of itself before any article is looked at: one file, squeezed, fetched once. */
import type { PlatformRecord } from "../records.ts";
import { closeFile, openFile } from "../squeeze/file.ts";
import { joinWords, splitWords, textOf, unitsOf } from "../symbols.ts";
import { roundWeight, WEIGHT_STEP, weightToStep, wordsOf } from "../vocabulary.ts";

/** Raised when the shape below, or that of the records, changes. */
export const SITE_VERSION = 1;

export interface Site {
	/** Code of each article; its place here is its number. */
	codes: string[];
	/** For each article the index of its platform. */
	platformOf: ArrayLike<number>;
	platforms: PlatformRecord[];
	synonyms: string[][];
	/** Contacts that hits show: name, number, digits to dial. */
	phones: [string, string, string][];
	/** As in the pack. */
	vocabulary: Map<string, number>;
	minWeight: number;
	/** Word (of the vocabulary, or of letters) → number of articles that hold it, to a few percent; 0 for a character that is no word. */
	frequencies: Map<string, number>;
	/** Tokens of all articles as the language model counts them. */
	total: number;
	/** How many articles hold a token of which nothing is known. */
	usual: number;
	/** Number of shards, and what spreads tokens over them. */
	shards: number;
	salt: number;
	/** Articles in a file of records. */
	group: number;
}

type Header = Pick<Site, "platforms" | "synonyms" | "phones" | "total" | "usual" | "shards" | "salt" | "group"> & {
	/** Step of the least weight. */
	least: number;
};

const SEQUENCES = 8;
/** Steps of a frequency's logarithm to base 2. */
const FREQUENCY_STEPS = 4;
/** Codes ascend nearly always; the difference is shipped as a symbol around this one. */
const NO_DIFFERENCE = 2 ** 15;

/**
 * Site → bytes.
 * @throws RangeError when a code is no number, or too far from the one before
 */
export function encodeSite(site: Site): Uint8Array {
	const { platforms, synonyms, phones, total, usual, shards, salt, group, minWeight, vocabulary, frequencies } = site;
	const header: Header = {
		platforms,
		synonyms,
		phones,
		total,
		usual,
		shards,
		salt,
		group,
		least: weightToStep(minWeight),
	};
	const words = wordsOf(vocabulary);
	const characters = [...vocabulary.keys()].filter((word) => word.length === 1).sort();
	const letters = [...frequencies.keys()].filter((word) => !vocabulary.has(word)).sort();
	let last = 0;
	const codes = site.codes.map((code) => {
		const difference = NO_DIFFERENCE + Number(code) - last;
		last = Number(code);
		if (String(last) !== code || difference < 0 || difference >= 2 * NO_DIFFERENCE)
			throw new RangeError(`article code ${code} does not fit the search's list of codes`);
		return difference;
	});
	const weighted = [...characters, ...words];
	return closeFile(SITE_VERSION, [
		unitsOf(JSON.stringify(header)),
		unitsOf(characters.join("")),
		unitsOf(joinWords(words)),
		unitsOf(joinWords(letters)),
		weighted.map((word) => weightToStep(roundWeight(vocabulary.get(word) as number))),
		[...weighted, ...letters].map((word) => frequencyToStep(frequencies.get(word) ?? 0)),
		codes,
		site.platformOf,
	]);
}

/**
 * Bytes → site, with pauses (see squeeze).
 * @throws Error when it is of another version
 */
export function* decodeSite(bytes: Uint8Array): Generator<undefined, Site> {
	const [head, characters, joined, joinedLetters, weights, steps, differences, platformOf] = (yield* openFile(
		"search site",
		SITE_VERSION,
		bytes,
		SEQUENCES,
	)) as [Uint16Array, Uint16Array, Uint16Array, Uint16Array, Uint16Array, Uint16Array, Uint16Array, Uint16Array];
	const { least, ...header } = JSON.parse(textOf(head)) as Header;
	const weighted = [...textOf(characters), ...splitWords(textOf(joined))];
	const vocabulary = new Map<string, number>();
	weighted.forEach((word, index) => vocabulary.set(word, -(weights[index] as number) * WEIGHT_STEP));
	const frequencies = new Map<string, number>();
	[...weighted, ...splitWords(textOf(joinedLetters))].forEach((word, index) =>
		frequencies.set(word, stepToFrequency(steps[index] as number)),
	);
	let last = 0;
	const codes = Array.from(differences, (difference) => {
		last += difference - NO_DIFFERENCE;
		return String(last);
	});
	return { ...header, codes, platformOf, vocabulary, minWeight: -least * WEIGHT_STEP, frequencies };
}

function frequencyToStep(frequency: number): number {
	return frequency === 0 ? 0 : 1 + Math.round(FREQUENCY_STEPS * Math.log2(frequency));
}

function stepToFrequency(step: number): number {
	return step === 0 ? 0 : Math.round(2 ** ((step - 1) / FREQUENCY_STEPS));
}
