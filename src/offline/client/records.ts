/** What the file holds packed, unpacked once the page stands: the records of the search, and what replies are made of. */
import { createReplies, type Replies } from "../../components/replies.ts";
import { fetchBytes } from "../../search/client/fetch-bytes.ts";
import { createLoader } from "../../search/client/loader.ts";
import type { Pack } from "../../search/shared/pack.ts";
import type { ArticleRecord } from "../../search/shared/records.ts";
import { openFile } from "../../search/shared/squeeze/file.ts";
import { drain } from "../../search/shared/squeeze/squeeze.ts";
import { textOf } from "../../search/shared/symbols.ts";
import type { ReplyData } from "../../share/record-reply.ts";
import { DATA_ID, DATA_VERSION, type EditionData } from "../shared/edition.ts";

export interface Unpacked {
	pack: Pack;
	replies: Replies;
	/** Full address of the site's top; undefined where the file does not know it. */
	site: string | undefined;
}

let unpackedHere: Unpacked | undefined;

/** Rejects where the file is broken; then the articles can still be read. */
export const unpacked: Promise<Unpacked> = unpack();
unpacked.catch(() => undefined);

/** What there is at once: a browser lets itself be copied from only while a press is handled. */
export function unpackedNow(): Unpacked | undefined {
	return unpackedHere;
}

/** The record of an article, which the file has as it has the article. */
export function recordOf({ pack }: Unpacked, code: string): ArticleRecord {
	return pack.articles.filter((article) => article.code === code)[0] as ArticleRecord;
}

async function unpack(): Promise<Unpacked> {
	const { pack } = await createLoader("").load();
	const [units] = drain(openFile("data of the file", DATA_VERSION, await fetchBytes(DATA_ID), 1)) as [Uint16Array];
	const { site, replies } = JSON.parse(textOf(units)) as EditionData<ReplyData>;
	unpackedHere = { pack, site, replies: createReplies(replies) };
	return unpackedHere;
}
