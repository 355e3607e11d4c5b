import type { APIRoute } from "astro";
import { href } from "../components/href.ts";
import { SITE_NAME, SITE_TAGLINE } from "../components/site-name.ts";
import { addressOn } from "../lib/address.ts";
import { llmsText } from "../lib/llms-text.ts";
import { catalog } from "../node/catalog.ts";

/** The site told to language models. */
export const GET: APIRoute = ({ site }) => {
	const text = llmsText(catalog(), (path) => addressOn(site, href(path)), { name: SITE_NAME, tagline: SITE_TAGLINE });
	return new Response(text, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
};
