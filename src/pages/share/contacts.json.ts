import type { APIRoute } from "astro";
import { catalog } from "../../node/catalog.ts";
import { buildContactTable } from "../../share/contact-table.ts";

/** Whom each article sends to, for replies that are made in the browser. */
export const GET: APIRoute = () => Response.json(buildContactTable(catalog()));
