/** Addresses that lead to others: where one ends, and which go round in circles. */

export interface Redirect {
	/** Path, with an anchor where only one place of a page went elsewhere: `/105/`, `/103/#step-5`. */
	from: string;
	/** Path, perhaps with an anchor. */
	to: string;
	since: string;
	reason: string;
}

export interface SplitAddress {
	path: string;
	anchor: string | undefined;
}

/** `/103/#step-2` → its path and its anchor. */
export function splitAddress(address: string): SplitAddress {
	const at = address.indexOf("#");
	return at < 0 ? { path: address, anchor: undefined } : { path: address.slice(0, at), anchor: address.slice(at + 1) };
}

/** The redirect that an address follows: its own, else that of its page. */
export function nextRedirect<T extends Pick<Redirect, "from">>(
	redirects: readonly T[],
	address: string,
): T | undefined {
	const { path } = splitAddress(address);
	return redirects.find(({ from }) => from === address) ?? redirects.find(({ from }) => from === path);
}

/**
 * Where an address leads in the end; itself where nothing redirects it.
 * @returns undefined when it goes round in a circle
 */
export function resolveRedirect(
	redirects: readonly Pick<Redirect, "from" | "to">[],
	address: string,
): string | undefined {
	const seen = new Set<string>();
	let here = address;
	for (;;) {
		if (seen.has(here)) return undefined;
		seen.add(here);
		const next = nextRedirect(redirects, here);
		if (!next) return here;
		here = next.to;
	}
}

/** Every circle of redirects once, each from its first one in the list on. */
export function findLoops<T extends Pick<Redirect, "from" | "to">>(redirects: readonly T[]): T[][] {
	const loops: T[][] = [];
	const done = new Set<T>();
	for (const start of redirects) {
		const way: T[] = [];
		let next: T | undefined = start;
		while (next && !done.has(next) && way.indexOf(next) < 0) {
			way.push(next);
			next = nextRedirect(redirects, next.to);
		}
		const from = next ? way.indexOf(next) : -1;
		if (from >= 0) {
			const loop = way.slice(from);
			const first = Math.min(...loop.map((one) => redirects.indexOf(one)));
			const turn = loop.findIndex((one) => redirects.indexOf(one) === first);
			loops.push([...loop.slice(turn), ...loop.slice(0, turn)]);
		}
		for (const one of way) done.add(one);
	}
	return loops;
}
