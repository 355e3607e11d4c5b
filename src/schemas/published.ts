import { z } from "astro/zod";
import { daySchema } from "./common.ts";

const anchorSchema = z.string().regex(/^[^\s#"<>]+$/, "an id on a page");
const sumSchema = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`), `${digits} check digits`);

/** One published address; what each key means says LedgerEntry in src/lib/ledger.ts. */
export const publishedPageSchema = z.strictObject({
	path: z.string().regex(/^\/[^\s#?]*$/, "a path that begins with a slash"),
	/** Check digits of this entry. */
	sum: sumSchema(8),
	/** For an article `platform/slug`: its code is never given to another. */
	article: z
		.string()
		.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "platform/slug of an article")
		.optional(),
	since: daySchema,
	/** Places on the page: id → wording or wordings; or lines of ids where they speak for themselves. */
	anchors: z
		.union([
			z.record(anchorSchema, z.union([z.string(), z.array(z.string())])),
			z.array(z.array(anchorSchema).min(1)).min(1),
		])
		.optional(),
	/** Changes of what an old link shows that an editor has taken on. */
	accepted: z
		.array(
			z.strictObject({
				anchor: anchorSchema,
				as: z.enum(["reworded", "moved"]),
				since: daySchema,
				reason: z.string().min(2).optional(),
			}),
		)
		.optional(),
});

/** content/published.yaml. Written by `npm run publish:ledger` only. */
export const publishedSchema = z.strictObject({
	format: z.literal(1),
	/** Number of `pages`: a file cut short is found. */
	entries: z.number().int().min(0),
	/** Check digits over all entries. */
	sum: sumSchema(16),
	pages: z.array(publishedPageSchema),
});

export type Published = z.infer<typeof publishedSchema>;
