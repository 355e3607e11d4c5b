/**
 * Corrects characters that were typed by sound or read by shape: the most probable path through the characters
 * each one may stand for (Viterbi, 1967), judged by the pairs that our content holds.
 */
import { isHan } from "../../lib/text/normalize.ts";
import type { Lexicon } from "../shared/lexicon.ts";
import { blur } from "../shared/sounds.ts";
import type { TextIndex } from "./engines/text-index.ts";
import { nearestWord } from "./nearest-word.ts";

/** What a replaced character costs, against one for a pair that the content holds. */
const COSTS = { sameSound: 0.5, lookAlike: 0.55, nearSound: 0.7 } as const;
/** A correction must win at least this much, or the query stays as typed. */
const LEAST_GAIN = 0.45;
/** A pair that is a word is worth more than one that merely stands side by side somewhere. */
const WORD_BONUS = 0.35;
/** Longer queries are pastes; what is wrong in them is left to the alignment. */
const MOST_CHARACTERS = 48;
/** Alternatives tried for one character. */
const MOST_ALTERNATIVES = 10;

interface Alternative {
	character: string;
	cost: number;
}

export interface Correction {
	text: string;
	changed: number;
}

/** Makes a function that corrects a folded query, or says nothing where it reads well as it stands. */
export function createCorrector(
	index: TextIndex,
	{ readings, lookAlikes }: Lexicon,
): (text: string) => Correction | undefined {
	const counts = new Map<string, number>();
	for (const { folded } of index.blocks)
		for (const character of folded) counts.set(character, (counts.get(character) ?? 0) + 1);
	const bySound = new Map<string, string[]>();
	for (const character of counts.keys()) {
		for (const reading of readings.get(character) ?? []) {
			for (const key of [reading, `~${blur(reading)}`]) {
				const row = bySound.get(key);
				if (row) row.push(character);
				else bySound.set(key, [character]);
			}
		}
	}
	const latin = [...index.rarity.keys()].filter((token) => /^[a-z]{3,}$/.test(token));
	const memory = new Map<string, Alternative[]>();
	const gainsAfter = rememberGains(index);

	const alternativesOf = (character: string): Alternative[] => {
		let found = memory.get(character);
		if (found) return found;
		const costs = new Map<string, number>();
		const offer = (other: string, cost: number) => {
			if (other !== character && counts.has(other) && cost < (costs.get(other) ?? Number.POSITIVE_INFINITY))
				costs.set(other, cost);
		};
		for (const reading of readings.get(character) ?? []) {
			for (const other of bySound.get(reading) ?? []) offer(other, COSTS.sameSound);
			for (const other of bySound.get(`~${blur(reading)}`) ?? []) offer(other, COSTS.nearSound);
		}
		for (const group of lookAlikes)
			if (group.indexOf(character) >= 0) for (const other of group) offer(other, COSTS.lookAlike);
		found = [...costs]
			.map(([other, cost]) => ({ character: other, cost }))
			.sort((a, b) => a.cost - b.cost || (counts.get(b.character) ?? 0) - (counts.get(a.character) ?? 0))
			.slice(0, MOST_ALTERNATIVES);
		found.unshift({ character, cost: 0 });
		memory.set(character, found);
		return found;
	};

	return (text) => {
		if (text.length > MOST_CHARACTERS) return undefined;
		let changed = 0;
		const corrected = text
			.split(" ")
			.map((part) =>
				part.replace(/[a-z]{3,}/g, (run) => {
					const nearest = index.rarity.has(run) ? undefined : nearestWord(run, latin);
					if (nearest) changed += 1;
					return nearest ?? run;
				}),
			)
			.map((part) => {
				const path = bestPath(part, alternativesOf, gainsAfter);
				changed += path.changed;
				return path.text;
			})
			.join(" ");
		return changed > 0 ? { text: corrected, changed } : undefined;
	};
}

/** A pair of the content counts one; a common pair a little more, because it is less likely there by chance. */
function pairGain(index: TextIndex, pair: string): number {
	const rarity = index.rarity.get(pair);
	const isWord = index.language.dictionary.weights.has(pair);
	// A word that only the synonyms hold is one people use: it needs no correction.
	if (rarity === undefined) return isWord ? 1 + WORD_BONUS : 0;
	return 1.15 - 0.3 * rarity + (isWord ? WORD_BONUS : 0);
}

/** Gain of the pair that a character makes with the one before it. */
type Gains = (second: string) => number;

/** Gives the gains after a first character; what was asked once is kept, because every text has the same pairs. */
function rememberGains(index: TextIndex): (first: string) => Gains {
	const rows = new Map<string, Gains>();
	return (first) => {
		let row = rows.get(first);
		if (!row) {
			const known = new Map<string, number>();
			row = (second) => {
				let gain = known.get(second);
				if (gain === undefined) {
					gain = pairGain(index, first + second);
					known.set(second, gain);
				}
				return gain;
			};
			rows.set(first, row);
		}
		return row;
	};
}

function bestPath(
	text: string,
	alternativesOf: (character: string) => Alternative[],
	gainsAfter: (first: string) => Gains,
): Correction {
	interface State {
		character: string;
		score: number;
		from: State | undefined;
	}
	let states: State[] = [];
	let typedScore = 0;
	for (let index = 0; index < text.length; index++) {
		const character = text[index] as string;
		const alternatives = isHan(character) ? alternativesOf(character) : [{ character, cost: 0 }];
		if (index > 0) typedScore += gainsAfter(text[index - 1] as string)(character);
		const before = states;
		const rows = before.map((state) => gainsAfter(state.character));
		states = alternatives.map((alternative) => {
			let from: State | undefined;
			let bestScore = Number.NEGATIVE_INFINITY;
			for (let at = 0; at < before.length; at++) {
				const state = before[at] as State;
				const score = state.score + (rows[at] as Gains)(alternative.character) - alternative.cost;
				if (score > bestScore) {
					bestScore = score;
					from = state;
				}
			}
			return from
				? { character: alternative.character, score: bestScore, from }
				: { character: alternative.character, score: -alternative.cost, from };
		});
	}
	let best = states[0];
	for (const state of states) if (best === undefined || state.score > best.score) best = state;
	if (!best || best.score < typedScore + LEAST_GAIN) return { text, changed: 0 };
	let corrected = "";
	for (let state: State | undefined = best; state; state = state.from) corrected = state.character + corrected;
	let changed = 0;
	for (let index = 0; index < text.length; index++) if (text[index] !== corrected[index]) changed += 1;
	return { text: corrected, changed };
}
