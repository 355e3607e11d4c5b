import { z } from "astro/zod";

/** A root cause that shows under different texts on different platforms. */
export const familySchema = z.strictObject({
	order: z.number().int().positive(),
	name: z.string().min(2),
	/** The cause in one sentence. */
	cause: z.string().min(6),
});

export type Family = z.infer<typeof familySchema>;
