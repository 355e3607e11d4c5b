import type { APIRoute, GetStaticPaths } from "astro";
import { SITE_NAME, SITE_TAGLINE } from "../../components/site-name.ts";
import { cardFont } from "../../node/card-font.ts";
import { canMakeCards, toKeptPng } from "../../node/card-image.ts";
import { catalog } from "../../node/catalog.ts";
import { type Card, drawCard } from "../../share/card.ts";
import { articleCard, cardName, siteCard } from "../../share/card-text.ts";

/** One card for each article, one for all other pages; none on a machine that cannot make them. */
export const getStaticPaths = (async () => {
	if (!(await canMakeCards())) return [];
	const { articles, platform } = catalog();
	const cards = [
		siteCard(SITE_NAME, SITE_TAGLINE, articles.length),
		...articles.map((article) => articleCard(article, platform(article.platform), SITE_NAME)),
	];
	return cards.map((card) => ({ params: { name: cardName(card) }, props: { card } }));
}) satisfies GetStaticPaths;

/** The picture that chats show for a link to a page. */
export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) => {
	return new Response(await toKeptPng(drawCard(card, cardFont())), { headers: { "Content-Type": "image/png" } });
};
