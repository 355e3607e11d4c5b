/**
 * Sequences of symbols ↔ few bytes; a fifth less than gzip makes of them. A symbol is first asked to be the one that
 * followed the same two symbols last time (or the same one): half the time it is, and one bit says so. Otherwise its
 * number, in order of first appearance, is coded bit by bit; a symbol that was never seen is spelled out.
 */
import { type BitCoder, CERTAINTY, createBitReader, createBitWriter } from "./bit-coder.ts";
import { createPredictor } from "./predictor.ts";

const LENGTH_BITS = 24;
/** Symbols are below 2^16; so many bits are spelled by a tree that learns, the others evenly. */
const SYMBOL_BITS = 16;
const LEARNED_BITS = 8;
/** Numbers of first appearance are below 2^13: length of the number in bits, then its bits (Elias' gamma code, 1975). */
const MOST_NUMBER_BITS = 13;
/** How many symbols are decoded between two pauses. */
const SLICE = 4096;
const EVEN = CERTAINTY / 2;
/** Says that a symbol is new. */
const NEW = 1;

/** Sets of weights: for the guess, by how it was made; for each bit of a length; for the first bits of a number, and the others. */
const LENGTH_SET = 3;
const NUMBER_SET = LENGTH_SET + 2 * (MOST_NUMBER_BITS + 1);
const SETS = NUMBER_SET + 2 * (MOST_NUMBER_BITS + 1);
/** Nodes of the tree of bits, apart from each other. */
const GUESS_NODE = 1 << 20;
const NUMBER_NODE = 1 << 10;

/**
 * Compresses sequences of symbols below 65,536.
 * @throws RangeError when a sequence has more different symbols than can be numbered, or is too long
 */
export function squeeze(sequences: readonly ArrayLike<number>[]): Uint8Array {
	const writer = createBitWriter();
	for (const sequence of sequences) {
		if (sequence.length >= 2 ** LENGTH_BITS || new Set(Array.from(sequence)).size >= 2 ** MOST_NUMBER_BITS - 2)
			throw new RangeError("a sequence to squeeze is too long, or has too many different symbols");
		codeEvenly(writer, sequence.length, LENGTH_BITS);
		drain(codeSequence(writer, sequence.length, sequence));
	}
	return writer.finish();
}

/**
 * Gives back the sequences.
 * A generator, because a slow computer needs some tenths of a second: whoever drives it may pause at each `yield`.
 * @param count how many sequences were squeezed
 */
export function* unsqueeze(bytes: Uint8Array, count: number): Generator<undefined, Uint16Array[]> {
	const reader = createBitReader(bytes);
	const sequences: Uint16Array[] = [];
	for (let index = 0; index < count; index++)
		sequences.push(yield* codeSequence(reader, codeEvenly(reader, 0, LENGTH_BITS), undefined));
	return sequences;
}

/** Runs a generator to its end without pauses. */
export function drain<T>(work: Generator<undefined, T>): T {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value as T;
	}
}

/** The one procedure for both directions: `given` is what to write; without it, symbols are read. */
function* codeSequence(
	coder: BitCoder,
	length: number,
	given: ArrayLike<number> | undefined,
): Generator<undefined, Uint16Array> {
	const predictor = createPredictor(4, SETS);
	const { contexts } = predictor;
	const code = (bit: number, node: number, set: number): number => {
		const coded = coder.code(bit, predictor.predict(node, set));
		predictor.learn(coded);
		return coded;
	};
	const spell = createSpeller(coder);
	/** Number → symbol; numbers begin after NEW. */
	const symbols = [0, 0];
	const numbers = new Map<number, number>();
	/** What followed the last two symbols (hashed), and the last one. */
	const afterTwo = new Uint16Array(1 << 16);
	const afterOne = new Uint16Array(1 << MOST_NUMBER_BITS);
	const sequence = new Uint16Array(length);
	let last = 0;
	let lastButOne = 0;
	for (let index = 0; index < length; index++) {
		if (index % SLICE === SLICE - 1) yield;
		contexts[0] = 0x3c6ef372;
		contexts[1] = Math.imul(last + 1, 0x2545f491);
		contexts[2] = Math.imul((contexts[1] as number) ^ (lastButOne + 0x1000), 0x01000193) ^ 0x5bd1e995;
		contexts[3] = Math.imul(lastButOne + 77, 0x1b873593);
		const pair = Math.imul((last << MOST_NUMBER_BITS) + lastButOne, 0x9e3779b1) >>> 16;
		const guess = (afterTwo[pair] as number) || (afterOne[last] as number);
		const guessedBy = guess === 0 ? 0 : afterTwo[pair] ? 2 : 1;
		const wanted = given ? (numbers.get(given[index] as number) ?? NEW) : 0;

		let number = guess;
		if (guess === 0 || !code(wanted === guess ? 1 : 0, GUESS_NODE, guessedBy)) {
			const set = guess === 0 ? 0 : MOST_NUMBER_BITS + 1;
			const wantedBits = 31 - Math.clz32(wanted);
			let bits = 0;
			while (bits < MOST_NUMBER_BITS && code(wantedBits > bits ? 1 : 0, bits + 1, LENGTH_SET + set + bits)) bits += 1;
			number = 1;
			for (let left = bits - 1; left >= 0; left--) {
				const place = NUMBER_SET + bits + (bits - left > 2 ? MOST_NUMBER_BITS + 1 : 0);
				number = number * 2 + code((wanted >>> left) & 1, (bits << 14) + NUMBER_NODE + number, place);
			}
		}
		if (number === NEW) {
			const symbol = spell(given ? (given[index] as number) : 0);
			number = symbols.length;
			symbols.push(symbol);
			numbers.set(symbol, number);
		}
		sequence[index] = symbols[number] as number;
		afterTwo[pair] = number;
		afterOne[last] = number;
		lastButOne = last;
		last = number;
	}
	return sequence;
}

/** Makes the function that codes a symbol which was never seen, and gives it back. */
function createSpeller(coder: BitCoder): (symbol: number) => number {
	const chances = new Uint16Array(1 << LEARNED_BITS).fill(EVEN);
	const evenBits = SYMBOL_BITS - LEARNED_BITS;
	return (symbol) => {
		let node = 1;
		for (let left = SYMBOL_BITS - 1; left >= evenBits; left--) {
			const chance = chances[node] as number;
			const coded = coder.code((symbol >>> left) & 1, Math.min(Math.max(chance, 512), CERTAINTY - 512));
			chances[node] = chance + (((coded * (CERTAINTY - 1) - chance) / 16) | 0);
			node = node * 2 + coded;
		}
		return ((node - (1 << LEARNED_BITS)) << evenBits) | codeEvenly(coder, symbol & ((1 << evenBits) - 1), evenBits);
	};
}

function codeEvenly(coder: BitCoder, value: number, bits: number): number {
	let coded = 0;
	for (let left = bits - 1; left >= 0; left--) coded = coded * 2 + coder.code((value >>> left) & 1, EVEN);
	return coded;
}
