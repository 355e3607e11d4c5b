/** The single-file edition: its name, and what stands where in it. Pure: read by the build, the page and the browser. */

/** Name of the file below /offline/. It is for ever the same; the name it is saved under says its day. */
export const EDITION_FILE = "ca-help.html";
/** What the file beside it, with its checksum, adds to its name. */
export const CHECKSUM_SUFFIX = ".sha256";

/** Bytes that the file may have: what chats and old mail still take without a word. */
export const EDITION_LIMIT = 400_000;

/** Id of the block that holds EditionData. */
export const DATA_ID = "edition.bin";
/** Ids of the blocks that hold the files of the search, in base64; the same as the names of the files. */
export const PACK_ID = "pack.bin";
export const EXTRA_ID = "extra.bin";

/** Anchor of an article, and the beginning of the anchors of its places: `a103`, `a103-step-2`. */
export function articleAnchor(code: string, place?: string): string {
	return `a${code}${place ? `-${place}` : ""}`;
}

/** Anchor of a contact or of a platform's contacts. */
export function contactAnchor(id: string): string {
	return `c-${id}`;
}

/** Anchors of the parts that are no article. */
export const CONTACTS_ANCHOR = "contacts";
export const CONTENTS_ANCHOR = "contents";
export const ALL_ANCHOR = "all";

/** Anchors of the manuals that the articles are made of. */
export function manualAnchor(id: string): string {
	return `m-${id}`;
}
export const MANUALS_ANCHOR = "manuals";

/** Headings and steps of an article: what has an anchor. */
export const PLACES = ".prose h4, .prose h5, .prose > ol > li";

/** What the script of the file must know beside the search; squeezed, see search/shared/squeeze/file.ts. */
export interface EditionData<Replies = unknown> {
	/** Full address of the site's top, with a slash at the end; missing where the build did not know it. */
	site?: string;
	/** What replies are made of. */
	replies: Replies;
}
/** Raised when the shape above changes. */
export const DATA_VERSION = 1;

/** `ca-help-2026-11-20.html`: in a folder of downloads the newest is seen at a glance. ASCII, because it travels far. */
export function downloadName(updated: string): string {
	return EDITION_FILE.replace(/(?=\.html$)/, `-${updated}`);
}
