import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Problem } from "../../../src/lib/problem.ts";
import { HEADING_IDS } from "../../../src/lib/skeletons.ts";
import type { ContentFile } from "../../../src/node/load-yaml.ts";
import type { Glossary } from "../../../src/schemas/index.ts";
import { parseMdx } from "../parse-mdx.ts";
import { sectionsOf } from "../sections.ts";
import type { ContentContext, ContentRule } from "../types.ts";

/** Every term of the glossary leads to a heading that is there. */
export const glossary: ContentRule = {
	name: "glossary",
	description: "Every term in content/glossary.yaml names an article that exists and a heading of it.",
	scope: "content",
	check(context) {
		const file = context.content.glossary;
		return file ? file.data.flatMap((_, index) => checkTerm(file, index, context)) : [];
	},
};

function checkTerm(file: ContentFile<Glossary>, index: number, { content, known }: ContentContext): Problem[] {
	const entry = file.data[index];
	if (!entry) return [];
	const at = (key: "article" | "anchor") => ({
		rule: glossary.name,
		file: file.file,
		line: file.lineOf([index, key]),
	});
	const article = content.articles.find(({ data }) => data.code === entry.article);
	if (!article) {
		if (known.codes.has(entry.article)) return []; // exists, but could not be read
		return [
			{
				...at("article"),
				found: `"${entry.term}" is explained in article ${entry.article}, which does not exist`,
				expected: "the code of the article that explains it",
				mend: "write the code of an article in content/articles, or take the term out",
			},
		];
	}
	const tree = parseMdx(article);
	if (!("type" in tree)) return []; // told by the rule `components`
	const anchors = anchorsOf(tree);
	if (anchors.includes(entry.anchor)) return [];
	return [
		{
			...at("anchor"),
			found: `"${entry.term}" is explained at #${entry.anchor}, which article ${entry.article} does not have`,
			expected: `one of ${anchors.join(", ")}`,
			mend: `write the anchor of the heading in ${article.file} that it is explained under`,
		},
	];
}

/** Anchors that the headings of an article get: those of the skeletons, and its cases. */
function anchorsOf(tree: Root): string[] {
	const headings = sectionsOf(tree).sections.flatMap(({ name }) => HEADING_IDS[name] ?? []);
	let cases = 0;
	visit(tree, "heading", ({ depth }) => {
		if (depth === 3) cases += 1;
	});
	return [...headings, ...Array.from({ length: cases }, (_, index) => `case-${index + 1}`)];
}
