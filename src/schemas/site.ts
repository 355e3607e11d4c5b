import { z } from "astro/zod";
import { idSchema, sourceRefSchema } from "./common.ts";

/** A web address that the manuals give. The only place where it stands. */
export const siteSchema = z.strictObject({
	order: z.number().int().positive(),
	name: z.string().min(2),
	/** Where the link leads. */
	url: z.url({ protocol: /^https?$/ }),
	/** The address as the manual writes it; this is what people see. */
	display: z.string().min(4),
	kind: z.enum(["portal", "download", "guide"]),
	platforms: z.array(idSchema).min(1),
	note: z.string().optional(),
	source: z.array(sourceRefSchema).min(1),
});

export type Site = z.infer<typeof siteSchema>;
