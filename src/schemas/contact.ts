import { z } from "astro/zod";
import { codeSchema, idSchema, sourceRefSchema } from "./common.ts";

const phoneSchema = z.strictObject({
	/** As the manual writes it; this is what people see. */
	number: z.string().regex(/^[\d-]{5,}$/, "digits and hyphens"),
	/** What `tel:` dials: digits only. */
	tel: z.string().regex(/^\d{5,}$/, "digits only"),
	note: z.string().optional(),
});

/** Somebody to call or a counter to go to. The only place where a number or address stands. */
export const contactSchema = z
	.strictObject({
		order: z.number().int().positive(),
		name: z.string().min(2),
		/** ca: certificates and seals · platform: accounts and operation · bid-client: bidding software · office: counters and post. */
		role: z.enum(["ca", "platform", "bid-client", "office"]),
		/** Company that runs it. */
		org: z.string().optional(),
		/** Name of the person as the manual publishes it. */
		person: z.string().optional(),
		phones: z.array(phoneSchema).default([]),
		qq: z.array(z.string().regex(/^\d{5,}$/)).default([]),
		address: z.string().optional(),
		postcode: z
			.string()
			.regex(/^\d{6}$/)
			.optional(),
		/** Whom to address a letter to. */
		recipient: z.string().optional(),
		/** Opening hours, verbatim. */
		hours: z.string().optional(),
		/** A group: ids of the contacts in it. */
		members: z.array(idSchema).default([]),
		/** Code of the article that lists them in full. */
		article: codeSchema.optional(),
		platforms: z.array(idSchema).min(1),
		/** The problems they solve, as short nouns. */
		for: z.array(z.string().min(2)).min(1),
		note: z.string().optional(),
		source: z.array(sourceRefSchema).min(1),
	})
	.refine(
		(contact) =>
			contact.phones.length + contact.qq.length + contact.members.length > 0 || contact.address !== undefined,
		"a contact needs a phone, QQ, address or members",
	);

export type Contact = z.infer<typeof contactSchema>;
