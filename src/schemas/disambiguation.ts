import { z } from "astro/zod";
import { codeSchema, idSchema } from "./common.ts";

/** A text that several platforms or programs show: the page /which/<id>/ asks where it was seen. */
export const disambiguationSchema = z.strictObject({
	/** Last part of the page's address. */
	id: idSchema,
	/** The text as people say it, for headings: `未检测到…`. */
	text: z.string().min(2),
	/** Pieces of an error text; every article whose errors hold one must be listed. None where it is no popup but a situation. */
	patterns: z.array(z.string().min(2)).default([]),
	/** Articles that answer it, on whatever platform. */
	articles: z.array(codeSchema).min(1),
	/** Comparison pages (platform `common`) that tell more. */
	compare: z.array(codeSchema).default([]),
});

/** content/disambiguations.yaml, in the order they are listed on the site. */
export const disambiguationsSchema = z.array(disambiguationSchema).min(1);

export type Disambiguation = z.infer<typeof disambiguationSchema>;
