/** What a site has lost against the ledger. Says what is wrong, not how it is told: that is for the checks. */
import { type Addresses, type LedgerEntry, type PageAddresses, repeatedAddress } from "./ledger.ts";
import { saysStill, standsClearlyAt } from "./ledger-wording.ts";
import { nextRedirect, type Redirect } from "./redirects.ts";

/** An anchor whose text now stands at another anchor of the page. */
export interface Move {
	anchor: string;
	wording: string;
	to: string;
	/** True when nothing has the old anchor any more. */
	gone: boolean;
}

export type Loss =
	/** Nothing answers at the path; `now` is where its article has gone. */
	| { kind: "page"; entry: LedgerEntry; now?: string }
	/** The code belongs to another article. */
	| { kind: "identity"; entry: LedgerEntry; found: string }
	/** No such id on the page. */
	| { kind: "anchor"; entry: LedgerEntry; anchor: string; wording?: string }
	/** What stood there is nowhere on the page; another text has its anchor. */
	| { kind: "replaced"; entry: LedgerEntry; anchor: string; wording: string; found: string }
	/** What stood there is nowhere on the page, and the steps behind it have moved up to its anchor. */
	| { kind: "removed"; entry: LedgerEntry; anchor: string; wording: string; found: string }
	/** Steps or cases that stand under other numbers. */
	| { kind: "moved"; entry: LedgerEntry; moves: Move[] };

/**
 * Every address of the ledger that a site no longer answers, or answers with something else.
 * @param redirects their sources count as answered, whatever they lead to
 */
export function findLosses(
	ledger: readonly LedgerEntry[],
	site: Addresses,
	redirects: readonly Pick<Redirect, "from">[] = [],
): Loss[] {
	const answered = (path: string, anchor?: string) => redirected(redirects, path, anchor);
	return ledger.flatMap((entry): Loss[] => {
		const page = site.get(entry.path);
		if (!page) {
			if (answered(entry.path)) return [];
			const now = entry.article === undefined ? undefined : pathOfArticle(site, entry.article);
			return [{ kind: "page", entry, ...(now !== undefined && { now }) }];
		}
		// Another article at this code: none of its steps are the old ones, and one word about it is enough.
		if (entry.article !== undefined && page.article !== undefined && entry.article !== page.article)
			return [{ kind: "identity", entry, found: page.article }];
		return compareAnchors(entry, page, site, (anchor) => answered(entry.path, anchor));
	});
}

function redirected(redirects: readonly Pick<Redirect, "from">[], path: string, anchor?: string): boolean {
	const address = anchor === undefined ? path : `${path}#${anchor}`;
	if (nextRedirect(redirects, address)) return true;
	const repeated = anchor === undefined ? undefined : repeatedAddress(path, anchor);
	return repeated !== undefined && redirected(redirects, repeated.path, repeated.anchor);
}

function pathOfArticle(site: Addresses, article: string): string | undefined {
	for (const [path, page] of site) if (page.article === article) return path;
	return undefined;
}

function compareAnchors(
	entry: LedgerEntry,
	page: PageAddresses,
	site: Addresses,
	isAnswered: (anchor: string) => boolean,
): Loss[] {
	const kept = new Set<string>();
	const unsettled: string[] = [];
	for (const [anchor, wordings] of entry.anchors) {
		const now = page.anchors.get(anchor);
		if (page.anchors.has(anchor) && (now === undefined || saysStill(wordings, now))) kept.add(anchor);
		else if (!isAnswered(anchor)) unsettled.push(anchor);
	}
	// Like enough to pass, but its old words stand, letter for letter, at a place that is nobody's: it was pushed there.
	const pushedTo = new Map<string, string>();
	for (const anchor of kept) {
		const to = goneElsewhere(entry, page, anchor);
		if (to !== undefined) pushedTo.set(anchor, to);
	}
	for (const [anchor, to] of pushedTo) {
		if (kept.has(to) && !pushedTo.has(to)) continue;
		unsettled.push(anchor);
	}
	for (const anchor of unsettled) kept.delete(anchor);

	const moves: Move[] = [];
	const rest: string[] = [];
	for (const anchor of unsettled.sort((a, b) => order(entry, a) - order(entry, b))) {
		const wordings = entry.anchors.get(anchor) ?? [];
		const taken = (other: string) => kept.has(other) || moves.some(({ to }) => to === other);
		const to = [...page.anchors].find(
			([other, text]) =>
				text !== undefined &&
				wordings.length > 0 &&
				isSibling(anchor, other) &&
				!taken(other) &&
				saysNow(wordings, text),
		)?.[0];
		const gone = !page.anchors.has(anchor);
		if (to === undefined) rest.push(anchor);
		else moves.push({ anchor, wording: last(wordings), to, gone });
	}

	const losses = rest.flatMap((anchor): Loss[] => {
		const wordings = entry.anchors.get(anchor) ?? [];
		const found = page.anchors.get(anchor);
		if (!page.anchors.has(anchor)) {
			if (isRepeatedLoss(entry.path, anchor, site)) return [];
			const wording = wordings[wordings.length - 1];
			return [{ kind: "anchor", entry, anchor, ...(wording !== undefined && { wording }) }];
		}
		const kind = moves.some(({ to }) => to === anchor) ? "removed" : "replaced";
		return [{ kind, entry, anchor, wording: last(wordings), found: found ?? "" }];
	});
	return moves.length > 0 ? [...losses, { kind: "moved", entry, moves }] : losses;
}

/** The place of the same kind where the old words of an anchor stand letter for letter, while its own place says less of them. */
function goneElsewhere(entry: LedgerEntry, page: PageAddresses, anchor: string): string | undefined {
	const wordings = entry.anchors.get(anchor) ?? [];
	const own = page.anchors.get(anchor);
	if (own === undefined) return undefined;
	return [...page.anchors].find(
		([other, text]) => text !== undefined && isSibling(anchor, other) && standsClearlyAt(wordings, text, own),
	)?.[0];
}

/** An article that is gone is told once, at its own address. */
function isRepeatedLoss(path: string, anchor: string, site: Addresses): boolean {
	const repeated = repeatedAddress(path, anchor);
	if (!repeated) return false;
	const page = site.get(repeated.path);
	return !page || (repeated.anchor !== undefined && !page.anchors.has(repeated.anchor));
}

/** Only the newest words: an old wording may have become another step long ago. */
function saysNow(wordings: readonly string[], text: string): boolean {
	return saysStill(wordings.slice(-1), text);
}

/** True for two steps, or two cases, that are not the same one. */
function isSibling(one: string, other: string): boolean {
	return one !== other && kindOf(one) !== undefined && kindOf(one) === kindOf(other);
}

function kindOf(anchor: string): "step" | "case" | undefined {
	return /(^|-)step-\d+$/.test(anchor) ? "step" : /^case-\d+$/.test(anchor) ? "case" : undefined;
}

function order(entry: LedgerEntry, anchor: string): number {
	return [...entry.anchors.keys()].indexOf(anchor);
}

function last(wordings: readonly string[]): string {
	return wordings[wordings.length - 1] ?? "";
}
