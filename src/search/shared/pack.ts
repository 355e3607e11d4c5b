/**
 * The text pack: everything the browser needs for its first answer, in one JSON file.
 * Encoding and decoding stand side by side, so that the two sides cannot drift.
 */
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

/** What is shipped: short keys, text blocks joined by line breaks, words grouped by weight. */
interface PackJson {
	v: number;
	/** Platforms: [id, short name, aliases, accent light, accent dark]. */
	p: [string, string, string[], string, string][];
	/** Articles: [code, index of platform, kind, blocks, phone]. */
	a: [string, number, string, string, [string, string, string]?][];
	/** Words, joined by spaces, one string for each weight from -0 downwards in steps. */
	w: string[];
	/** Least weight in steps. */
	m: number;
	/** Synonym groups, words joined by spaces. */
	s: string[];
}

/** Weights are shipped as whole steps: fine enough that no text of ours is cut otherwise (a test holds it). */
export const WEIGHT_STEP = 0.05;

/** Pack → JSON text. The same pack gives the same text. */
export function encodePack(pack: Pack): string {
	const platformIds = pack.platforms.map((platform) => platform.id);
	const byWeight: string[][] = [];
	for (const [word, weight] of pack.vocabulary) {
		const step = weightToStep(weight);
		let row = byWeight[step];
		if (!row) {
			row = [];
			byWeight[step] = row;
		}
		row.push(word);
	}
	const json: PackJson = {
		v: PACK_VERSION,
		p: pack.platforms.map(({ id, short, aliases, accent }) => [id, short, aliases, accent[0], accent[1]]),
		a: pack.articles.map((record) => {
			const row: PackJson["a"][number] = [
				record.code,
				platformIds.indexOf(record.platform),
				record.kind,
				record.blocks.map(encodeBlock).join("\n"),
			];
			if (record.phone) row.push(record.phone);
			return row;
		}),
		w: Array.from(byWeight, (words) => (words ? words.sort().join(" ") : "")),
		m: weightToStep(pack.minWeight),
		s: pack.synonyms.map((group) => group.join(" ")),
	};
	return JSON.stringify(json);
}

/**
 * JSON text → pack.
 * @throws Error when the pack is of another version
 */
export function decodePack(text: string): Pack {
	const json = JSON.parse(text) as PackJson;
	if (json.v !== PACK_VERSION) throw new Error(`search pack has version ${json.v}, expected ${PACK_VERSION}`);
	const platforms = json.p.map(
		([id, short, aliases, light, dark]): PlatformRecord => ({ id, short, aliases, accent: [light, dark] }),
	);
	const vocabulary = new Map<string, number>();
	json.w.forEach((words, step) => {
		if (words === "") return;
		for (const word of words.split(" ")) vocabulary.set(word, -step * WEIGHT_STEP);
	});
	return {
		articles: json.a.map(([code, platform, kind, blocks, phone]) => ({
			code,
			platform: (platforms[platform] as PlatformRecord).id,
			kind,
			blocks: blocks.split("\n").map(decodeBlock),
			...(phone && { phone }),
		})),
		platforms,
		vocabulary,
		minWeight: -json.m * WEIGHT_STEP,
		synonyms: json.s.map((group) => group.split(" ")),
	};
}

function weightToStep(weight: number): number {
	return Math.round(-weight / WEIGHT_STEP);
}

/** `S#step-1 插上 UKey`: type letter, anchor if there is one, text. */
function encodeBlock(block: Block): string {
	return `${block.type}${block.id === undefined ? "" : `#${block.id}`} ${block.text}`;
}

function decodeBlock(line: string): Block {
	const space = line.indexOf(" ");
	const type = line[0] as BlockType;
	if (!BLOCK_TYPES.includes(type)) throw new Error(`search pack: unknown block type "${type}"`);
	const text = line.slice(space + 1);
	return space > 1 ? { type, text, id: line.slice(2, space) } : { type, text };
}
