/**
 * The ledger: every address that was ever published. It only grows; what it holds must go on leading somewhere.
 * Here is what it knows and how it grows; ledger-compare.ts says what a site has lost against it.
 */

/** A change of meaning that somebody has looked at and taken on. */
export interface Acceptance {
	/** Id on the page. */
	anchor: string;
	/** `reworded`: other words for the same thing. `moved`: the old link now shows another step. */
	as: "reworded" | "moved";
	since: string;
	/** Why a link that was sent may show something else. */
	reason?: string;
}

/** One address with the places on its page. */
export interface LedgerEntry {
	/** Path under the base path: `/103/`, `/feed.xml`. */
	path: string;
	/** Whose code it is, `platform/slug` of the MDX file: another article never gets it. */
	article?: string;
	/** Newest `updated` day of the content when it was recorded. */
	since: string;
	/** Id → what stood there, the newest wording last; no wording where the id itself says what is meant. */
	anchors: ReadonlyMap<string, readonly string[]>;
	accepted: readonly Acceptance[];
}

/** What a site has at one path. */
export interface PageAddresses {
	article?: string;
	/** Id → what stands there now; undefined where the id says it. */
	anchors: ReadonlyMap<string, string | undefined>;
}

/** A site as its addresses, by path. */
export type Addresses = ReadonlyMap<string, PageAddresses>;

/** An article's path, with its code. */
const ARTICLE = /^\/(\d{3,4})\/$/;
/** On the page of everything each article stands again, with its anchors behind its code. */
const EVERYTHING = "/all/";
const REPEATED = /^a(\d{3,4})(?:-(.+))?$/;

/** Code in the path of an article, `/103/` → `103`. */
export function codeOfPath(path: string): string | undefined {
	return ARTICLE.exec(path)?.[1];
}

/** Whose code it is: `content/articles/zcy/301-login.mdx` → `zcy/login`. */
export function identityOfFile(file: string): string | undefined {
	const [, platform, slug] = /([a-z0-9-]+)[/\\]\d+-([a-z0-9-]+)\.mdx$/.exec(file) ?? [];
	return platform === undefined ? undefined : `${platform}/${slug}`;
}

/** The other way round: the file of an article. */
export function fileOfIdentity(code: string, identity: string): string {
	const [platform, slug] = identity.split("/");
	return `content/articles/${platform}/${code}-${slug}.mdx`;
}

/** Codes that belong to an article for ever, and to which. */
export function publishedCodes(ledger: readonly LedgerEntry[]): Map<string, string> {
	return new Map(
		ledger.flatMap(({ path, article }) => {
			const code = codeOfPath(path);
			return code !== undefined && article !== undefined ? [[code, article] as const] : [];
		}),
	);
}

/** For an anchor of /all/ that repeats an article's: the address that it repeats (`/103/`, `step-2`). */
export function repeatedAddress(path: string, anchor: string): { path: string; anchor?: string } | undefined {
	const [, code, inner] = (path === EVERYTHING && REPEATED.exec(anchor)) || [];
	if (code === undefined) return undefined;
	return { path: `/${code}/`, ...(inner !== undefined && { anchor: inner }) };
}

/** Addresses (`/117/`, `/103/#step-5`) that a site has and the ledger does not, in the site's order. */
export function newAddresses(ledger: readonly LedgerEntry[], site: Addresses): string[] {
	const known = new Map(ledger.map((entry) => [entry.path, entry]));
	return [...site].flatMap(([path, { anchors }]) => {
		const entry = known.get(path);
		const lacking = [...anchors.keys()].filter((anchor) => !entry?.anchors.has(anchor));
		return [...(entry ? [] : [path]), ...lacking.map((anchor) => `${path}#${anchor}`)];
	});
}

/**
 * The ledger with everything that a site has. What it knew stays, word for word: a second time changes nothing.
 * @param since day to note at new paths
 */
export function addToLedger(ledger: readonly LedgerEntry[], site: Addresses, since: string): LedgerEntry[] {
	const entries = new Map(ledger.map((entry) => [entry.path, entry]));
	for (const [path, { article, anchors }] of site) {
		const known = entries.get(path);
		const merged = new Map(known?.anchors ?? []);
		for (const [anchor, wording] of anchors) {
			if (!merged.has(anchor)) merged.set(anchor, wording === undefined ? [] : [wording]);
		}
		const owner = known?.article ?? article;
		entries.set(path, {
			path,
			...(owner !== undefined && { article: owner }),
			since: known?.since ?? since,
			anchors: merged,
			accepted: known?.accepted ?? [],
		});
	}
	return sortLedger([...entries.values()]);
}

/**
 * The ledger with a change taken on: what now stands at an anchor is added to its wordings.
 * @throws Error when the ledger has no such anchor, or nothing new stands there
 */
export function acceptWording(
	ledger: readonly LedgerEntry[],
	site: Addresses,
	path: string,
	acceptance: Acceptance,
): LedgerEntry[] {
	const { anchor } = acceptance;
	const entry = ledger.find((candidate) => candidate.path === path);
	const wordings = entry?.anchors.get(anchor);
	if (!entry || !wordings) throw new Error(`${path}#${anchor} was never published`);
	const now = site.get(path)?.anchors.get(anchor);
	if (now === undefined) throw new Error(`${path}#${anchor} is not on the built page: restore it or redirect it`);
	if (wordings[wordings.length - 1] === now) throw new Error(`${path}#${anchor} says what it said before`);
	const anchors = new Map(entry.anchors).set(anchor, [...wordings.filter((wording) => wording !== now), now]);
	const changed = { ...entry, anchors, accepted: [...entry.accepted, acceptance] };
	return ledger.map((candidate) => (candidate === entry ? changed : candidate));
}

/** All that several ledgers know, the first one's word where they differ in order: nothing that one of them has is lost. */
export function uniteLedgers(ledgers: readonly (readonly LedgerEntry[])[]): LedgerEntry[] {
	const entries = new Map<string, LedgerEntry>();
	for (const entry of ledgers.flat()) {
		const known = entries.get(entry.path);
		entries.set(entry.path, known ? uniteEntries(known, entry) : entry);
	}
	return sortLedger([...entries.values()]);
}

function uniteEntries(one: LedgerEntry, other: LedgerEntry): LedgerEntry {
	const anchors = new Map(one.anchors);
	for (const [anchor, wordings] of other.anchors) {
		const known = anchors.get(anchor) ?? [];
		// The older wordings first: the last one is what the anchor says now.
		anchors.set(anchor, [...wordings.filter((wording) => known.indexOf(wording) < 0), ...known]);
	}
	const key = ({ anchor, as, since, reason }: Acceptance) => [anchor, as, since, reason].join("\n");
	const known = new Set(one.accepted.map(key));
	const owner = one.article ?? other.article;
	return {
		path: one.path,
		...(owner !== undefined && { article: owner }),
		since: [one.since, other.since].sort()[0] as string,
		anchors,
		accepted: [...other.accepted.filter((acceptance) => !known.has(key(acceptance))), ...one.accepted],
	};
}

/** In the order of the file: by path, anchors by name, numbers by their value. */
export function sortLedger(entries: readonly LedgerEntry[]): LedgerEntry[] {
	return [...entries]
		.sort((a, b) => compareNatural(a.path, b.path))
		.map((entry) => ({ ...entry, anchors: new Map([...entry.anchors].sort(([a], [b]) => compareNatural(a, b))) }));
}

/** Order of texts in which `step-2` comes before `step-10`. */
export function compareNatural(a: string, b: string): number {
	const left = a.split(/(\d+)/);
	const right = b.split(/(\d+)/);
	for (let index = 0; index < Math.min(left.length, right.length); index++) {
		const one = left[index] as string;
		const other = right[index] as string;
		if (one === other) continue;
		const difference = index % 2 === 1 ? Number(one) - Number(other) : 0;
		if (difference !== 0) return difference;
		return one < other ? -1 : 1;
	}
	return left.length - right.length;
}
