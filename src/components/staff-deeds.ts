/** What can be done with an article: hand it over, open it, pin it. */
import { rememberQuery } from "../search/client/memory.ts";
import type { ArticleRecord } from "../search/shared/records.ts";
import { copyText } from "./copy.ts";
import { type StaffArticles, titleOf } from "./staff-articles.ts";
import type { Desk } from "./staff-desk.ts";
import type { StaffDeed } from "./staff-keys.ts";
import type { Pins } from "./staff-pins.ts";
import { STAFF_STRINGS } from "./staff-strings.ts";

/**
 * Does a deed and says so. Texts are copied before the first wait: Chromium 69 copies only while a press is handled.
 * @param control takes the copied text as `data-copied`
 * @param query that led here; the opened article marks it
 * @returns whether it was done; where copying fails, the text is left selected
 */
export type Do = (deed: StaffDeed, record: ArticleRecord, control?: HTMLElement, query?: string) => Promise<boolean>;

/** Makes the doer of a board. */
export function createDo(articles: StaffArticles, pins: Pins, desk: Desk): Do {
	return async (deed, record, control, query) => {
		const { code } = record;
		if (deed === "pin") {
			pins.toggle({ code, title: titleOf(record) });
			return true;
		}
		if (deed === "open") {
			if (query) rememberQuery(code, query);
			openBeside(articles.addressOf(code));
			desk.tell(STAFF_STRINGS.opened(code));
			return true;
		}
		const text = articles.textOf(deed, record);
		const isCopied = copyText(text);
		control?.setAttribute("data-copied", text);
		desk.tell((await isCopied) ? STAFF_STRINGS.copied(code, deed) : STAFF_STRINGS.copyFailed);
		return isCopied;
	};
}

/**
 * Opens an address of this site in a tab beside the board, which keeps its place while the caller waits.
 * With `opener`, because only then does the tab get the query to mark.
 */
function openBeside(address: string): void {
	const link = document.createElement("a");
	link.href = address;
	link.target = "_blank";
	link.rel = "opener";
	link.click();
}
