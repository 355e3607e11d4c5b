import { z } from "astro/zod";
import { daySchema, idSchema } from "./common.ts";

/** A manual: its version table and its table of contents, in its own order. */
export const manualSchema = z.strictObject({
	/** Title, verbatim. */
	title: z.string().min(4),
	platform: idSchema,
	/** Version as the cover writes it, null where it has none. */
	label: z.string().nullable(),
	/** The manual's own version table, oldest first. */
	versions: z.array(
		z.strictObject({
			version: z.string().regex(/^V?\d+(\.\d+)*$/),
			effective: daySchema,
			change: z.string().min(2),
		}),
	),
	sections: z
		.array(
			z.strictObject({
				id: z.string().min(1),
				/** Heading in the text, verbatim. */
				title: z.string().min(2),
				/** Heading in the table of contents where it is worded differently. */
				toc: z.string().optional(),
			}),
		)
		.min(1),
});

export type Manual = z.infer<typeof manualSchema>;
