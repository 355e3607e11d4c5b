import { mentionNames } from "../../../src/lib/mention-names.ts";
import { compileNames, type Owner } from "../../../src/lib/name-table.ts";
import type { Problem } from "../../../src/lib/problem.ts";
import { mentionsInTree, type TreeMention } from "../../../src/markdown/mentions-in-tree.ts";
import type { LoadedContent } from "../../../src/node/load-content.ts";
import type { ContentFile } from "../../../src/node/load-yaml.ts";
import { type ParsedArticle, parsedArticles } from "../parse-mdx.ts";
import type { ContentRule } from "../types.ts";

/** No name in prose means two things at once. */
export const ambiguousMention: ContentRule = {
	name: "ambiguous-mention",
	description: "A name that two things share is told apart by the article's platform or by what stands around it.",
	scope: "content",
	check({ content }) {
		const names = namesOf(content);
		return parsedArticles(content).flatMap((parsed) =>
			mentionsInTree(parsed.tree, names, parsed.article.data)
				.filter(({ owners }) => owners.length > 1)
				.map((mention) => describeProblem(mention, parsed)),
		);
	},
};

function namesOf(content: LoadedContent) {
	const data = <T>(files: ContentFile<T>[]) => files.map((file) => file.data);
	const named = {
		articles: data(content.articles),
		platforms: data(content.platforms),
		tools: data(content.tools),
		sites: data(content.sites),
		contacts: data(content.contacts),
	};
	return compileNames(mentionNames(named, content.glossary?.data ?? []));
}

function describeProblem({ node, start, end, owners }: TreeMention, { article, lineOf }: ParsedArticle): Problem {
	const candidates = owners.map(describeOwner).join(" or ");
	const [first] = owners;
	return {
		rule: ambiguousMention.name,
		file: article.file,
		line: lineOf(node) + node.value.slice(0, start).split("\n").length - 1,
		found: `"${node.value.slice(start, end)}" may be ${candidates}`,
		expected: "a name that only one of them has",
		mend: `write the full name (${owners.map(({ label }) => label).join("; ")}), name the platform in the same paragraph or row, or link it: [${node.value.slice(start, end)}](${first?.href})`,
	};
}

function describeOwner({ kind, label, href }: Owner): string {
	return `the ${kind} ${label} (${href})`;
}
