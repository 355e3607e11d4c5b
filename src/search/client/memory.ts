/** What the reader's own device remembers: the platform, and for one click the query. Nothing leaves the browser. */

const PLATFORM_KEY = "ca-help:platform";
const QUERY_KEY = "ca-help:query";
const MISSES_KEY = "ca-help:misses-agreed";

/** The platform chosen last time, or "". */
export function rememberedPlatform(): string {
	return read(() => localStorage.getItem(PLATFORM_KEY)) ?? "";
}

export function rememberPlatform(id: string): void {
	write(() => (id === "" ? localStorage.removeItem(PLATFORM_KEY) : localStorage.setItem(PLATFORM_KEY, id)));
}

/** Keeps the query for the article that is about to open, which marks it. The address stays clean to be sent on. */
export function rememberQuery(code: string, query: string): void {
	write(() => sessionStorage.setItem(QUERY_KEY, JSON.stringify({ code, query })));
}

/** The query that led to this article, if one did. */
export function rememberedQuery(code: string): string | undefined {
	// Parsed inside, because what stands there may be anything.
	const kept = read(() => JSON.parse(sessionStorage.getItem(QUERY_KEY) ?? "null") as Record<string, unknown> | null);
	return kept && kept.code === code && typeof kept.query === "string" ? kept.query : undefined;
}

export function forgetQuery(): void {
	write(() => sessionStorage.removeItem(QUERY_KEY));
}

/** Whether somebody agreed that questions without an answer are written down on this device; see miss-log.ts. */
export function keepsMisses(): boolean {
	return read(() => localStorage.getItem(MISSES_KEY)) === "yes";
}

/** @returns whether the answer is kept */
export function agreeToMisses(agrees: boolean): boolean {
	write(() => (agrees ? localStorage.setItem(MISSES_KEY, "yes") : localStorage.removeItem(MISSES_KEY)));
	return keepsMisses() === agrees;
}

/** Storage may be blocked (private windows, old WeChat); then nothing is remembered and everything else works. */
function read<T>(action: () => T): T | undefined {
	try {
		return action();
	} catch {
		return undefined;
	}
}

function write(action: () => void): void {
	read(action);
}
