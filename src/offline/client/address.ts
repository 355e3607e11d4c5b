/** Addresses within the single file: all are anchors. Stands for search/client/address.ts. */
import { isTyping } from "../../search/client/address.ts";
import { articleAnchor, CONTACTS_ANCHOR, CONTENTS_ANCHOR } from "../shared/edition.ts";

export { isTyping };

/** What stands before a query in the anchor of the search. */
const QUERY = "#q=";
/** A longer one is not worth an entry of the history. */
const LONGEST = 2000;

/** Address of an article, or of a place in it. */
export function articleAddress(_base: string, code: string, place?: string): string {
	return `#${articleAnchor(code, place)}`;
}

/** Whom to call stands in the file; every error text stands in its article, so the contents have to do. */
export function listAddress(_base: string, list: "contacts" | "errors"): string {
	return `#${list === "contacts" ? CONTACTS_ANCHOR : CONTENTS_ANCHOR}`;
}

/** The query of an anchor; undefined where it is something else. */
export function queryIn(hash: string): string | undefined {
	if (hash.slice(0, QUERY.length) !== QUERY) return undefined;
	try {
		return decodeURIComponent(hash.slice(QUERY.length));
	} catch {
		return "";
	}
}

/** Keeps the query in the anchor, so that it survives a reload; never over the anchor of something that is read. */
export function writeAddress(query: string): void {
	const isSearch =
		location.hash === "" || location.hash === `#${CONTENTS_ANCHOR}` || queryIn(location.hash) !== undefined;
	const hash = query && query.length <= LONGEST ? QUERY + encodeURIComponent(query) : `#${CONTENTS_ANCHOR}`;
	if (!isSearch || (query === "" && location.hash === "")) return;
	try {
		history.replaceState(history.state, "", hash);
	} catch {
		// Some kernels forbid it in files; the search does not need it.
	}
}

/** There is no address that was not found. */
export function requestedAddress(): string {
	return "";
}
