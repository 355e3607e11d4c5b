/** What makes a web address broken before anybody opens it. */

/** Where a link leads, as far as its form tells. */
export function isExternal(url: string): boolean {
	return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}

/**
 * Says what is wrong with the form of an address.
 * @param url as written
 * @param needsProtocol false for an address that is only shown (`www.scca.com.cn`)
 * @returns words that fit after "the address … ", undefined when it is well formed
 */
export function urlFault(url: string, needsProtocol = true): string | undefined {
	if (url.trim() === "") return "is empty";
	if (url.trim() === "#") return "is only #";
	if (/\s/u.test(url)) return "has a space in it";
	if (/xn--/i.test(url)) return "has an encoded (xn--) host: text behind the address was swallowed";
	if (url.endsWith("#")) return "ends in an empty #";
	const external = isExternal(url);
	const bare = !external && looksLikeHost(url);
	// Inside the site other rules know which addresses exist.
	if (!external && !bare) return undefined;
	const foreign = /[^\u0021-\u007e]/u.exec(url);
	if (foreign) return `has swallowed "${url.slice(foreign.index)}"`;
	if (bare) return needsProtocol ? "has no http:// or https://" : undefined;
	if (/^https?:/i.test(url) && !URL.canParse(url)) return "cannot be read as an address";
	return undefined;
}

/** Same address whatever the protocol, spaces and last slash: for comparing what people type. */
export function comparableUrl(url: string): string {
	return url
		.replace(/\s/gu, "")
		.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "")
		.replace(/\/$/, "")
		.toLowerCase();
}

/** Host of an address typed with or without protocol. */
export function hostOf(url: string): string {
	return comparableUrl(url).split(/[/?#:]/)[0] ?? "";
}

function looksLikeHost(url: string): boolean {
	return /^[a-z0-9-]+(\.[a-z0-9-]+)+/i.test(url) && !/\.(mdx?|html?|png|jpe?g|svg|pdf)$/i.test(url);
}
