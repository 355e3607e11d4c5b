/** Addresses for programs, which may hold them long after they left the page. */

/** Where `npm start` serves the site: named by the files that must name full addresses, where SITE_URL is not set. */
export const LOCAL_SITE = "http://localhost:4321";

/** Gives a path from the top of the site (`/103/`) the form that programs get. */
export type ToAddress = (path: string) => string;

/**
 * Address of a page for a program: in full where the site knows its own, else from the top of the host.
 * @param path with the base path, as links on pages have it
 */
export function addressOn(site: { readonly origin: string } | undefined, path: string): string {
	return `${site ? site.origin : ""}${path}`;
}

/**
 * Full address of a page, for what cannot do with less (a camera, a sheet of paper): on the host of `npm start` where
 * the site does not know its own.
 * @param path with the base path, as links on pages have it
 */
export function fullAddressOn(site: { readonly origin: string } | undefined, path: string): string {
	return addressOn(site ?? { origin: LOCAL_SITE }, path);
}
