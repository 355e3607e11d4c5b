/**
 * Predicts the next bit from several contexts at once: each context remembers, in one slot of a hashed table, how
 * often a 1 came; a small network of one layer weighs them and learns with every bit (context mixing, Mahoney 2002).
 * Reader and writer run the same steps. Sums, products and table look-ups only: no Math.exp, whose last bit may
 * differ from browser to browser.
 */
import { CERTAINTY } from "./bit-coder.ts";

/** Slots of the table; twice as many would save half a percent and cost a slow computer its cache. */
const TABLE_BITS = 20;
/** How often a slot has been used, counted up to here: a slot that has seen much learns slowly. */
const MOST_SEEN = 30;
/** First step of a slot, and of the weights. */
const FIRST_RATE = 1.6;
const LEARNING_RATE = 0.015;
const FIRST_WEIGHT = 0.35;
/** A slot's confidence: never seen, once, twice, up to 7, up to 19, more. */
const CONFIDENCES = 6;

/** Steps of the logistic curve: `SQUASH[x]` is the probability of (x - 2048) / 256 in the logistic domain. */
const STEPS = 4096;
const SQUASH = new Float64Array(STEPS);
/** The inverse, by probability of 4,096. */
const STRETCH = new Float64Array(STEPS);
{
	const E_TO_1_256TH = 1.0039138893383475;
	for (let step = 0, power = 1; step < STEPS / 2; step++, power *= E_TO_1_256TH) {
		SQUASH[STEPS / 2 + step] = power / (1 + power);
		SQUASH[STEPS / 2 - step] = 1 / (1 + power);
	}
	SQUASH[0] = SQUASH[1] as number;
	for (let index = 0, step = 0; index < STEPS; index++) {
		while (step < STEPS - 1 && (SQUASH[step] as number) < (index + 0.5) / STEPS) step += 1;
		STRETCH[index] = (step - STEPS / 2) / 256;
	}
}

const RATES = new Float64Array(MOST_SEEN + 1);
const CONFIDENCE = new Uint8Array(MOST_SEEN + 1);
for (let seen = 0; seen <= MOST_SEEN; seen++) {
	RATES[seen] = 1 / (seen + FIRST_RATE);
	CONFIDENCE[seen] = seen < 3 ? seen : seen < 8 ? 3 : seen < 20 ? 4 : 5;
}

export interface Predictor {
	/** Hash of each context, set by the caller before the bits of a symbol. */
	contexts: Int32Array;
	/**
	 * @param node where in the symbol the bit stands
	 * @param set which weights to use
	 * @returns probability of a 1, of CERTAINTY; never quite sure, because the curve ends at 8
	 */
	predict(node: number, set: number): number;
	/** Learns the bit that was predicted last. */
	learn(bit: number): void;
}

/**
 * @param contextCount number of contexts
 * @param sets number of sets of weights
 */
export function createPredictor(contextCount: number, sets: number): Predictor {
	const chances = new Uint16Array(1 << TABLE_BITS).fill(CERTAINTY / 2);
	const seen = new Uint8Array(1 << TABLE_BITS);
	const weights = new Float64Array(sets * contextCount * CONFIDENCES).fill(FIRST_WEIGHT);
	const contexts = new Int32Array(contextCount);
	const slots = new Int32Array(contextCount);
	const used = new Int32Array(contextCount);
	const inputs = new Float64Array(contextCount);
	let mixed = 0.5;
	return {
		contexts,
		predict(node, set) {
			let sum = 0;
			for (let index = 0; index < contextCount; index++) {
				let hash = Math.imul((contexts[index] as number) + node, 0x9e3779b1);
				hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
				const slot = hash >>> (32 - TABLE_BITS);
				const count = seen[slot] as number;
				const weight = (set * contextCount + index) * CONFIDENCES + (CONFIDENCE[count] as number);
				const input = count === 0 ? 0 : (STRETCH[(chances[slot] as number) >>> 4] as number);
				slots[index] = slot;
				used[index] = weight;
				inputs[index] = input;
				sum += (weights[weight] as number) * input;
			}
			const step = Math.round(sum * 256) + STEPS / 2;
			mixed = SQUASH[step < 1 ? 1 : step >= STEPS ? STEPS - 1 : step] as number;
			return Math.floor(mixed * CERTAINTY);
		},
		learn(bit) {
			const error = (bit - mixed) * LEARNING_RATE;
			const target = bit * (CERTAINTY - 1);
			for (let index = 0; index < contextCount; index++) {
				const slot = slots[index] as number;
				const weight = used[index] as number;
				const count = seen[slot] as number;
				const chance = chances[slot] as number;
				weights[weight] = (weights[weight] as number) + error * (inputs[index] as number);
				chances[slot] = chance + (((target - chance) * (RATES[count] as number)) | 0);
				if (count < MOST_SEEN) seen[slot] = count + 1;
			}
		},
	};
}
