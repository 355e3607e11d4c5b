/** What the reader's own device remembers: the platform, and for one click the query. Nothing leaves the browser. */

const PLATFORM_KEY = "ca-help:platform";
const QUERY_KEY = "ca-help:query";

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
	const kept = read(() => sessionStorage.getItem(QUERY_KEY));
	if (!kept) return undefined;
	const { code: keptCode, query } = JSON.parse(kept) as { code: string; query: string };
	return keptCode === code ? query : undefined;
}

export function forgetQuery(): void {
	write(() => sessionStorage.removeItem(QUERY_KEY));
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
