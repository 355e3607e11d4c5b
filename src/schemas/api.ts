import { z } from "astro/zod";
import { KINDS, RELATION_KINDS } from "./article.ts";
import { codeSchema, idSchema } from "./common.ts";

/**
 * What /api/*.json promises to other programs; published beside it as JSON Schema, descriptions included.
 * A field taken away or given another meaning raises the first number of API_VERSION, a new one the second.
 */
export const API_VERSION = "1.0.0";

const day = z.iso.date();
const address = z.string().min(1).meta({
	format: "uri-reference",
	description: "Address of the page: in full, or from the top of the host where the site was built without SITE_URL.",
});
const text = z.string().min(1);
const ids = (what: string) => z.array(idSchema).describe(`Ids of ${what}.`);

const head = {
	$schema: z.string().meta({ format: "uri-reference", description: "Address of the JSON Schema of this file." }),
	version: z
		.string()
		.regex(/^\d+\.\d+\.\d+\+\d{4}-\d{2}-\d{2}$/)
		.describe("Version of the schema and, after the plus, the day of the content (Semantic Versioning 2.0.0)."),
	updated: day.describe("Day of the latest change of an article."),
};

const errorSchema = z.strictObject({
	text: text.describe("Error text, verbatim as the popup shows it."),
	variants: z.array(text).describe("Other wordings of the same error."),
	where: text.describe("The software or page that shows it."),
});

const articleEntrySchema = z.strictObject({
	code: codeSchema.describe("The code people read out on the phone; never changed, never used again."),
	title: text,
	url: address,
	platform: idSchema.describe("Id of a platform."),
	kind: z.enum(KINDS).describe("error: a message and its cure · task: how to do something · reference · concept"),
	task: text.optional().describe("What the reader wants to do."),
	errors: z.array(errorSchema),
	asks: z.array(text).describe("How people ask for it, in their own words."),
	families: ids("families: root causes"),
	tools: ids("tools"),
	contacts: ids("contacts: whom to call, first one first"),
	roles: z.array(text).describe("Who it is for."),
	related: z
		.array(
			z.strictObject({
				code: codeSchema,
				how: z.enum([...RELATION_KINDS, "previous-step"]),
				note: text.optional().describe("What tells the two apart."),
			}),
		)
		.describe("Other articles; each relation stands on both of them."),
	source: z
		.array(z.strictObject({ manual: idSchema, section: text }))
		.describe("Sections of manuals that the article is made of."),
	updated: day.describe("Day of the last change of its facts."),
	risk: text.optional().describe("What can go wrong with the steps."),
	retired: z
		.strictObject({ since: day, replacedBy: codeSchema.optional() })
		.optional()
		.describe("The error no longer occurs: since when, and the article that replaces it."),
});

const contactEntrySchema = z.strictObject({
	id: idSchema,
	name: text,
	role: z.enum(["ca", "platform", "bid-client", "office"]),
	phones: z.array(
		z.strictObject({
			number: text.describe("As people read it."),
			tel: text.describe("The digits to dial."),
			note: text.optional(),
		}),
	),
	qq: z.array(text),
	address: text.optional(),
	hours: text.optional(),
	members: ids("contacts, where this is a group of them"),
	platforms: ids("platforms"),
	for: z.array(text).describe("The problems they solve."),
});

/** /api/articles.json: the catalog, and every thing its articles refer to by id. */
export const articlesDocumentSchema = z
	.strictObject({
		...head,
		platforms: z.array(z.strictObject({ id: idSchema, name: text, short: text, url: address })),
		families: z.array(
			z.strictObject({ id: idSchema, name: text, cause: text.describe("The cause in one sentence."), url: address }),
		),
		tools: z.array(
			z.strictObject({
				id: idSchema,
				name: text,
				names: z.array(text).describe("Every name it has."),
				platforms: ids("platforms"),
				url: address,
			}),
		),
		contacts: z.array(contactEntrySchema),
		manuals: z.array(
			z.strictObject({
				id: idSchema,
				title: text,
				platform: idSchema,
				version: text.optional().describe("Its newest version."),
				effective: day.optional().describe("Since when that version is in force."),
				url: address,
			}),
		),
		articles: z.array(articleEntrySchema).describe("Every article, by code."),
	})
	.meta({ title: "CA 证书速查: articles", description: "Every article without its text, which stands on its page." });

/** /api/errors.json: every error text and the article that cures it. */
export const errorsDocumentSchema = z
	.strictObject({
		...head,
		errors: z
			.array(
				z.strictObject({
					...errorSchema.shape,
					code: codeSchema.describe("Code of the article."),
					title: text.describe("Title of the article."),
					platform: idSchema,
					families: ids("families: root causes"),
					url: address,
				}),
			)
			.describe("By code of the article; the same text may stand under several articles."),
	})
	.meta({ title: "CA 证书速查: error texts", description: "Every error text and the article that cures it." });

export type ArticlesDocument = z.infer<typeof articlesDocumentSchema>;
export type ErrorsDocument = z.infer<typeof errorsDocumentSchema>;
