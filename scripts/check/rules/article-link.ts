import { visit } from "unist-util-visit";
import type { Problem } from "../../../src/lib/problem.ts";
import { codeOfAddress, isKnownAddress, knownAddresses } from "../addresses.ts";
import { nearest } from "../nearest.ts";
import { parsedArticles } from "../parse-mdx.ts";
import { isAutolink } from "../prose.ts";
import type { ContentContext, ContentRule } from "../types.ts";
import { isExternal, urlFault } from "../url-fault.ts";

type Text = Pick<Problem, "found" | "expected" | "mend">;

/** Links in prose lead to pages of this site that exist. */
export const articleLink: ContentRule = {
	name: "article-link",
	description: "Links in prose lead to another article or to a page of CONTRACT.md, never to another website.",
	scope: "content",
	check(context) {
		return parsedArticles(context.content).flatMap(({ article, tree, lineOf }) => {
			const problems: Problem[] = [];
			visit(tree, (node) => {
				if (node.type !== "link" && node.type !== "definition") return;
				// An address typed as text became a link by itself: stray-contact tells it.
				if (node.type === "link" && isAutolink(node)) return;
				const text = checkUrl(node.url, article.data.code, context);
				if (text) problems.push({ rule: articleLink.name, file: article.file, line: lineOf(node), ...text });
			});
			return problems;
		});
	},
};

function checkUrl(url: string, ownCode: string, { known }: ContentContext): Text | undefined {
	if (urlFault(url)) return undefined; // told by malformed-url
	if (isExternal(url)) {
		return {
			found: `a link to "${url}"`,
			expected: "links to this site only",
			mend: 'write <Site id="…" />, or <Phone id="…" /> for a number, and keep the address in content/sites or content/contacts',
		};
	}
	if (url.startsWith("#")) return undefined; // an anchor of this page: told by dead-link, which sees the ids
	const path = url.split(/[?#]/)[0] ?? "";
	const code = codeOfAddress(path);
	if (code === ownCode) {
		return {
			found: `a link to the article itself (${url})`,
			expected: "a link to another page",
			mend: "write the text without link",
		};
	}
	if (isKnownAddress(path, known)) return undefined;
	const slashes = `/${path.split("/").filter(Boolean).join("/")}/`;
	const meant = isKnownAddress(slashes, known) ? slashes : undefined;
	if (code !== undefined) {
		return {
			found: meant ? `a link to "${url}" without the last slash` : `a link to article ${code}, which does not exist`,
			expected: "an address such as /103/ that exists",
			// A code near in digits is another article: no guess.
			mend: meant ? `write ${meant}` : "write the code of an article in content/articles, or take the link out",
		};
	}
	const near = meant ?? nearest(path, knownAddresses(known));
	return {
		found: `a link to "${url}", which is no page`,
		expected: "an address such as /103/ that exists",
		mend: near
			? `write ${near}, the nearest that exists, or take the link out`
			: "write the address of an existing page, or take the link out",
	};
}
