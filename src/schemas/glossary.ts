import { z } from "astro/zod";
import { codeSchema } from "./common.ts";

/** content/glossary.yaml: words of the trade, and where this site explains them. */
export const glossarySchema = z.array(
	z.strictObject({
		/** The word as the articles write it. */
		term: z.string().min(2),
		/** Its other spellings and names. */
		aliases: z.array(z.string().min(2)).default([]),
		/** Words that hold it and mean something else: CA 锁定 is no CA 锁. Chinese has no spaces to tell. */
		not: z.array(z.string().min(2)).default([]),
		/** Code of the article that explains it. */
		article: codeSchema,
		/** Anchor of the heading it is explained under: an id of lib/skeletons, or `case-2`. */
		anchor: z.string().regex(/^[a-z]+(-\d+)?$/, "the anchor of a heading, such as explanation or case-2"),
	}),
);

export type Glossary = z.infer<typeof glossarySchema>;
