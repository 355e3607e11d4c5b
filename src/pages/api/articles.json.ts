import type { APIRoute } from "astro";
import { href } from "../../components/href.ts";
import { addressOn } from "../../lib/address.ts";
import { articlesDocument } from "../../lib/api.ts";
import { catalog } from "../../node/catalog.ts";
import { API_VERSION } from "../../schemas/api.ts";

/** The catalog as data. */
export const GET: APIRoute = ({ site }) => {
	const head = { apiVersion: API_VERSION, schema: "/api/articles.schema.json" };
	return Response.json(articlesDocument(catalog(), (path) => addressOn(site, href(path)), head));
};
