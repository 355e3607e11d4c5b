import { z } from "astro/zod";
import { idSchema } from "./common.ts";

/** The words that articles may use for `task` and `roles`, and the CA vendors. */
export const taxonomySchema = z.strictObject({
	tasks: z.array(z.strictObject({ id: z.string().min(2), note: z.string().min(4) })).min(1),
	roles: z.array(z.string().min(2)).min(1),
	vendors: z.array(z.strictObject({ id: idSchema, name: z.string().min(2), note: z.string().optional() })).min(1),
});

export type Taxonomy = z.infer<typeof taxonomySchema>;
