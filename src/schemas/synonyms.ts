import { z } from "astro/zod";

/** content/synonyms.yaml: groups of words that people use for one thing. */
export const synonymsSchema = z.array(z.array(z.string().min(1)).min(2)).min(1);

export type Synonyms = z.infer<typeof synonymsSchema>;
