/** Codes that may be meant by one that does not exist, as links. Loaded only when such a code was typed. */
import { nearCodes } from "../../lib/near-codes.ts";
import type { Pack } from "../shared/pack.ts";
import type { ArticleRecord, PlatformRecord } from "../shared/records.ts";
import { element } from "./hit-view.ts";
import { NEAR_STRINGS } from "./near-strings.ts";

/** Lines above the hits; more would push them off a phone. */
const MOST = 4;

/**
 * The line "no such code" with the articles whose codes are near.
 * @param digits the code that was typed
 * @param hrefOf address of an article
 * @returns undefined where no code is near, or where the articles speak of that number themselves (360, 400)
 */
export function createNearView(
	digits: string,
	{ articles, platforms }: Pick<Pack, "articles" | "platforms">,
	hrefOf: (code: string) => string,
): HTMLElement | undefined {
	if (isSpokenOf(digits, articles)) return undefined;
	const near = nearCodes(
		digits,
		articles.map(({ code }) => code),
		MOST,
	);
	if (near.length === 0) return undefined;
	const view = element("nav", "near-codes");
	view.setAttribute("aria-label", NEAR_STRINGS.label);
	const list = element("ul", "article-list");
	for (const code of near) {
		const record = articles.find((article) => article.code === code) as ArticleRecord;
		list.append(createLine(record, platforms.find(({ id }) => id === record.platform) as PlatformRecord, hrefOf(code)));
	}
	view.append(element("p", "", NEAR_STRINGS.missing(digits)), list);
	return view;
}

/** As components/ArticleLine.astro has it. */
function createLine({ code, blocks }: ArticleRecord, { short, accent }: PlatformRecord, href: string): HTMLElement {
	const line = element("li", "accent article-line");
	line.style.setProperty("--light", accent[0]);
	line.style.setProperty("--dark", accent[1]);
	const link = element("a", "");
	link.href = href;
	const title = blocks.find(({ type }) => type === "T")?.text ?? code;
	link.append(
		element("span", "code", code),
		element("span", "article-line-title", title),
		element("span", "platform-badge", short),
	);
	line.append(link);
	return line;
}

/** A number of three digits or more that stands by itself in some text is looked for as that. */
function isSpokenOf(digits: string, articles: readonly ArticleRecord[]): boolean {
	const alone = RegExp(`(?:^|\\D)${digits}(?:\\D|$)`);
	return digits.length > 2 && articles.some(({ blocks }) => blocks.some(({ text }) => alone.test(text)));
}
