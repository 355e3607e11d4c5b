import { z } from "astro/zod";
import { codeSchema } from "./common.ts";

/** The place in an article that supports a line. */
const supportSchema = z.strictObject({
	code: codeSchema,
	/** Anchor on the article's page: `step-3`, `case-2-step-1`, `notes`. None where the whole article supports it. */
	part: z
		.string()
		.regex(/^[a-z]+(-[a-z0-9]+)*$/)
		.optional(),
});

const lineSchema = z.strictObject({
	/** What to do, or not to do. */
	what: z.string().min(4),
	/** Why, or how long it takes, as the articles say. */
	why: z.string().min(4).optional(),
	/** What we add and no manual says; marked as ours on the page. */
	caution: z.string().min(4).optional(),
	at: z.array(supportSchema).min(1),
});

/** content/urgent.yaml: the page for the last minutes before a deadline. Every list in the order of the page. */
export const urgentSchema = z.strictObject({
	/** Advice of ours above everything; marked as ours. */
	caution: z.string().min(4),
	/** Fast and harmless, the fastest first. */
	checks: z.array(lineSchema).min(1),
	/** Takes a restart or an installation: only where there is time. */
	slower: z.array(lineSchema).default([]),
	/** Takes hours or days, or cannot be taken back. */
	avoid: z.array(lineSchema).min(1),
});

export type Urgent = z.infer<typeof urgentSchema>;
export type UrgentLine = Urgent["checks"][number];
