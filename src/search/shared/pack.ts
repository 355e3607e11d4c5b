/**
 * The text pack: everything the browser needs for its first answer, in one JSON file.
 * Encoding and decoding stand side by side, so that the two sides cannot drift.
 */
import { decodeText, encodeText } from "./alphabet.ts";
import { createAnchorRule } from "./anchors.ts";
import { type ArticleRecord, BLOCK_TYPES, type Block, type BlockType, type PlatformRecord } from "./records.ts";

/** Raised when the shape below changes, so that a cached page never reads a pack it does not understand. */
export const PACK_VERSION = 1;

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

/** What is shipped: the lines below, with their characters shrunk (see alphabet.ts). */
interface PackJson {
	v: number;
	x: string;
	s: string;
	d: string;
}

/**
 * Weights are shipped as whole steps: fine enough that no text of ours is cut otherwise (a test holds it).
 */
export const WEIGHT_STEP = 0.25;

/**
 * Pack → JSON text. The same pack gives the same text.
 *
 * One line a thing, fields between tabs, told apart by the first letter:
 * `m` least weight · `p` platform · `w` words of one weight · `y` synonyms · `c` a number to call ·
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
		...groupByWeight(pack.vocabulary).map(([step, words]) => `w${step}\t${words.join(" ")}`),
		...pack.synonyms.map((group) => `y${group.join(" ")}`),
		...phones.map((phone) => `c${phone}`),
		...pack.articles.flatMap((record) => {
			const phone = record.phone ? phones.indexOf(record.phone.join("\t")) : "";
			const header = `a${[record.code, platformIds.indexOf(record.platform), record.kind, phone].join("\t")}`;
			const anchorOf = createAnchorRule();
			return [header, ...record.blocks.map((block) => encodeBlock(block, anchorOf(block.type, block.text)))];
		}),
	];
	const { alphabet, signs, text } = encodeText(lines.join("\n"));
	const json: PackJson = { v: PACK_VERSION, x: alphabet, s: signs, d: text };
	return JSON.stringify(json);
}

/**
 * JSON text → pack.
 * @throws Error when the pack is of another version or has a line it does not know
 */
export function decodePack(json: string): Pack {
	const { v, x, s, d } = JSON.parse(json) as PackJson;
	if (v !== PACK_VERSION) throw new Error(`search pack has version ${v}, expected ${PACK_VERSION}`);
	const pack: Pack = { articles: [], platforms: [], vocabulary: new Map(), minWeight: 0, synonyms: [] };
	const phones: [string, string, string][] = [];
	let anchorOf = createAnchorRule();
	for (const line of decodeText({ alphabet: x, signs: s, text: d }).split("\n")) {
		const rest = line.slice(1);
		const fields = rest.split("\t");
		const [first = "", second = "", third = "", fourth = "", fifth = ""] = fields;
		switch (line[0]) {
			case "m":
				pack.minWeight = -Number(rest) * WEIGHT_STEP;
				break;
			case "p":
				pack.platforms.push({ id: first, short: second, aliases: third.split(" "), accent: [fourth, fifth] });
				break;
			case "w":
				for (const word of second.split(" ")) pack.vocabulary.set(word, -Number(first) * WEIGHT_STEP);
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

/** Words by weight in steps, lightest step first; within a step in dictionary order, which gzips best. */
function groupByWeight(vocabulary: ReadonlyMap<string, number>): [number, string[]][] {
	const groups = new Map<number, string[]>();
	for (const [word, weight] of vocabulary) {
		const step = weightToStep(weight);
		const words = groups.get(step);
		if (words) words.push(word);
		else groups.set(step, [word]);
	}
	return [...groups].sort((a, b) => a[0] - b[0]).map(([step, words]) => [step, words.sort()]);
}

function weightToStep(weight: number): number {
	return Math.round(-weight / WEIGHT_STEP);
}

/** `S插上 UKey`: type and text; `S#other-id 插上 UKey` where the anchor is not the one the rule foretells. */
function encodeBlock(block: Block, foretold: string | undefined): string {
	return block.id === foretold ? block.type + block.text : `${block.type}#${block.id ?? ""} ${block.text}`;
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
