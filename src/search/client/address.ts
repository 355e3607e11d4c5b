/** The search in the address bar, and where keys are already spoken for. */
import { forgetQuery } from "./memory.ts";

/** Characters of what stands behind `?`, encoded: what chats and servers still carry. */
const LONGEST_ADDRESS = 1800;

/**
 * Address of an article.
 * @param base address of the site's top, with a slash at the end
 * @param place anchor on its page
 */
export function articleAddress(base: string, code: string, place?: string): string {
	return `${base}${code}/${place ? `#${place}` : ""}`;
}

/** Address of one of the lists that lead on where the search does not. */
export function listAddress(base: string, list: "contacts" | "errors"): string {
	return `${base}${list}/`;
}

/** Puts query and platform into the address, so that it can be sent on and survives a reload. */
export function writeAddress(query: string, platform: string): void {
	const parameters = new URLSearchParams(location.search);
	set(parameters, "q", query);
	set(parameters, "platform", platform);
	// A long paste does not fit an address; a wrong query in it would be worse than none.
	if (parameters.toString().length > LONGEST_ADDRESS) parameters.delete("q");
	const search = parameters.toString();
	try {
		history.replaceState(history.state, "", location.pathname + (search ? `?${search}` : ""));
	} catch {
		// Safari allows a hundred a half minute; the next one will do.
	}
	forgetQuery();
}

/** On the 404 page: the address that was asked for, as a query. */
export function requestedAddress(base: string): string {
	const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname;
	try {
		return decodeURIComponent(path)
			.replace(/[/_-]+|\.html?$/g, " ")
			.trim();
	} catch {
		return path;
	}
}

/** Whether a key goes into a field: `/` must not take it away. */
export function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
	);
}

function set(parameters: URLSearchParams, name: string, value: string): void {
	if (value) parameters.set(name, value);
	else parameters.delete(name);
}
