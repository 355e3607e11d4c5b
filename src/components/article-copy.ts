/** Copying on an article's page: its link, code and replies, and the link of a step or section. */
import { LINK } from "../share/link.ts";
import { buildShortReply, type ShortParts } from "../share/short-reply.ts";
import { SHARE_STRINGS } from "../share/strings.ts";
import { copyAndSay, prepareNotice } from "./notice.ts";
import type { CopyKind } from "./replies.ts";

/** Listens to the buttons and links of an article. */
export function enableCopying(article: HTMLElement): void {
	prepareNotice();
	article.addEventListener("click", ({ target }) => {
		const button = (target as Element).closest("[data-copy]");
		const anchor = (target as Element).closest<HTMLAnchorElement>("a.anchor");
		if (button) {
			const kind = button.getAttribute("data-copy") as CopyKind;
			copyFrom(button, textOf(kind, button, article), SHARE_STRINGS.kinds[kind]);
		} else if (anchor) {
			// The address of the page changes too: the link is followed all the same.
			const name = (anchor.getAttribute("aria-label") ?? "").replace(/^链接到/, "");
			copyFrom(anchor, address() + anchor.getAttribute("href"), SHARE_STRINGS.placeLink(name));
		}
	});
}

function copyFrom(source: Element, text: string, what: string): void {
	source.setAttribute("data-copied", text);
	void copyAndSay(text, what);
}

function textOf(kind: CopyKind, button: Element, article: HTMLElement): string {
	if (kind === "link") return address();
	if (kind === "code") return article.getAttribute("data-code") as string;
	if (kind === "short-reply")
		return buildShortReply(JSON.parse(button.getAttribute("data-parts") as string) as ShortParts, address());
	return (button.getAttribute("data-text") as string).replace(LINK, address);
}

/** The page's address, without the query or anchor by which somebody came. */
function address(): string {
	return location.origin + location.pathname;
}
