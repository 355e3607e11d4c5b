import type { APIRoute } from "astro";
import { href } from "../components/href.ts";
import { SITE_NAME, SITE_TAGLINE } from "../components/site-name.ts";

/** Lets a browser search this site from its address bar. Needs the site's full address, so it names SITE_URL where set. */
export const GET: APIRoute = ({ site }) => {
	const template = new URL(href("/search/"), site ?? "http://localhost:4321").href;
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
	<ShortName>${SITE_NAME}</ShortName>
	<Description>${SITE_TAGLINE}</Description>
	<InputEncoding>UTF-8</InputEncoding>
	<Url type="text/html" template="${template}?q={searchTerms}"/>
</OpenSearchDescription>
`,
		{ headers: { "Content-Type": "application/opensearchdescription+xml" } },
	);
};
