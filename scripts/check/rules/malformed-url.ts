import { visit } from "unist-util-visit";
import type { Problem } from "../../../src/lib/problem.ts";
import type { ContentFile } from "../../../src/node/load-yaml.ts";
import type { Site } from "../../../src/schemas/index.ts";
import { parsedArticles } from "../parse-mdx.ts";
import { isAutolink } from "../prose.ts";
import type { ContentRule } from "../types.ts";
import { hostOf, urlFault } from "../url-fault.ts";

/** Addresses copied out of manuals often bring a space or the words behind them along. */
export const malformedUrl: ContentRule = {
	name: "malformed-url",
	description: "Addresses of sites and links are well formed.",
	scope: "content",
	check({ content }) {
		const inLinks = parsedArticles(content).flatMap(({ article, tree, lineOf }) => {
			const problems: Problem[] = [];
			visit(tree, (node) => {
				if (node.type !== "link" && node.type !== "image" && node.type !== "definition") return;
				// Typed as text: told by stray-contact, which knows where that is allowed.
				if (node.type === "link" && isAutolink(node)) return;
				const fault = urlFault(node.url);
				if (!fault) return;
				problems.push({
					rule: malformedUrl.name,
					file: article.file,
					line: lineOf(node),
					found: `the address "${node.url}" ${fault}`,
					expected: "a well-formed address",
					mend: 'link an article as (/103/); for another website write <Site id="…" />',
				});
			});
			return problems;
		});
		return [...content.sites.flatMap(checkSite), ...inLinks];
	},
};

function checkSite(site: ContentFile<Site>): Problem[] {
	const { url, display } = site.data;
	const at = (key: "url" | "display", found: string, expected: string, mend: string): Problem => ({
		rule: malformedUrl.name,
		file: site.file,
		line: site.lineOf([key]),
		found,
		expected,
		mend,
	});
	const urlProblem = urlFault(url);
	const displayProblem = urlFault(display, false);
	const open = "open the address in a browser and copy it from there";
	if (urlProblem) return [at("url", `the address "${url}" ${urlProblem}`, "a well-formed address", open)];
	if (displayProblem) {
		return [at("display", `the shown address "${display}" ${displayProblem}`, "a well-formed address", open)];
	}
	// What people read is what they trust.
	if (hostOf(url) !== hostOf(display)) {
		const found = `it shows ${hostOf(display)} and leads to ${hostOf(url)}`;
		return [at("display", found, "one host in `url` and `display`", "write the same host in both")];
	}
	return [];
}
