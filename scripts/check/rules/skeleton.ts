import type { Heading, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { Problem } from "../../../src/lib/problem.ts";
import type { Kind } from "../../../src/schemas/index.ts";
import { nearest } from "../nearest.ts";
import { type ParsedArticle, parsedArticles } from "../parse-mdx.ts";
import { plainText } from "../prose.ts";
import { type Section, sectionsOf } from "../sections.ts";
import type { ContentRule } from "../types.ts";

/** Headings of each kind in their order: cause before cure, whom to call last. `?` marks those that may be left out. */
const SKELETONS: Record<Kind, readonly string[]> = {
	error: ["现象", "原因", "解决步骤", "仍未解决"],
	task: ["什么时候用", "准备?", "操作步骤", "注意?", "仍未解决"],
	reference: ["要点", "明细?", "注意?", "仍未解决?"],
	concept: ["一句话回答", "说明?", "怎么办?", "仍未解决?"],
};
const STEP_SECTIONS: ReadonlySet<string> = new Set(["解决步骤", "操作步骤"]);

/** Every article of a kind has the same skeleton, so that readers know where to look. */
export const skeleton: ContentRule = {
	name: "skeleton",
	description: "Headings are those of the article's kind, in order, none empty; steps are numbered.",
	scope: "content",
	check({ content }) {
		return parsedArticles(content).flatMap(checkArticle);
	},
};

function checkArticle(parsed: ParsedArticle): Problem[] {
	const { article, tree, lineOf } = parsed;
	const { kind } = article.data;
	const problems: Problem[] = [];
	const report = (line: number, found: string, expected: string, mend: string) => {
		problems.push({ rule: skeleton.name, file: article.file, line, found, expected, mend });
	};
	const { before, sections } = sectionsOf(tree);
	const whole = SKELETONS[kind].map((name) => name.replace("?", ""));
	const order = `the headings of kind ${kind}: ${SKELETONS[kind].map((name) => `## ${name}`).join(", ")} (? = may be left out)`;
	if (before.length === 0 && sections.length === 0) {
		report(article.bodyLine, "an article without text", order, "write it; 103 is a model");
		return problems;
	}
	const loose = before.find((node) => node.type !== "heading" || node.depth !== 1);
	if (loose) report(lineOf(loose), "text before the first heading", order, `move it below ## ${whole[0]}`);

	let last = -1;
	const seen = new Set<string>();
	for (const { heading, name } of sections) {
		const place = whole.indexOf(name);
		const line = lineOf(heading);
		if (place < 0) {
			const near = nearest(name, whole);
			if (near) seen.add(near); // it is there, only misspelt
			report(line, `heading "## ${name}"`, order, near ? `write ## ${near}` : "use ### below one of these headings");
		} else if (seen.has(name)) {
			report(line, `a second "## ${name}"`, "each heading once", "put both texts under one heading, or use ###");
		} else if (place < last) {
			report(line, `"## ${name}" after "## ${whole[last]}"`, order, `move it before ## ${whole[last]}`);
		}
		seen.add(name);
		last = Math.max(last, place);
	}
	const end = article.bodyLine + article.body.trimEnd().split("\n").length - 1;
	for (const name of SKELETONS[kind]) {
		if (name.endsWith("?") || seen.has(name)) continue;
		const following = sections.find((section) => whole.indexOf(section.name) > whole.indexOf(name));
		report(
			following ? lineOf(following.heading) : end,
			`no heading "## ${name}"`,
			order,
			`add ## ${name} and its text here`,
		);
	}
	for (const section of sections) checkSection(section, parsed, report);
	visit(tree, "heading", (heading) => {
		const text = plainText(heading);
		if (heading.depth === 1)
			report(lineOf(heading), `heading "# ${text}"`, "## or ###", "the title stands in the front matter; use ##");
		if (heading.depth > 3)
			report(lineOf(heading), `a heading of level ${heading.depth} "${text}"`, "## or ###", "use ### or bold text");
	});
	return problems;
}

type Report = (line: number, found: string, expected: string, mend: string) => void;

function checkSection({ heading, name, content }: Section, { lineOf }: ParsedArticle, report: Report): void {
	if (content.length === 0) {
		report(
			lineOf(heading),
			`empty section "## ${name}"`,
			"text below the heading",
			"write it, or delete the heading if it may be left out",
		);
		return;
	}
	content.forEach((node, index) => {
		if (!isSubheading(node) || (content[index + 1] && !isSubheading(content[index + 1]))) return;
		report(
			lineOf(node),
			`empty section "### ${plainText(node)}"`,
			"text below the heading",
			"write it, or delete the heading",
		);
	});
	if (!STEP_SECTIONS.has(name)) return;
	let numbered = false;
	visit({ type: "root", children: content }, "list", (list) => {
		numbered ||= list.ordered === true;
	});
	if (!numbered)
		report(
			lineOf(heading),
			`no numbered list below "## ${name}"`,
			"steps as 1. 2. 3.",
			"begin each step on its own line with 1.",
		);
}

function isSubheading(node: RootContent | undefined): node is Heading {
	return node?.type === "heading" && node.depth > 2;
}
