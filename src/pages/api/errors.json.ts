import type { APIRoute } from "astro";
import { href } from "../../components/href.ts";
import { addressOn } from "../../lib/address.ts";
import { errorsDocument } from "../../lib/api.ts";
import { catalog } from "../../node/catalog.ts";
import { API_VERSION } from "../../schemas/api.ts";

/** Every error text as data. */
export const GET: APIRoute = ({ site }) => {
	const head = { apiVersion: API_VERSION, schema: "/api/errors.schema.json" };
	return Response.json(errorsDocument(catalog(), (path) => addressOn(site, href(path)), head));
};
