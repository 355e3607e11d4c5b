import { visit } from "unist-util-visit";
import type { Problem } from "../../../src/lib/problem.ts";
import { codeOfAddress } from "../addresses.ts";
import { decode, resolveUrl, under } from "../built-address.ts";
import { nearest } from "../nearest.ts";
import { parsedArticles } from "../parse-mdx.ts";
import { type Reference, referencesOf } from "../references.ts";
import type { BuiltContext, BuiltPage, BuiltRule } from "../types.ts";

type Text = Pick<Problem, "found" | "expected" | "mend">;

/** Every link within the site leads to a file, and every anchor to an id on that page. */
export const deadLink: BuiltRule = {
	name: "dead-link",
	description: "On built pages every internal address is a file under the base path, and every anchor an id.",
	scope: "built",
	check(context) {
		const pages = new Map(context.pages.map((page) => [page.address, page]));
		const sources = sourceLines(context);
		const problems = new Map<string, Problem>();
		for (const page of context.pages) {
			for (const reference of referencesOf(page.tree)) {
				const url = resolveUrl(reference.url, page, context);
				const text = url && checkUrl(url, reference, pages, context);
				if (!url || !text) continue;
				const source = sources(reference.code, under(url, context.base) ?? "");
				const place = source ?? { file: page.file, line: reference.line };
				const key = `${place.file}:${place.line} ${reference.url}`;
				// /all/ repeats every article: a link that is one line of MDX is one problem.
				if (!problems.has(key))
					problems.set(key, { rule: deadLink.name, ...place, ...text, found: `${text.found} on page ${page.address}` });
			}
		}
		return [...problems.values()];
	},
};

function checkUrl(
	url: URL,
	{ url: written, attribute }: Reference,
	pages: Map<string, BuiltPage>,
	context: BuiltContext,
): Text | undefined {
	const path = under(url, context.base)?.split(/[?#]/)[0];
	if (path === undefined) {
		return {
			found: `${attribute} "${written}" leaves the base path ${context.base}`,
			expected: `an address that begins with ${context.base}`,
			mend: "build the address with the helper that puts BASE_PATH in front",
		};
	}
	const file = path.endsWith("/") ? `${path}index.html` : path;
	if (!context.files.has(file)) {
		const lacksSlash = context.files.has(`${path}/index.html`);
		// A code near in digits is another article: no guess.
		const guess = codeOfAddress(path) === undefined ? nearest(path, pages.keys()) : undefined;
		const near = lacksSlash ? `${path}/` : guess;
		return {
			found: `${attribute} "${written}" leads to no file`,
			expected: lacksSlash ? "a slash at the end: not every host redirects" : `a built file ${file}`,
			mend: near
				? `write ${near}, the nearest page, or take the link out`
				: "write the address of an existing page, or take the link out",
		};
	}
	// "#:~:text=" is the browser's, "#top" the page's own beginning.
	const anchor = decode(url.hash.slice(1).split(":~:")[0] ?? "");
	const target = pages.get(path.replace(/(^|\/)index\.html$/, "$1"));
	if (anchor === "" || anchor === "top" || !target || target.anchors.has(anchor)) return undefined;
	const near = nearest(anchor, target.anchors);
	return {
		found: `${attribute} "${written}": page ${target.address} has no #${anchor}`,
		expected: "the id of a heading or part of that page",
		mend: near ? `write #${near}, the nearest on that page, or take the anchor out` : "take the anchor out",
	};
}

/** Finds the line of MDX that a link on a page comes from. */
function sourceLines({
	content,
}: BuiltContext): (code: string | undefined, address: string) => Pick<Problem, "file" | "line"> | undefined {
	const lines = new Map<string, Pick<Problem, "file" | "line">>();
	for (const { article, tree, lineOf } of content ? parsedArticles(content) : []) {
		visit(tree, (node) => {
			if (node.type !== "link" && node.type !== "definition" && node.type !== "image") return;
			const own = node.url.startsWith("#") ? `/${article.data.code}/${node.url}` : node.url;
			const key = `${article.data.code} ${decode(own)}`;
			if (!lines.has(key)) lines.set(key, { file: article.file, line: lineOf(node) });
		});
	}
	return (code, address) => (code === undefined ? undefined : lines.get(`${code} ${address}`));
}
