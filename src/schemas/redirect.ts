import { z } from "astro/zod";
import { daySchema } from "./common.ts";

/** An address that people still have, and where it leads now. */
export const redirectSchema = z.strictObject({
	/** Path of a page that is no more, `/105/`, or a place that left its page, `/103/#step-5`. No file: plain files cannot redirect. */
	from: z
		.string()
		.regex(
			/^\/([a-z0-9-]+\/)+(#[^\s#"<>]+)?$/,
			"a path of ours with a slash at both ends, such as /105/ or /103/#step-5",
		),
	/** Path of a page, with an anchor where one place of it is meant. */
	to: z
		.string()
		.regex(
			/^\/([a-z0-9-]+\/)*(#[^\s#"<>]+)?$/,
			"a path of ours with a slash at both ends, such as /106/ or /106/#step-2",
		),
	since: daySchema,
	/** Why, for those who look after us. */
	reason: z.string().min(2),
});

/** The redirects; a site that never lost an address has none. */
export const redirectsSchema = z.array(redirectSchema);

export type RedirectEntry = z.infer<typeof redirectSchema>;
