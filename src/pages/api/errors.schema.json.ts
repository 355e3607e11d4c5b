import type { APIRoute } from "astro";
import { z } from "astro/zod";
import { errorsDocumentSchema } from "../../schemas/api.ts";

/** What errors.json promises, as JSON Schema 2020-12. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(errorsDocumentSchema));
