/** Draws what the file would say twice: the titles in the contents, and on an article how else people ask. */
import { element } from "../../search/client/hit-view.ts";
import type { ArticleRecord } from "../../search/shared/records.ts";
import { CONTENTS_ANCHOR } from "../shared/edition.ts";
import { EDITION_CLIENT_STRINGS as SAY } from "./strings.ts";

/** Lists every article under its platform. */
export function drawContents(): void {
	const groups = document.querySelectorAll(`#${CONTENTS_ANCHOR} > section`);
	document.querySelectorAll("section.platform").forEach((platform, index) => {
		const list = element("ol", "");
		for (const article of platform.querySelectorAll("article")) {
			const item = element("li", "");
			const link = element("a", "", titleOf(article));
			link.href = `#${article.id}`;
			item.append(link);
			list.append(item);
		}
		(groups[index] as Element).append(list);
	});
}

/** Code and title of an article. */
export function titleOf(article: Element): string {
	const heading = article.querySelector("h3") as HTMLElement;
	const [code, title] = Array.from(heading.childNodes);
	return `${code ? code.textContent : ""} ${title ? title.textContent : ""}`;
}

/** Puts the questions of an article at its end, once. */
export function drawAsks(article: HTMLElement, { blocks }: ArticleRecord): void {
	const asks = blocks.filter(({ type }) => type === "A");
	if (asks.length === 0 || article.querySelector(".asks")) return;
	const details = element("details", "asks");
	const list = element("ul", "");
	for (const { text } of asks) list.append(element("li", "", text));
	details.append(element("summary", "", SAY.asks), list);
	article.append(details);
}
