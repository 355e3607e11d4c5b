/** What the card images say, and under which names they are published. */
import type { Article, Platform } from "../schemas/index.ts";
import type { Card } from "./card.ts";

/** Kinds of article, as readers see them. */
export const KIND_LABELS: Readonly<Record<Article["kind"], string>> = {
	error: "报错",
	task: "办理",
	reference: "资料",
	concept: "说明",
};

/** The site's own colour: its sign, links, header. */
const SITE_ACCENT = "#17508f";
const SITE_CARD = "site";

/** Card of an article: the error as people see it on their screen, else the title. */
export function articleCard(
	{ code, kind, title, errors }: Pick<Article, "code" | "kind" | "title" | "errors">,
	{ short, accent }: Pick<Platform, "short" | "accent">,
	siteName: string,
): Card {
	return {
		code,
		heading: short,
		kind: KIND_LABELS[kind],
		text: errors[0]?.text ?? title,
		accent: accent.light,
		siteName,
	};
}

/** Card of all other pages. */
export function siteCard(siteName: string, tagline: string, articles: number): Card {
	return { heading: siteName, kind: `共 ${articles} 篇`, text: tagline, accent: SITE_ACCENT, siteName };
}

/** Name of a card's file, without its ending: the code, or that of the site's card. */
export function cardName({ code }: Pick<Card, "code">): string {
	return code ?? SITE_CARD;
}

/** The card in words, for those who do not see it. */
export function cardAlt({ code, heading, text }: Card): string {
	return `${code === undefined ? "" : `${code} `}${heading}：${text}`;
}
