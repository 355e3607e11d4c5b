import type { ContentRule } from "../types.ts";

/** A family is a cause of errors: its page shows which error texts it has. One without any article is `unreferenced`. */
export const familyErrors: ContentRule = {
	name: "family-errors",
	description: "Every family has an error article.",
	scope: "content",
	check({ content, known }) {
		if (!known.allArticlesRead) return [];
		return content.families.flatMap((family) => {
			const { id } = family.data;
			const members = content.articles.filter((article) => article.data.families.includes(id));
			if (members.length === 0 || members.some((article) => article.data.kind === "error")) return [];
			const codes = members.map((article) => article.data.code).join(", ");
			return [
				{
					rule: familyErrors.name,
					file: family.file,
					line: 1,
					found: `family "${id}" has no error (only ${codes})`,
					expected: `"${id}" in \`families\` of at least one article of kind error`,
					mend: `add it to the error that has this cause, or delete ${family.file} and take it out of those articles`,
				},
			];
		});
	},
};
