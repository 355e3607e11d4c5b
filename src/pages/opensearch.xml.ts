import type { APIRoute } from "astro";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { href } from "../components/href.ts";
import { SITE_NAME, SITE_TAGLINE } from "../components/site-name.ts";
import { LOCAL_SITE } from "../lib/address.ts";
import { catalog } from "../node/catalog.ts";

/**
 * Lets a browser search this site from its address bar (OpenSearch 1.1). Browsers take full addresses only: without
 * SITE_URL they are those of `npm start`, and no page points here.
 */
export const GET: APIRoute = ({ site }) => {
	const full = (path: string) => new URL(href(path), site ?? LOCAL_SITE).href;
	const example = catalog().articles.flatMap(({ errors }) => errors)[0]?.text;
	const description = x("OpenSearchDescription", { xmlns: "http://a9.com/-/spec/opensearch/1.1/" }, [
		x("ShortName", SITE_NAME),
		x("Description", SITE_TAGLINE),
		x("Url", { type: "text/html", template: `${full("/search/")}?q={searchTerms}` }),
		x("Url", { rel: "self", type: "application/opensearchdescription+xml", template: full("/opensearch.xml") }),
		x("Image", { width: "16", height: "16", type: "image/svg+xml" }, full("/favicon.svg")),
		...(example ? [x("Query", { role: "example", searchTerms: example })] : []),
		x("Language", "zh-CN"),
		x("OutputEncoding", "UTF-8"),
		x("InputEncoding", "UTF-8"),
	]);
	const prolog = { type: "instruction", name: "xml", value: 'version="1.0" encoding="utf-8"' } as const;
	return new Response(toXml(x(null, [prolog, description]), { closeEmptyElements: true }), {
		headers: { "Content-Type": "application/opensearchdescription+xml; charset=utf-8" },
	});
};
