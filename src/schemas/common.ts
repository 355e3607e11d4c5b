import { z } from "astro/zod";

/** Three digits (four once a platform has more than 99 articles). Never 4xx/5xx: people would read an HTTP status. */
export const codeSchema = z
	.string()
	.regex(/^[1-36-9]\d{2,3}$/, "a code of three or four digits, not starting with 0, 4 or 5");

/** File-name id of a registry entry: lower-case ASCII, digits and hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and hyphens");

/** A calendar day. YAML readers disagree (text or Date); both come out as `YYYY-MM-DD`. */
export const daySchema = z
	.union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10))])
	.refine(isCalendarDay, "a real day written YYYY-MM-DD");

/** Where a fact stands in a manual: manual id and the section id of that manual's YAML. */
export const sourceRefSchema = z.strictObject({
	/** Id of a file in content/manuals. */
	manual: idSchema,
	/** Id of one of that manual's `sections`. */
	section: z.string().min(1),
});

export type SourceRef = z.infer<typeof sourceRefSchema>;

function isCalendarDay(day: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
	const date = new Date(`${day}T00:00:00Z`);
	// 2026-02-30 parses to 2 March: only a round trip proves the day exists.
	return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}
