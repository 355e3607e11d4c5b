/**
 * Address of a page of this site under the base path it is published at.
 * @param path from the top of the site, starting with a slash: `/103/`
 */
export function href(path: string): string {
	const base = import.meta.env.BASE_URL.replace(/\/+$/, "");
	return `${base}${path}`;
}

/** Address of an article. */
export function articleHref(code: string): string {
	return href(`/${code}/`);
}
