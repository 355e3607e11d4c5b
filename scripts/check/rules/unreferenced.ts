import type { Problem } from "../../../src/lib/problem.ts";
import type { LoadedContent } from "../../../src/node/load-content.ts";
import type { ContentFile } from "../../../src/node/load-yaml.ts";
import { COMPONENTS, referencesIn } from "../mdx-components.ts";
import { parsedArticles } from "../parse-mdx.ts";
import type { ContentRule } from "../types.ts";

/** Nothing lies about that no reader can reach. */
export const unreferenced: ContentRule = {
	name: "unreferenced",
	description: "Every contact, tool, family and site is used; every platform has a contact, every error a family.",
	scope: "content",
	check({ content, known }) {
		const problems = [...platformsWithoutContact(content), ...errorsWithoutFamily(content)];
		const parsed = parsedArticles(content);
		// An article that cannot be read may be the one that refers to it.
		if (!known.allArticlesRead || parsed.length < content.articles.length) return problems;
		const inProse = parsed.flatMap(({ tree }) => referencesIn(tree));
		const prose = (kind: string) =>
			inProse.filter(({ component }) => COMPONENTS[component]?.attribute?.refers.startsWith(kind)).map(({ id }) => id);
		const articles = content.articles.map((article) => article.data);

		const contacts = new Set([
			...articles.flatMap((article) => article.contacts),
			...content.platforms.flatMap((platform) => platform.data.contacts),
			...content.contacts.flatMap((contact) => contact.data.members),
			...prose("contact"),
		]);
		const tools = new Set([
			...articles.flatMap((article) => article.tools),
			...content.tools.flatMap((tool) => tool.data.part_of ?? []),
		]);
		const families = new Set(articles.flatMap((article) => article.families));
		const sites = new Set([...content.tools.flatMap((tool) => tool.data.downloads), ...prose("site")]);
		return [
			...problems,
			...unused(
				content.contacts,
				contacts,
				"contact",
				'`contacts` of an article or platform, or <ContactList ids={["…"]} />',
			),
			...unused(content.tools, tools, "tool", "`tools` of an article"),
			...unused(content.families, families, "family", "`families` of an article"),
			...unused(content.sites, sites, "site", '`downloads` of a tool, or <Site id="…" /> in an article'),
		];
	},
};

function unused(
	files: ContentFile<{ id: string }>[],
	used: ReadonlySet<string>,
	kind: string,
	where: string,
): Problem[] {
	return files
		.filter((file) => !used.has(file.data.id))
		.map((file) => ({
			rule: unreferenced.name,
			file: file.file,
			line: 1,
			found: `a ${kind} that nobody refers to`,
			expected: `"${file.data.id}" in ${where}`,
			mend: `name it where readers need it, or delete ${file.file}`,
		}));
}

function platformsWithoutContact(content: LoadedContent): Problem[] {
	return content.platforms
		.filter((platform) => platform.data.contacts.length === 0 && platform.data.id !== "common")
		.map((platform) => ({
			rule: unreferenced.name,
			file: platform.file,
			line: platform.lineOf(["contacts"]),
			found: "a platform without contact",
			expected: "whom to call when an article names nobody",
			mend: "add the id of a file in content/contacts to `contacts`",
		}));
}

function errorsWithoutFamily(content: LoadedContent): Problem[] {
	return content.articles
		.filter((article) => article.data.kind === "error" && article.data.families.length === 0)
		.map((article) => ({
			rule: unreferenced.name,
			file: article.file,
			line: article.lineOf(["families"]),
			found: "an error article without family",
			expected: "at least one root cause in `families`",
			mend: "add the id of a file in content/families",
		}));
}
