import { z } from "astro/zod";
import { idSchema, sourceRefSchema } from "./common.ts";

/** A piece of software or a website that the manuals tell people to use. */
export const toolSchema = z.strictObject({
	order: z.number().int().positive(),
	/** The name this site uses. */
	name: z.string().min(2),
	/** Every name the manuals and users have for it. */
	names: z.array(z.string().min(2)).min(1),
	platforms: z.array(idSchema).min(1),
	kind: z.enum(["client", "website", "app", "os"]),
	/** Id of taxonomy.vendors, null where no manual names the maker. */
	vendor: idSchema.nullable(),
	/** Tool this one is installed with. */
	part_of: idSchema.optional(),
	/** Site ids where it is downloaded or opened. */
	downloads: z.array(idSchema).default([]),
	/** Menu path on the download site, verbatim. */
	path: z.string().optional(),
	/** Tools that share a name but are something else. */
	not_same_as: z.array(idSchema).default([]),
	note: z.string().optional(),
	source: z.array(sourceRefSchema).min(1),
});

export type Tool = z.infer<typeof toolSchema>;
