/** What the search knows of an article → what its replies are made of: the same replies as on the article's page. */
import type { ArticleRecord, PlatformRecord } from "../search/shared/records.ts";
import { type ContactTable, contactsIn } from "./contact-table.ts";
import type { ReplySource } from "./reply.ts";

/**
 * The source of an article's replies.
 * @param record as the text pack (or a file of records of a large site) has it
 */
export function replySourceOf(
	record: ArticleRecord,
	platforms: readonly Pick<PlatformRecord, "id" | "short">[],
	contacts: ContactTable,
): ReplySource {
	const isTitle = ({ type }: { type: string }) => type === "T";
	const platform = platforms.filter(({ id }) => id === record.platform)[0];
	return {
		code: record.code,
		title: record.blocks.filter(isTitle)[0]?.text ?? record.code,
		platform: platform ? platform.short : record.platform,
		blocks: record.blocks.filter((block) => !isTitle(block)),
		contacts: contactsIn(contacts, record.code),
	};
}
