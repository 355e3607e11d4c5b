/**
 * The text pack: everything the browser needs for its first answer, in one JSON file.
 * Encoding and decoding stand side by side, so that the two sides cannot drift.
 */
import { makeDictionary } from "../../lib/text/segment.ts";
import { createAnchorRule } from "./anchors.ts";
import { type ArticleRecord, BLOCK_TYPES, type Block, type BlockType, type PlatformRecord } from "./records.ts";
import { decodeSymbols, encodeSymbols } from "./symbols.ts";

/** Raised when the shape below changes, so that a cached page never reads a pack it does not understand. */
export const PACK_VERSION = 2;

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

/** What is shipped: the lines described at `encodePack`, with their words and characters shrunk (see symbols.ts). */
interface PackJson {
	v: number;
	/** Characters that have a symbol. */
	x: string;
	/** Words that have one, and after a bar those that have none, both as `joinWords` writes them. */
	y: string;
	/** Weights of the characters and of all the words, in that order, one sign each. */
	w: string;
	/** ASCII signs lent as symbols. */
	s: string;
	/** The lines. */
	d: string;
}

/** Weights are shipped as whole steps: fine enough that no text of ours is cut otherwise (a test holds it). */
export const WEIGHT_STEP = 0.5;
/** The sign of step 0; the sign before it says "no word". Steps run up to about 35. */
const FIRST_WEIGHT_SIGN = 0x2d;

/**
 * Pack → JSON text. The same pack gives the same text.
 *
 * One line a thing, fields between tabs, told apart by the first letter:
 * `m` least weight · `p` platform · `y` synonyms · `c` a number to call ·
 * `a` an article, followed by its blocks, whose first letter is their type (capitals).
 */
export function encodePack(pack: Pack): string {
	const platformIds = pack.platforms.map((platform) => platform.id);
	const phones = [...new Set(pack.articles.flatMap(({ phone }) => (phone ? [phone.join("\t")] : [])))];
	const lines = [
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
	];
	// By the rounded weights, so that packing an unpacked pack gives the same text again.
	const rounded = new Map([...pack.vocabulary].map(([word, weight]) => [word, -weightToStep(weight) * WEIGHT_STEP]));
	const { characters, words, signs, text } = encodeSymbols(lines.join("\n"), makeDictionary(rounded, pack.minWeight));
	const shipped = new Set(words);
	const unused = [...pack.vocabulary.keys()].filter((word) => word.length > 1 && !shipped.has(word)).sort();
	const json: PackJson = {
		v: PACK_VERSION,
		x: characters,
		y: `${joinWords(words)}|${joinWords(unused)}`,
		w: weighted(characters, words, unused)
			.map((word) => weightSign(rounded.get(word)))
			.join(""),
		s: signs,
		d: text,
	};
	return JSON.stringify(json);
}

/**
 * JSON text → pack.
 * @throws Error when the pack is of another version or has a line it does not know
 */
export function decodePack(json: string): Pack {
	const { v, x, y, w, s, d } = JSON.parse(json) as PackJson;
	if (v !== PACK_VERSION) throw new Error(`search pack has version ${v}, expected ${PACK_VERSION}`);
	const pack: Pack = { articles: [], platforms: [], vocabulary: new Map(), minWeight: 0, synonyms: [] };
	const [words = [], unused = []] = y.split("|").map(splitWords);
	weighted(x, words, unused).forEach((word, index) => {
		const step = w.charCodeAt(index) - FIRST_WEIGHT_SIGN;
		if (step >= 0) pack.vocabulary.set(word, -step * WEIGHT_STEP);
	});
	const phones: [string, string, string][] = [];
	let anchorOf = createAnchorRule();
	for (const line of decodeSymbols({ characters: x, words, signs: s, text: d }).split("\n")) {
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

/** `证书 证件 证明` → `证书,件,明`: sorted words that begin alike say their first character once. */
function joinWords(words: readonly string[]): string {
	let joined = "";
	let first = "";
	for (const word of words) {
		const character = word[0] as string;
		joined += character === first ? `,${word.slice(1)}` : `${joined === "" ? "" : " "}${word}`;
		first = character;
	}
	return joined;
}

function splitWords(joined: string): string[] {
	if (joined === "") return [];
	return joined
		.split(" ")
		.flatMap((group) => group.split(",").map((rest, index) => (index === 0 ? rest : group[0] + rest)));
}

/** Everything that has a weight, in the order of the weights: the characters inside words need not be listed. */
function weighted(characters: string, words: readonly string[], unused: readonly string[]): string[] {
	// By UTF-16 units, as symbols.ts counts them: a character beyond the basic plane is two of them.
	const units = characters.split("");
	const listed = new Set(units);
	const inside = new Set(
		[...words, ...unused]
			.join("")
			.split("")
			.filter((character) => !listed.has(character)),
	);
	return [...units, ...words, ...unused, ...[...inside].sort()];
}

function weightSign(weight: number | undefined): string {
	return String.fromCharCode(weight === undefined ? FIRST_WEIGHT_SIGN - 1 : FIRST_WEIGHT_SIGN + weightToStep(weight));
}

function weightToStep(weight: number): number {
	return Math.round(-weight / WEIGHT_STEP);
}

/** `S插上 UKey`: type and text; `S#other-id 插上 UKey` where the anchor is not the one the rule foretells. */
function encodeBlock(block: Block, foretold: string | undefined): string {
	return block.id === foretold && block.text[0] !== "#"
		? block.type + block.text
		: `${block.type}#${block.id ?? ""} ${block.text}`;
}

function decodeBlock(line: string, anchorOf: (type: BlockType, text: string) => string | undefined): Block {
	const type = line[0] as BlockType;
	if (!BLOCK_TYPES.includes(type)) throw new Error(`search pack: unknown line "${line.slice(0, 20)}"`);
	const own = line[1] === "#" ? line.indexOf(" ") : -1;
	const text = line.slice(own < 0 ? 1 : own + 1);
	const foretold = anchorOf(type, text);
	const id = own < 0 ? foretold : line.slice(2, own);
	return id ? { type, text, id } : { type, text };
}
