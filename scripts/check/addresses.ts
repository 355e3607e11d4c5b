/** The addresses of CONTRACT.md that prose may link to. */
import type { KnownIds } from "./known.ts";

const PAGES: ReadonlySet<string> = new Set([
	"/",
	"/search/",
	"/errors/",
	"/contacts/",
	"/all/",
	"/offline/",
	"/platforms/",
	"/tools/",
	"/families/",
	"/manuals/",
	"/tasks/",
	"/roles/",
	"/which/",
	"/contacts/who/",
	"/triage/",
	"/triage/urgent/",
	"/api/articles.json",
	"/api/errors.json",
	"/api/articles.schema.json",
	"/api/errors.schema.json",
	"/sitemap-index.xml",
	"/feed.xml",
	"/opensearch.xml",
	"/llms.txt",
	"/404.html",
]);

/** Folders with one page an id. */
const INDEXES = ["platforms", "tools", "families", "manuals"] as const;

/** Code in an article's address (`/103/`, also without the last slash), if it is one. */
export function codeOfAddress(path: string): string | undefined {
	return /^\/(\d{3,4})\/?$/.exec(path)?.[1];
}

/** True when the site has a page at this path (no query, no anchor). */
export function isKnownAddress(path: string, known: KnownIds): boolean {
	if (PAGES.has(path)) return true;
	const code = codeOfAddress(path);
	if (code !== undefined) return path.endsWith("/") && known.codes.has(code);
	const [, folder, id, end, ...more] = path.split("/");
	const index = INDEXES.find((name) => name === folder);
	return index !== undefined && id !== undefined && end === "" && more.length === 0 && known[index].has(id);
}

/** Every address of a page, for suggestions. */
export function knownAddresses(known: KnownIds): string[] {
	return [
		...PAGES,
		...[...known.codes].map((code) => `/${code}/`),
		...INDEXES.flatMap((index) => [...known[index]].map((id) => `/${index}/${id}/`)),
	];
}
