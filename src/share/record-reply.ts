/** What the search knows of an article → what its replies are made of: the same replies as on the article's page. */
import type { ArticleRecord, PlatformRecord } from "../search/shared/records.ts";
import { type ContactTable, contactsIn } from "./contact-table.ts";
import type { ReplyShape, ReplySource } from "./reply.ts";

/** What replies need beside the records of the search; without the optional parts they are plainer. */
export interface ReplyData extends ContactTable {
	/** By the code of the article. */
	shapes?: Record<string, ReplyShape>;
	/** Titles of the articles that shapes link to. */
	titles?: Record<string, string>;
	retired?: Record<string, { since: string; replacedBy?: string | undefined }>;
}

/**
 * The source of an article's replies.
 * @param record as the text pack (or a file of records of a large site) has it
 */
export function replySourceOf(
	record: ArticleRecord,
	platforms: readonly Pick<PlatformRecord, "id" | "short">[],
	data: ReplyData,
): ReplySource {
	const isTitle = ({ type }: { type: string }) => type === "T";
	const platform = platforms.filter(({ id }) => id === record.platform)[0];
	const { code } = record;
	const shape = data.shapes?.[code];
	const retired = data.retired?.[code];
	return {
		code,
		title: record.blocks.filter(isTitle)[0]?.text ?? code,
		platform: platform ? platform.short : record.platform,
		blocks: record.blocks.filter((block) => !isTitle(block)),
		contacts: contactsIn(data, code),
		...(shape && { shape, links: shape.links.map((link): [string, string] => [link, data.titles?.[link] ?? ""]) }),
		...(retired && { retired }),
	};
}
