/** Synthetic articles in the form of ours, by a grammar and a seed. */
import { shownAsks } from "../../../src/lib/asks.ts";
import { SKELETONS } from "../../../src/lib/skeletons.ts";
import { normalizeText } from "../../../src/lib/text/normalize.ts";
import { createAnchorRule } from "../../../src/search/shared/anchors.ts";
import type { ArticleRecord, Block, BlockType } from "../../../src/search/shared/records.ts";
import { createDistinctTexts } from "./distinct.ts";
import { chooseTopic, type FrameKind, fillFrame, type Grammar, type Topic } from "./grammar.ts";
import { createRandom, type Random } from "./random.ts";

export interface SyntheticOptions {
	grammar: Grammar;
	/** Platforms, used by turns of chance; a sentence may name any of them. */
	platforms: readonly { id: string }[];
	count: number;
	seed: number;
}

export interface SyntheticCorpus {
	/** What the pages would show. */
	records: ArticleRecord[];
	/** How people ask, by code; the pages show the first few, see lib/asks. */
	asks: Record<string, string[]>;
	/** Normalised error text → codes of the articles that explain it. Different texts are at least three edits apart. */
	errors: Map<string, { text: string; codes: string[] }>;
}

/** Share of articles that explain an error, as in the content; the others explain a task. */
const ERROR_SHARE = 0.7;
const SECOND_ERROR = 0.25;
const VARIANT = 0.2;
/** Share of errors that another platform shows too. */
const SHARED_ERROR = 0.08;
const FIRST_CODE = 10_000;
const MOST_TRIES = 200;
/** Shorter texts say too little to be told from others after a slip. */
const LEAST_ERROR = 8;

/**
 * Makes articles.
 * @throws Error when the grammar does not yield enough different error texts
 */
export function makeArticles({ grammar, platforms, count, seed }: SyntheticOptions): SyntheticCorpus {
	const random = createRandom(seed);
	const distinct = createDistinctTexts();
	const errors: SyntheticCorpus["errors"] = new Map();
	const asks: SyntheticCorpus["asks"] = {};
	/** Platform and text of errors made so far. */
	const made: { platform: string; text: string }[] = [];

	const newError = (first: Topic): string => {
		let topic = first;
		for (let turn = 0; turn < MOST_TRIES; turn++) {
			const text = fillFrame(grammar, "error", topic, random);
			const normalized = normalizeText(text);
			if (normalized.length >= LEAST_ERROR && distinct.add(normalized)) return text;
			// The words of one topic may be used up; those of another are not.
			if (turn % 20 === 19) topic = chooseTopic(grammar, random);
		}
		throw new Error(`no new error text in ${MOST_TRIES} tries; ask for fewer articles`);
	};
	const records = Array.from({ length: count }, (_, index): ArticleRecord => {
		const code = String(FIRST_CODE + index);
		const { id: platform } = random.pick(platforms);
		const topic = chooseTopic(grammar, random);
		const isError = random.chance(ERROR_SHARE);
		const texts: [BlockType, string][] = [];
		if (isError) {
			const other = random.chance(SHARED_ERROR) && made.length > 0 ? random.pick(made) : undefined;
			const shared = other && other.platform !== platform ? other.text : undefined;
			texts.push(["E", shared ?? newError(topic)]);
			if (random.chance(VARIANT)) texts.push(["V", newError(topic)]);
			if (random.chance(SECOND_ERROR)) texts.push(["E", newError(topic)]);
		}
		for (const [, text] of texts) {
			const key = normalizeText(text);
			const known = errors.get(key);
			if (known) known.codes.push(code);
			else errors.set(key, { text, codes: [code] });
			made.push({ platform, text });
		}
		const fill = (kind: FrameKind) => fillFrame(grammar, kind, topic, random);
		const title = fill("title");
		const body = makeBody(isError, fill, random);
		const phrases = Array.from({ length: 5 + random.below(6) }, () => fill("ask"));
		asks[code] = phrases;
		const shown = shownAsks({ asks: phrases }).map((ask): [BlockType, string] => ["A", ask]);
		const blocks = withAnchors([["T", title], ...texts, ...body, ...shown]);
		return { code, platform, kind: isError ? "error" : "task", blocks };
	});
	return { records, asks, errors };
}

/** Headings, prose and steps as our skeletons have them. */
function makeBody(isError: boolean, fill: (kind: FrameKind) => string, random: Random): [BlockType, string][] {
	const several = (least: number, most: number, type: BlockType, kind: FrameKind): [BlockType, string][] =>
		Array.from({ length: least + random.below(most - least + 1) }, () => [type, fill(kind)]);
	return SKELETONS[isError ? "error" : "task"].flatMap(({ text, id }): [BlockType, string][] => [
		["H", text],
		...(id === "steps" ? several(3, 7, "S", "step") : several(1, 2, "P", "sentence")),
	]);
}

/** Headings and steps get the anchors that our pages would give them. */
function withAnchors(texts: readonly [BlockType, string][]): Block[] {
	const anchorOf = createAnchorRule();
	return texts.map(([type, text]) => {
		const id = anchorOf(type, text);
		return id === undefined ? { type, text } : { type, text, id };
	});
}
