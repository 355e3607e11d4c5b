import { visit } from "unist-util-visit";
import type { Problem } from "../../../src/lib/problem.ts";
import type { ArticleFile } from "../../../src/node/load-content.ts";
import { COMPONENTS, idsIn, type MdxTag, type Refers, tagsOf } from "../mdx-components.ts";
import { nearest } from "../nearest.ts";
import { type ParsedArticle, parsedArticles, parseMdx } from "../parse-mdx.ts";
import type { ContentContext, ContentRule } from "../types.ts";

type Text = Pick<Problem, "found" | "expected" | "mend">;

/** content/ holds facts and prose, no code: a handful of components, each with an id. */
export const components: ContentRule = {
	name: "components",
	description: "Articles are valid MDX with known components only, each given an id of the right kind, and no code.",
	scope: "content",
	check(context) {
		return [
			...context.content.articles.flatMap(checkSyntax),
			...parsedArticles(context.content).flatMap((parsed) => [
				...tagsOf(parsed.tree).flatMap((tag) =>
					checkTag(tag, context).map((text) => problem(parsed.article, parsed.lineOf({ type: "tag", ...tag }), text)),
				),
				...checkCode(parsed),
			]),
		];
	},
};

function problem(article: ArticleFile, line: number, text: Text): Problem {
	return { rule: components.name, file: article.file, line, ...text };
}

function checkSyntax(article: ArticleFile): Problem[] {
	const fault = parseMdx(article);
	if ("type" in fault) return [];
	return [
		problem(article, fault.line, {
			found: `text that is not valid MDX (${fault.reason})`,
			expected: "every tag closed, and no bare <, { or } in prose",
			mend: "close the tag; write &lt; for <, &#123; for {, &#125; for }",
		}),
	];
}

function checkCode({ article, tree, lineOf }: ParsedArticle): Problem[] {
	const problems: Problem[] = [];
	visit(tree, (node) => {
		if (node.type === "mdxjsEsm") {
			problems.push(
				problem(article, lineOf(node), {
					found: `code "${node.value.split("\n")[0]}"`,
					expected: "no import or export in an article",
					mend: "delete the line; the components are known without import",
				}),
			);
		}
		if (node.type !== "mdxTextExpression" && node.type !== "mdxFlowExpression") return;
		// {/* … */} is how MDX writes a comment: a program without statements.
		if (node.data?.estree?.body.length === 0) return;
		problems.push(
			problem(article, lineOf(node), {
				found: `code "{${node.value}}"`,
				expected: "plain text",
				mend: "write the text itself; &#123; and &#125; show braces",
			}),
		);
	});
	return problems;
}

function checkTag(tag: MdxTag, context: ContentContext): Text[] {
	const name = tag.name ?? "";
	const spec = COMPONENTS[name];
	if (!spec) {
		const near = nearest(name, Object.keys(COMPONENTS)); // none for <>, which has no name
		const hint = near && COMPONENTS[near]?.example;
		return [
			{
				found: name === "" ? "an empty tag <>" : `unknown component <${name}>`,
				expected: `one of ${Object.keys(COMPONENTS).join(", ")}`,
				mend: hint ? `write ${hint}` : "write it in Markdown",
			},
		];
	}
	const write = { expected: spec.example, mend: `write ${spec.example}` };
	const wrong = tag.attributes.filter((attribute) => !("name" in attribute) || attribute.name !== spec.attribute?.name);
	const texts: Text[] = wrong.map((attribute) => ({
		found: `<${name}> with the attribute ${"name" in attribute ? attribute.name : "{…}"}`,
		...write,
	}));
	if (spec.wraps !== tag.children.length > 0) {
		texts.push({ found: spec.wraps ? `<${name}> around nothing` : `<${name}> around text`, ...write });
	}
	if (!spec.attribute) return texts;
	const { name: wanted, refers } = spec.attribute;
	const attribute = tag.attributes.find((candidate) => "name" in candidate && candidate.name === wanted);
	const ids = attribute && idsIn(attribute);
	if (!ids || ids.length === 0 || (wanted === "ids") !== (typeof attribute?.value === "object")) {
		return [...texts, { found: `<${name}> without a readable \`${wanted}\``, ...write }];
	}
	return [...texts, ...ids.flatMap((id) => checkId(name, id, refers, context))];
}

function checkId(component: string, id: string, refers: Refers, { content, known }: ContentContext): Text[] {
	const registry = refers === "site" ? "sites" : refers === "manual" ? "manuals" : "contacts";
	if (!known[registry].has(id)) {
		const near = nearest(id, known[registry]);
		return [
			{
				found: `<${component}> with the unknown ${refers.split(" ")[0]} "${id}"`,
				expected: `the name of a file in content/${registry}`,
				mend: `${near ? `write "${near}", the nearest that exists, or ` : ""}add content/${registry}/${id}.yaml`,
			},
		];
	}
	const contact = content.contacts.find((candidate) => candidate.data.id === id)?.data;
	if (registry !== "contacts" || !contact) return [];
	const has: Partial<Record<Refers, boolean>> = {
		"contact with a phone": contact.phones.length > 0,
		"contact with a QQ number": contact.qq.length > 0,
		"contact with an address": contact.address !== undefined,
	};
	if (has[refers] ?? true) return [];
	const list = `<ContactList ids={["${id}"]} />`;
	return [
		{
			found: `<${component}> of ${id}, which is no ${refers}`,
			expected: `a ${refers}`,
			mend: `use a component that shows what ${id} has (${list} shows all), or add it to content/contacts/${id}.yaml`,
		},
	];
}
