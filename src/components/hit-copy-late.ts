/** The part of hit-copy.ts that comes late: composes the text of a hit and copies it. */
import type { ShownHit } from "../search/client/hit-view.ts";
import { SHARE_STRINGS } from "../share/strings.ts";
import { copyAndSay, prepareNotice } from "./notice.ts";
import { type CopyKind, loadReplies } from "./replies.ts";

/** Copies what a button of a hit names. */
export type HitCopier = (button: Element, hit: Element, shown: ShownHit | undefined) => void;

/**
 * Makes the copier of hits.
 * @param base address of the site's top, with a slash at the end
 * @throws Error where the file of contacts cannot be fetched
 */
export async function openCopier(base: string): Promise<HitCopier> {
	prepareNotice();
	const replies = await loadReplies(base);
	return (button, hit, shown) => {
		const link = hit.querySelector("a");
		if (!shown || !link) return;
		const kind = button.getAttribute("data-copy") as CopyKind;
		const text = replies.textOf(kind, shown.record, shown.platforms, link.href);
		button.setAttribute("data-copied", text);
		void copyAndSay(text, SHARE_STRINGS.kinds[kind]);
	};
}
