/** Which code a new article gets. */
import { codeOfPath } from "./ledger.ts";

export interface CodeHolders {
	/** Codes of the articles that are there. */
	articles: readonly string[];
	/** Codes that were published, with their owners. */
	owners: ReadonlyMap<string, unknown>;
	/** Redirects: a code that leads elsewhere is taken for ever. */
	redirects: readonly { from: string }[];
}

/** Every code that is, or ever was, somebody's. */
export function usedCodes({ articles, owners, redirects }: CodeHolders): Set<string> {
	return new Set([...articles, ...owners.keys(), ...redirects.flatMap(({ from }) => codeOfPath(from) ?? [])]);
}

/**
 * The code behind the highest one that a platform ever used.
 * @param digit the platform's own, first in its codes
 * @returns undefined when the platform has none left
 */
export function nextFreeCode(digit: number, used: ReadonlySet<string>): string | undefined {
	// Two digits after the platform's own; when they are used up, three.
	const candidates = [...numbers(1, 99, 2), ...numbers(100, 999, 3)].map((rest) => `${digit}${rest}`);
	const own = [...used].filter((code) => code.startsWith(String(digit))).map(Number);
	const highest = own.reduce((most, code) => Math.max(most, code), 0);
	return candidates.find((candidate) => Number(candidate) > highest);
}

function numbers(from: number, to: number, digits: number): string[] {
	return Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(digits, "0"));
}
