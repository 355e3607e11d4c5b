import { z } from "astro/zod";
import { idSchema } from "./common.ts";

/** Who a reader is. Articles name roles by their names, addresses by their ids. */
const roleSchema = z.strictObject({
	id: idSchema,
	name: z.string().min(2),
	/** Platforms that these people use, as the manuals tell; none for those who only appear in single articles. */
	platforms: z.array(idSchema).default([]),
});

/** A kind of place where errors show. */
const placeSchema = z.strictObject({
	id: idSchema,
	name: z.string().min(2),
	/** An error whose `where` holds one of these words belongs here, unless a place above it has claimed it. */
	words: z.array(z.string().min(2)).min(1),
});

/** The words that articles may use for `task` and `roles`, the places where errors show, and the CA vendors. */
export const taxonomySchema = z.strictObject({
	tasks: z.array(z.strictObject({ id: z.string().min(2), note: z.string().min(4) })).min(1),
	roles: z.array(roleSchema).min(1),
	places: z.array(placeSchema).default([]),
	vendors: z.array(z.strictObject({ id: idSchema, name: z.string().min(2), note: z.string().optional() })).min(1),
	/** Regions and systems that no manual covers: a query that names one is not answered for sure (see search/client/rank). */
	elsewhere: z.array(z.string().min(2)).default([]),
	/** Regions of our platforms: beside one of these the names above mean nothing. */
	home: z.array(z.string().min(2)).default([]),
});

export type Taxonomy = z.infer<typeof taxonomySchema>;
export type Role = Taxonomy["roles"][number];
export type Place = Taxonomy["places"][number];
