/** One analysis of a query, used by every engine. Pure: query and vocabulary in, facts about the query out. */
import { normalizeText } from "../../lib/text/normalize.ts";
import { type Dictionary, makeDictionary, segment, segmentHan } from "../../lib/text/segment.ts";
import { codeDigits } from "./code-digits.ts";
import { foldText } from "./fold.ts";
import { stripNoise } from "./noise.ts";
import type { Pack } from "./pack.ts";
import { ELSEWHERE, HOME } from "./records.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { PAIR_WEIGHT, STOP_WEIGHT, SYNONYM_WEIGHT } from "./weights.ts";

/** A token of a text: a word, the synonym group it belongs to (`=更新`), or a pair of neighbouring characters. */
export interface Token {
	/** How much it counts before its rarity does: 1 for a word, less for a pair or a stop word. */
	weight: number;
	isWord: boolean;
}

/** The words a text is cut into, by the vocabulary that the pack brings. */
export interface Language {
	dictionary: Dictionary;
	/** Word → sign of its synonym group. */
	groups: ReadonlyMap<string, string>;
}

/** Longest query that is looked at; what is beyond has never helped to find anything. */
export const MAX_QUERY = 400;

/** What a query says before it is cut into tokens: enough for all that is literal. */
export interface ReadQuery {
	/** As typed or pasted. */
	raw: string;
	/** Normalised whole: the text the Ctrl+F law speaks of. */
	text: string;
	/** Without noise, each part normalised and folded. */
	parts: string[];
	/** The parts as one text. */
	core: string;
	/** The same with the spaces as typed. */
	spaced: string;
	/** The core without the names of platforms; empty where it names nothing else. */
	unnamed: string;
	/** What is cut into tokens: the parts, names of platforms left out, divided by spaces. */
	words: string;
	/** Digits of a query that is a code, right or wrong: `103`, `编号103`, `一零三`, `13`. */
	digits: string | undefined;
	/** The same where there are as many as a code has. */
	code: string | undefined;
	/** Platform ids named in the query. */
	platforms: string[];
	/** Their names, folded, as far as they stand in the query. */
	names: string[];
	/** Names of regions and systems that are none of ours, folded; empty where a platform or region of ours is named as well. */
	elsewhere: string[];
}

export interface Analysis extends ReadQuery {
	/** Whether it asks about several platforms at once; told only by the extended search. */
	compares?: boolean;
	/** Tokens of the core, names of platforms left out. */
	tokens: Map<string, Token>;
}

/** Makes the language of a pack. */
export function makeLanguage(pack: Pick<Pack, "vocabulary" | "minWeight" | "synonyms">): Language {
	const groups = new Map<string, string>();
	for (const group of pack.synonyms) {
		for (const word of group) if (!groups.has(foldText(word))) groups.set(foldText(word), `=${group[0]}`);
	}
	return { dictionary: makeDictionary(pack.vocabulary, pack.minWeight), groups };
}

/**
 * Analyses a query.
 * @param raw as typed or pasted; only the first MAX_QUERY characters without noise are searched
 */
export function analyse(raw: string, language: Language, pack: Pick<Pack, "platforms">): Analysis {
	return cutQuery(readQuery(raw, pack), language);
}

/** Cuts a query by the words of a language. */
export function cutQuery(query: ReadQuery, language: Language): Analysis {
	return { ...query, tokens: tokenize(query.words, language) };
}

/** The first half of `analyse`, which needs no language. */
export function readQuery(raw: string, pack: Pick<Pack, "platforms">): ReadQuery {
	const message = stripNoise(raw.slice(0, 10 * MAX_QUERY));
	const cut = (pattern: RegExp) =>
		message
			.split(pattern)
			.map((part) => foldText(normalizeText(part)))
			.filter((part) => part !== "");
	const parts = cut(/\n/);
	const core = parts.join("").slice(0, MAX_QUERY);
	const text = normalizeText(raw);
	const mentioned = pack.platforms.flatMap(({ id, aliases }) => {
		const said = aliases.filter((alias) => text.indexOf(alias) >= 0);
		return said.length === 0 ? [] : [{ id, names: said.map(foldText) }];
	});
	const named = mentioned.filter(({ id }) => id !== ELSEWHERE && id !== HOME);
	const names = named.flatMap((platform) => platform.names);
	const unnamed = withoutNames(parts, names);
	const digits = codeDigits(text);
	return {
		raw,
		text,
		parts,
		core,
		spaced: cut(/\s/).join(" "),
		unnamed: unnamed.join(""),
		words: (unnamed.length > 0 ? unnamed : parts).join(" ").slice(0, MAX_QUERY),
		digits,
		code: digits && /^\d{3,4}$/.test(digits) ? digits : undefined,
		platforms: named.map(({ id }) => id),
		names,
		// Beside ours they are where somebody comes from.
		elsewhere: mentioned.every(({ id }) => id === ELSEWHERE) ? mentioned.flatMap((platform) => platform.names) : [],
	};
}

/** Parts with the platforms' names cut out: the platform is a wish of its own, not a word to look for. */
function withoutNames(parts: readonly string[], aliases: readonly string[]): string[] {
	const longestFirst = [...aliases].sort((a, b) => b.length - a.length);
	return parts.flatMap((part) => {
		let rest = part;
		for (const alias of longestFirst) rest = rest.split(alias).join(" ");
		return rest.split(" ").filter((piece) => piece !== "");
	});
}

/**
 * Cuts a folded text into tokens. Spaces divide: no word and no pair goes across one.
 * Words and pairs share one space of names, so a word of two characters is not counted twice.
 */
export function tokenize(text: string, language: Language): Map<string, Token> {
	const tokens = new Map<string, Token>();
	const add = (token: string, weight: number, isWord: boolean) => {
		const known = tokens.get(token);
		if (!known || known.weight < weight) tokens.set(token, { weight, isWord: isWord || known?.isWord === true });
	};
	for (const part of text.split(" ")) {
		for (const word of segment(part, (run) => segmentHan(run, language.dictionary))) {
			const group = language.groups.get(word);
			if (group) add(group, SYNONYM_WEIGHT, true);
			if (STOP_WORDS.has(word)) add(word, STOP_WEIGHT, true);
			else add(word, group ? PAIR_WEIGHT : 1, !group);
		}
		for (let index = 0; index + 1 < part.length; index++) {
			const pair = part.slice(index, index + 2);
			// Letters and digits are words already; pairs of them would find `ca` in every address.
			if (pair > "\u3400") add(pair, PAIR_WEIGHT, false);
		}
	}
	return tokens;
}
