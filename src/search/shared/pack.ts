/**
 * The text pack: everything the browser needs for its first answer, in one file.
 * Encoding and decoding stand side by side, so that the two sides cannot drift.
 */
import { makeDictionary } from "../../lib/text/segment.ts";
import { createAnchorRule } from "./anchors.ts";
import { type ArticleRecord, BLOCK_TYPES, type Block, type BlockType, type PlatformRecord } from "./records.ts";
import { closeFile, openFile } from "./squeeze/file.ts";
import { decodeSymbols, encodeSymbols, joinWords, splitWords, textOf, unitsOf } from "./symbols.ts";
import { decodeWeights, encodeWeights, roundWeight, WEIGHT_STEP, weightToStep, wordsOf } from "./vocabulary.ts";

/** Raised when the shape below changes, so that a cached page never reads a pack it does not understand. */
export const PACK_VERSION = 3;

export interface Pack {
	articles: ArticleRecord[];
	platforms: PlatformRecord[];
	/** Words of the content with jieba's weights (logarithms, see lib/text/segment), rounded to WEIGHT_STEP. */
	vocabulary: Map<string, number>;
	/** Weight of a character that is no word. */
	minWeight: number;
	/** Words that mean the same to the people who ask; each group's first word stands for it. */
	synonyms: string[][];
}

/** Sequences in the file: words, lines, weights. */
const SEQUENCES = 3;

/**
 * Pack → bytes. The same pack gives the same bytes.
 *
 * One line a thing, fields between tabs, told apart by the first letter:
 * `m` least weight · `p` platform · `y` synonyms · `c` a number to call ·
 * `a` an article, followed by its blocks, whose first letter is their type (capitals).
 * @param say how the lines are said in the file; the single-file edition does not say what stands on its page
 */
export function encodePack(pack: Pack, say: (lines: string) => string = asIs): Uint8Array {
	const platformIds = pack.platforms.map((platform) => platform.id);
	const phones = [...new Set(pack.articles.flatMap(({ phone }) => (phone ? [phone.join("\t")] : [])))];
	const text = [
		`m${weightToStep(pack.minWeight)}`,
		...pack.platforms.map(
			({ id, short, aliases, accent }) => `p${[id, short, aliases.join(" "), ...accent].join("\t")}`,
		),
		...pack.synonyms.map((group) => `y${group.join(" ")}`),
		...phones.map((phone) => `c${phone}`),
		...pack.articles.flatMap((record) => {
			const phone = record.phone ? phones.indexOf(record.phone.join("\t")) : "";
			const header = `a${[record.code, platformIds.indexOf(record.platform), record.kind, phone].join("\t")}`;
			const anchorOf = createAnchorRule();
			return [header, ...record.blocks.map((block) => encodeBlock(block, anchorOf(block.type, block.text)))];
		}),
	].join("\n");
	// By the rounded weights, so that packing an unpacked pack gives the same bytes again.
	const rounded = new Map([...pack.vocabulary].map(([word, weight]) => [word, roundWeight(weight)]));
	const words = wordsOf(rounded);
	return closeFile(PACK_VERSION, [
		unitsOf(joinWords(words)),
		encodeSymbols(say(text), makeDictionary(rounded, pack.minWeight), words),
		encodeWeights(rounded, text, words),
	]);
}

const asIs = (lines: string): string => lines;

/**
 * Bytes → pack, with pauses (see squeeze).
 * @param hear undoes what `say` did when it was packed
 * @throws Error when the pack is of another version or has a line it does not know
 */
export function* decodePack(bytes: Uint8Array, hear: (lines: string) => string = asIs): Generator<undefined, Pack> {
	const [joined, symbols, steps] = (yield* openFile("search pack", PACK_VERSION, bytes, SEQUENCES)) as [
		Uint16Array,
		Uint16Array,
		Uint16Array,
	];
	const words = splitWords(textOf(joined));
	const text = hear(decodeSymbols(symbols, words));
	const pack: Pack = {
		articles: [],
		platforms: [],
		vocabulary: decodeWeights(steps, text, words),
		minWeight: 0,
		synonyms: [],
	};
	const phones: [string, string, string][] = [];
	let anchorOf = createAnchorRule();
	for (const line of text.split("\n")) {
		const rest = line.slice(1);
		const [first = "", second = "", third = "", fourth = "", fifth = ""] = rest.split("\t");
		switch (line[0]) {
			case "m":
				pack.minWeight = -Number(rest) * WEIGHT_STEP;
				break;
			case "p":
				pack.platforms.push({ id: first, short: second, aliases: third.split(" "), accent: [fourth, fifth] });
				break;
			case "y":
				pack.synonyms.push(rest.split(" "));
				break;
			case "c":
				phones.push([first, second, third]);
				break;
			case "a": {
				const phone = fourth === "" ? undefined : phones[Number(fourth)];
				const platform = (pack.platforms[Number(second)] as PlatformRecord).id;
				pack.articles.push({ code: first, platform, kind: third, blocks: [], ...(phone && { phone }) });
				anchorOf = createAnchorRule();
				break;
			}
			default:
				(pack.articles[pack.articles.length - 1] as ArticleRecord).blocks.push(decodeBlock(line, anchorOf));
		}
	}
	return pack;
}

/** `S插上 UKey`: type and text; `S#other-id 插上 UKey` where the anchor is not the one the rule foretells. */
export function encodeBlock(block: Block, foretold: string | undefined): string {
	return block.id === foretold && block.text[0] !== "#"
		? block.type + block.text
		: `${block.type}#${block.id ?? ""} ${block.text}`;
}

/** The block that `encodeBlock` encoded. */
export function decodeBlock(line: string, anchorOf: (type: BlockType, text: string) => string | undefined): Block {
	const type = line[0] as BlockType;
	if ((BLOCK_TYPES as readonly string[]).indexOf(type) < 0)
		throw new Error(`search pack: unknown line "${line.slice(0, 20)}"`);
	const own = line[1] === "#" ? line.indexOf(" ") : -1;
	const text = line.slice(own < 0 ? 1 : own + 1);
	const foretold = anchorOf(type, text);
	const id = own < 0 ? foretold : line.slice(2, own);
	return id ? { type, text, id } : { type, text };
}
