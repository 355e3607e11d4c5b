/** Codes that may be meant by one that no article has: a digit swallowed, doubled, swapped, misheard, or a key too far. */

/** Pairs of digits that are taken for each other when they are read out: yī and qī, liù and jiǔ. */
const HEARD_ALIKE = ["17", "69"];
/** The keypad of a phone, row by row; the row of digits above the letters follows from their order. */
const KEYPAD = ["123", "456", "789", " 0 "];

/** How unlikely each slip is; a code that one of them does not explain is not offered. */
const COST = { likely: 1, neighbour: 1.2, other: 1.6 };

/**
 * Existing codes that one slip makes of a code that does not exist.
 * @param digits the code as it was read; nothing but digits
 * @param most number of codes wanted
 * @returns the likeliest slip first, codes of one likelihood in their order; empty where no single slip explains it
 */
export function nearCodes(digits: string, codes: readonly string[], most: number): string[] {
	return codes
		.map((code) => ({ code, cost: costOf(digits, code) }))
		.filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
		.sort((a, b) => a.cost - b.cost || (a.code < b.code ? -1 : 1))
		.slice(0, most)
		.map(({ code }) => code);
}

function costOf(digits: string, code: string): number {
	const [shorter, longer] = digits.length < code.length ? [digits, code] : [code, digits];
	if (longer.length === shorter.length + 1) return costOfLost(shorter, longer);
	if (longer.length !== shorter.length) return Number.POSITIVE_INFINITY;
	const wrong = [...digits].map((_, at) => at).filter((at) => digits[at] !== code[at]);
	const [first = 0, second] = wrong;
	if (wrong.length === 1) return costOfChange(digits[first] as string, code[first] as string);
	const isSwap =
		wrong.length === 2 && second === first + 1 && digits[first] === code[second] && digits[second] === code[first];
	return isSwap ? COST.likely : Number.POSITIVE_INFINITY;
}

/** A digit too few or too many: a zero or one of two that are the same is soon lost, or said twice. */
function costOfLost(shorter: string, longer: string): number {
	let least = Number.POSITIVE_INFINITY;
	for (let at = 0; at < longer.length; at++) {
		if (longer.slice(0, at) + longer.slice(at + 1) !== shorter) continue;
		const isLikely = longer[at] === "0" || longer[at] === longer[at + 1];
		least = Math.min(least, isLikely ? COST.likely : COST.neighbour);
	}
	return least;
}

function costOfChange(read: string, meant: string): number {
	if (HEARD_ALIKE.some((pair) => pair.indexOf(read) >= 0 && pair.indexOf(meant) >= 0)) return COST.likely;
	return areNeighbours(read, meant) ? COST.neighbour : COST.other;
}

function areNeighbours(one: string, other: string): boolean {
	if (Math.abs(Number(one) - Number(other)) === 1) return true;
	const [a, b] = [placeOf(one), placeOf(other)];
	return Math.abs(a.row - b.row) + Math.abs(a.column - b.column) === 1;
}

function placeOf(digit: string): { row: number; column: number } {
	const row = KEYPAD.findIndex((keys) => keys.indexOf(digit) >= 0);
	return { row, column: (KEYPAD[row] as string).indexOf(digit) };
}
