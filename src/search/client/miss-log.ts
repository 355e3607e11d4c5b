/**
 * Questions that the search could not answer for sure, as a short log for the editors. Pure: log in, log out.
 * Written only after consent (see memory.ts), read only on the staff board, sent nowhere.
 */
import { type Kept, type KeptTrouble, openKept } from "./kept.ts";

export interface Miss {
	query: string;
	/** Platform that was chosen, "" where none was. */
	platform: string;
	/** Code of the best guess; undefined where nothing was found at all. */
	guess?: string;
	/** When it was asked last, in milliseconds of `Date.now()`. */
	at: number;
	/** How often. */
	times: number;
}

/** The oldest go where there are more entries, or more characters of JSON. */
export const MOST_MISSES = 200;
export const MOST_CHARACTERS = 40_000;
/** Of a longer paste the beginning is kept. */
export const LONGEST_QUERY = 300;
/** Within so many milliseconds a query that goes on from the one before is the same question, typed further. */
export const SAME_QUESTION = 120_000;

/** Adds a question; the newest is the last. */
export function addMiss(log: readonly Miss[], asked: Omit<Miss, "times">): Miss[] {
	const query = clip(asked.query.trim());
	if (query === "") return [...log];
	const last = log[log.length - 1];
	const isRecent = last?.platform === asked.platform && asked.at - last.at <= SAME_QUESTION;
	// What is deleted again letter by letter is no question.
	if (last && isRecent && last.query !== query && last.query.startsWith(query)) return [...log];
	const before = last && isRecent && last.query !== query && query.startsWith(last.query) ? log.slice(0, -1) : log;
	const isSame = (other: Miss) => other.query === query && other.platform === asked.platform;
	const times = before.filter(isSame).reduce((sum, other) => sum + other.times, 1);
	return bounded([...before.filter((other) => !isSame(other)), { ...asked, query, times }]);
}

/** A stored log as it was written; undefined where any of it is not. */
export function checkMisses(found: unknown): Miss[] | undefined {
	return Array.isArray(found) && found.every(isMiss) ? bounded(found) : undefined;
}

/** The log of this device. */
export function openMissLog(tell?: (trouble: KeptTrouble) => void): Kept<Miss[]> {
	return openKept<Miss[]>("ca-help:misses", [], checkMisses, tell);
}

function bounded(log: readonly Miss[]): Miss[] {
	let from = Math.max(0, log.length - MOST_MISSES);
	let characters = 0;
	for (let index = log.length - 1; index >= from; index--) {
		characters += JSON.stringify(log[index]).length + 1;
		if (characters > MOST_CHARACTERS) from = index + 1;
	}
	return log.slice(from);
}

/** Cuts a long query, never a character in two. */
function clip(query: string): string {
	return query.slice(0, LONGEST_QUERY).replace(/[\ud800-\udbff]$/, "");
}

function isMiss(found: unknown): found is Miss {
	if (typeof found !== "object" || found === null) return false;
	const { query, platform, guess, at, times } = found as Record<string, unknown>;
	return (
		typeof query === "string" &&
		query !== "" &&
		typeof platform === "string" &&
		(guess === undefined || typeof guess === "string") &&
		Number.isFinite(at) &&
		Number.isInteger(times)
	);
}
