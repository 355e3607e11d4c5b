/** Copying, on articles and on hits: the same texts as on the site, made of what the file holds. */
import { copyAndSay, prepareNotice } from "../../components/notice.ts";
import type { CopyKind } from "../../components/replies.ts";
import { element, shownHits } from "../../search/client/hit-view.ts";
import { STRINGS } from "../../search/client/strings.ts";
import { SHARE_STRINGS } from "../../share/strings.ts";
import { recordOf, unpacked, unpackedNow } from "./records.ts";
import { textWithoutAddress } from "./without-address.ts";

const { kinds } = SHARE_STRINGS;
prepareNotice();
// A link is offered only where there is an address to link to; see edition.css.
unpacked.then(({ site }) => site && document.documentElement.classList.add("has-address")).catch(() => undefined);

/** Puts the copy buttons on an article, once; at once, so that nothing moves when the texts are there. */
export function addCopyRow(article: HTMLElement): void {
	if (article.querySelector(".copy-buttons")) return;
	const row = element("p", "copy-buttons");
	const label = element("span", "copy-label", STRINGS.copy);
	label.setAttribute("aria-hidden", "true");
	row.append(label);
	for (const kind of Object.keys(kinds) as CopyKind[]) {
		const button = element("button", "", kinds[kind]);
		button.type = "button";
		button.setAttribute("aria-label", STRINGS.copy + kinds[kind]);
		button.setAttribute("data-copy", kind);
		row.append(button);
	}
	article.insertBefore(row, article.firstChild);
}

document.addEventListener("click", ({ target }) => {
	const button = (target as Element).closest("[data-copy]");
	const owner = button?.closest("[data-code], [data-hit]");
	const here = unpackedNow();
	if (!button || !owner || !here) return;
	const { site, replies, pack } = here;
	const hit = shownHits.get(owner);
	const record = hit ? hit.record : recordOf(here, owner.getAttribute("data-code") as string);
	const kind = button.getAttribute("data-copy") as CopyKind;
	const textOf = (one: CopyKind, link: string) => replies.textOf(one, record, pack.platforms, link);
	const text = site ? textOf(kind, `${site}${record.code}/`) : textWithoutAddress(kind, (one) => textOf(one, ""));
	button.setAttribute("data-copied", text);
	void copyAndSay(text, kinds[kind === "link" && !site ? "code" : kind]);
});
