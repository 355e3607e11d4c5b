/** What may be meant to follow: error texts, titles and questions that continue what was typed. Pure, no DOM. */
import { isHan, normalize, normalizeText, originalRange } from "../../lib/text/normalize.ts";
import type { Analysis } from "../shared/analyse.ts";
import { fold, foldText } from "../shared/fold.ts";
import type { Pack } from "../shared/pack.ts";
import { STOP_WORDS } from "../shared/stop-words.ts";
import type { Range } from "./marks.ts";

export interface Suggestion {
	/** Error text, title or question as it stands on the page. */
	text: string;
	/** The typed part of it. */
	mark: Range;
	/** What the field holds once it is chosen: what was typed before the piece that it continues stays. */
	query: string;
	/** It begins with all that was typed, so a key may complete it. */
	completes: boolean;
}

/** Gives the suggestions for an analysed query, the likeliest first; those of the chosen platform before others. */
export type Suggester = (analysis: Pick<Analysis, "raw" | "unnamed" | "code">, platform?: string) => Suggestion[];

/** Two lines of a phone. */
const MOST = 4;
/** One line and not long: more has said what it wants. */
const BEGINNING = /^.{1,24}$/;
/** Characters after the typed part by which two suggestions must differ: a chip shows hardly more. */
const TELLING = 8;
/** Types of blocks that are offered, in this order: errors with their variants, titles, questions. */
const ORDER = ["EV", "T", "A"];

/** A text that may be suggested. */
interface Entry {
	text: string;
	platform: string;
	normal: string;
	folded: string;
}

/** An entry that goes on after a piece of the query, and where the piece begins in its `normal` or `folded` text. */
interface Match {
	entry: Entry;
	piece: string;
	at: number;
	isFolded: boolean;
}

/** Makes the suggester of a pack. */
export function createSuggester({ articles, vocabulary }: Pick<Pack, "articles" | "vocabulary">): Suggester {
	const entries = ORDER.flatMap((types) => entriesOf(articles, types));

	/** Where a text holds a piece and goes on: 0 at its beginning, more at a later word, -1 nowhere. */
	const find = (text: string, piece: string): number => {
		let at = text.indexOf(piece);
		// Letters after letters, or a word across the edge: the piece begins inside a word.
		while (at > 0 && (isHan(piece) ? vocabulary.has(text.slice(at - 1, at + 1)) : !isHan(text[at - 1] as string)))
			at = text.indexOf(piece, at + 1);
		// A word that stands everywhere says nothing but at the beginning.
		return at + piece.length < text.length && !(at > 0 && STOP_WORDS.has(piece)) ? at : -1;
	};

	return ({ raw, unnamed, code }, platform) => {
		if (code !== undefined || !BEGINNING.test(raw)) return [];
		const typed = normalize(raw);
		const { text: whole, offsets } = fold(typed.text);
		// All of it; what is left without politeness and names of platforms; what follows the last space.
		const pieces = [whole, unnamed, foldText(normalizeText(raw.replace(/^.*\s(?=\S)/, "")))].filter(
			(piece) => whole.endsWith(piece) && (piece.length > 1 || isHan(piece)),
		);
		// The best way to match first, and of each way the chosen platform first.
		const ways: Match[][] = pieces.flatMap(() => [[], [], [], []]);
		for (const entry of entries) {
			for (let number = 0; number < pieces.length; number++) {
				const piece = pieces[number] as string;
				let at = find(entry.folded, piece);
				const isFolded = at >= 0;
				// `uk` goes on to `ukey`, which is folded to `key`.
				if (!isFolded && entry.normal !== entry.folded) at = find(entry.normal, piece);
				if (at < 0) continue;
				const way = 4 * number + (at > 0 ? 2 : 0) + (entry.platform === platform ? 0 : 1);
				(ways[way] as Match[]).push({ entry, piece, at, isFolded });
				break;
			}
		}
		return pick(ways, platform).map(({ entry: { text }, piece, at, isFolded }) => {
			const start = typed.offsets[offsets[whole.length - piece.length] as number] as number;
			const normalized = normalize(text);
			const place = (index: number) => (isFolded ? (fold(normalized.text).offsets[index] as number) : index);
			const from = place(at);
			return {
				text,
				mark: originalRange(normalized, text, from, Math.max(1, place(at + piece.length) - from)),
				query: piece === whole ? text : raw.slice(0, start) + text,
				completes: piece === whole && at === 0,
			};
		});
	};
}

/** Texts of blocks of the given types, shorter ones first. */
function entriesOf(articles: Pack["articles"], types: string): Entry[] {
	return articles
		.flatMap(({ platform, blocks }) =>
			blocks
				.filter(({ type }) => types.indexOf(type) >= 0)
				.map(({ text }) => {
					const normal = normalizeText(text);
					return { text, platform, normal, folded: foldText(normal) };
				}),
		)
		.sort((a, b) => a.folded.length - b.folded.length || (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** No two entries that differ have the same: Chromium 69 sorts equals as it likes. */
function nameOf({ folded, text, platform }: Entry): string {
	return `${folded}\n${text}\n${platform}`;
}

/** The first few, none like another; where all would be of the chosen platform, the last makes room for the best other. */
function pick(ways: readonly Match[][], platform: string | undefined): Match[] {
	const seen = new Set<string>();
	const matches = ways.flatMap((way) =>
		way.filter(({ entry, at, piece }) => {
			const look = entry.folded.slice(0, at + piece.length + TELLING);
			return !seen.has(look) && seen.add(look);
		}),
	);
	const picked = matches.slice(0, MOST);
	const isOther = ({ entry }: Match) => entry.platform !== platform;
	const other = matches.find(isOther);
	if (other && !picked.some(isOther)) picked[MOST - 1] = other;
	return picked;
}
