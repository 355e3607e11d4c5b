import { z } from "astro/zod";

/** content/confusables.yaml: groups of characters that look alike, each group one string. */
export const confusablesSchema = z
	.array(z.union([z.string(), z.number().transform(String)]).pipe(z.string().min(2)))
	.min(1);
