import type { APIRoute } from "astro";
import { z } from "astro/zod";
import { articlesDocumentSchema } from "../../schemas/api.ts";

/** What articles.json promises, as JSON Schema 2020-12. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(articlesDocumentSchema));
