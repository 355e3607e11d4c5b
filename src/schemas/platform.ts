import { z } from "astro/zod";
import { idSchema } from "./common.ts";

const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/i, "a colour such as #1a5fb4");

/** A government platform (or `common` for the comparison pages). */
export const platformSchema = z.strictObject({
	/** Place in lists. */
	order: z.number().int().positive(),
	/** First digit of its articles' codes. */
	digit: z.number().int().min(1).max(9),
	/** Official name. */
	name: z.string().min(2),
	/** Short name for badges and tables. */
	short: z.string().min(2).max(8),
	/** Who issues the certificates: an id of taxonomy.vendors. */
	ca: idSchema.nullable(),
	/** Id of its manual. */
	manual: idSchema.nullable(),
	/** Words by which a query names this platform. */
	aliases: z.array(z.string().min(2)).min(1),
	/** Whom to call when an article names nobody, first one first. */
	contacts: z.array(idSchema),
	/** Accent colour on light and on dark ground (WCAG AA against both). */
	accent: z.strictObject({ light: colourSchema, dark: colourSchema }),
	/** One or two sentences for the platform page. */
	intro: z.string().min(10),
});

export type Platform = z.infer<typeof platformSchema>;
