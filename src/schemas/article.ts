import { z } from "astro/zod";
import { codeSchema, daySchema, idSchema, sourceRefSchema } from "./common.ts";

export const KINDS = ["error", "task", "reference", "concept"] as const;
export const RELATION_KINDS = ["same-cause", "looks-alike", "next-step", "see-also"] as const;

/** One error text as people see it. */
export const errorTextSchema = z.strictObject({
	/** Verbatim, as it stands in the manual or the popup. */
	text: z.string().min(2),
	/** Other wordings of the same error: the manual's heading, typos included. */
	variants: z.array(z.string().min(2)).default([]),
	/** The software or page that shows it. */
	where: z.string().min(2),
});

/** A relation is stored on one article; the other side is computed (lib/catalog). */
export const relationSchema = z
	.strictObject({
		/** Code of the other article. */
		code: codeSchema,
		how: z.enum(RELATION_KINDS),
		/** The one sentence that tells two look-alikes apart. */
		note: z.string().min(4).max(80).optional(),
	})
	.refine((relation) => relation.how !== "looks-alike" || relation.note !== undefined, {
		message: "a looks-alike relation needs a `note` that tells the two apart",
		path: ["note"],
	});

/** Front matter of one article. Strict: an unknown key is an error. */
export const articleSchema = z
	.strictObject({
		/** The three-digit code people read out on the phone. Never changed, never re-used. */
		code: codeSchema,
		title: z.string().min(4).max(60),
		/** Id of a file in content/platforms. */
		platform: idSchema,
		kind: z.enum(KINDS),
		/** What the reader wants to do; one of taxonomy.tasks. */
		task: z.string().optional(),
		errors: z.array(errorTextSchema).default([]),
		/** How people in trouble say it, in their own words. */
		asks: z.array(z.string().min(4).max(40)).min(5),
		families: z.array(idSchema).default([]),
		tools: z.array(idSchema).default([]),
		contacts: z.array(idSchema).default([]),
		/** Who reads it; from taxonomy.roles. */
		roles: z.array(z.string()).default([]),
		related: z.array(relationSchema).default([]),
		/** Sections of manuals. Empty only for comparison pages (platform `common`). */
		source: z.array(sourceRefSchema),
		/** Day of the last change of the facts on the page. */
		updated: daySchema,
		/** What can go wrong with the steps; shown in a warning box. */
		risk: z.string().min(6).optional(),
		/** The error no longer occurs: since when, and the code that replaces it. */
		retired: z.strictObject({ since: daySchema, replacedBy: codeSchema.optional() }).optional(),
	})
	.refine((article) => article.kind !== "error" || article.errors.length > 0, {
		message: "an article of kind `error` needs at least one entry in `errors`",
		path: ["errors"],
	});

export type Article = z.infer<typeof articleSchema>;
export type ErrorText = z.infer<typeof errorTextSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type RelationKind = (typeof RELATION_KINDS)[number];
export type Kind = (typeof KINDS)[number];
