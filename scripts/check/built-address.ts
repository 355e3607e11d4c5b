/** Addresses on built pages: whether they are ours, and where under the base path they lead. */
import type { BuiltContext, BuiltPage } from "./types.ts";

/** Stands for the site where its host is not known. */
const NOWHERE = "http://site.invalid";

/** Absolute form of an internal address, undefined for another host or another kind of link (tel:, data:). */
export function resolveUrl(
	url: string,
	page: Pick<BuiltPage, "address">,
	{ base, site }: Pick<BuiltContext, "base" | "site">,
): URL | undefined {
	const here = new URL(base.slice(0, -1) + page.address, NOWHERE);
	if (!URL.canParse(url, here)) return undefined;
	const resolved = new URL(url, here);
	const isOwn = resolved.origin === NOWHERE || (site !== undefined && resolved.origin === site);
	return isOwn ? resolved : undefined;
}

/** Path, query and anchor below the base path, decoded; undefined outside of it. */
export function under(url: URL, base: string): string | undefined {
	if (!url.pathname.startsWith(base)) return undefined;
	return decode(url.pathname.slice(base.length - 1)) + url.search + decode(url.hash);
}

/** Percent-encoding undone where it is one. */
export function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text; // a bare % is an address too, only an odd one
	}
}
