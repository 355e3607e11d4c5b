/** Ready texts for an article that the search knows, wherever its page is not at hand: hits, the staff board. */
import type { ArticleRecord, PlatformRecord } from "../search/shared/records.ts";
import { LINK } from "../share/link.ts";
import { type ReplyData, replySourceOf } from "../share/record-reply.ts";
import { buildReply } from "../share/reply.ts";
import { buildShortReply, shortParts } from "../share/short-reply.ts";

/** What can be copied of an article; the values of `data-copy`. */
export type CopyKind = "link" | "code" | "reply" | "short-reply";

export interface Replies {
	/**
	 * One text to hand on.
	 * @param record as a hit or the text pack has it
	 * @param link the article's full address
	 */
	textOf(kind: CopyKind, record: ArticleRecord, platforms: readonly PlatformRecord[], link: string): string;
}

/**
 * Fetches whom to call (a small file) and makes the composer of replies.
 * @param base address of the site's top, with a slash at the end
 * @throws Error where the file cannot be fetched
 */
export async function loadReplies(base: string): Promise<Replies> {
	const response = await fetch(`${base}share/contacts.json`);
	if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
	return createReplies((await response.json()) as ReplyData);
}

/** The composer over data that are here already. */
export function createReplies(data: ReplyData): Replies {
	return {
		textOf(kind, record, platforms, link) {
			if (kind === "link") return link;
			if (kind === "code") return record.code;
			const source = replySourceOf(record, platforms, data);
			if (kind === "short-reply") return buildShortReply(shortParts(source), link);
			return buildReply(source).replace(LINK, () => link);
		},
	};
}
