/** Where the links of the site's pages lead in the single file. Pure: an address in, an address out. */
import { articleAnchor, CONTACTS_ANCHOR, CONTENTS_ANCHOR, contactAnchor } from "../shared/edition.ts";

export interface LinkOptions {
	/** Path the site lives under, with slashes at both ends. */
	base: string;
	/** Full address of the site's top, with a slash at the end; undefined where it is not known. */
	site: string | undefined;
	/** Ids of everything in the file. */
	anchors: ReadonlySet<string>;
}

/**
 * The address that a link has in the file.
 * @param href as the built page has it
 * @param own code of the article that the link stands in, for links within it
 * @returns undefined where nothing answers to it offline and the site's address is not known: the text stays, unlinked
 */
export function editionHref(href: string, own: string | undefined, options: LinkOptions): string | undefined {
	const { base, site, anchors } = options;
	if (/^[a-z]+:/i.test(href)) return href;
	if (href.startsWith("#")) {
		const places = [...(own === undefined ? [] : [articleAnchor(own, href.slice(1))]), href.slice(1)];
		const place = places.find((anchor) => anchors.has(anchor));
		return place === undefined ? undefined : `#${place}`;
	}
	if (!href.startsWith(base)) return undefined;
	const path = href.slice(base.length);
	const inside = insideAnchor(path);
	if (inside !== undefined && anchors.has(inside)) return `#${inside}`;
	// A place that the file does not have is still in that article, or among those contacts.
	const around = insideAnchor(path.split("#")[0] as string);
	if (around !== undefined && anchors.has(around)) return `#${around}`;
	return site === undefined ? undefined : site + path;
}

/** Anchor that a path of the site would have in the file. */
function insideAnchor(path: string): string | undefined {
	const [page = "", place] = path.split("#");
	const code = /^(\d+)\/$/.exec(page)?.[1];
	if (code !== undefined) return articleAnchor(code, place);
	if (page === "contacts/") return place === undefined ? CONTACTS_ANCHOR : contactAnchor(place);
	if (page === "all/" || page === "") return CONTENTS_ANCHOR;
	return undefined;
}
