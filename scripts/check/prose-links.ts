/** What articles refer to in their prose: links to pages of this site, and components that show a contact. */
import { visit } from "unist-util-visit";
import type { Edge, NodeId } from "../../src/lib/graph.ts";
import type { LoadedContent } from "../../src/node/load-content.ts";
import { codeOfAddress } from "./addresses.ts";
import { COMPONENTS, referencesIn } from "./mdx-components.ts";
import { parsedArticles } from "./parse-mdx.ts";

const FOLDERS: Readonly<Record<string, "family" | "tool" | "platform">> = {
	families: "family",
	tools: "tool",
	platforms: "platform",
};

/** Prose links of every article that parses, as edges of the graph. */
export function proseLinks(content: LoadedContent): Omit<Edge, "how">[] {
	return parsedArticles(content).flatMap(({ article, tree }) => {
		const targets: NodeId[] = referencesIn(tree)
			.filter(({ component }) => COMPONENTS[component]?.attribute?.refers.startsWith("contact"))
			.map(({ id }): NodeId => `contact:${id}`);
		visit(tree, (node) => {
			if (node.type !== "link" && node.type !== "definition") return;
			const target = nodeOfAddress(node.url);
			if (target) targets.push(target);
		});
		return targets.map((to) => ({ from: `article:${article.data.code}` as const, to }));
	});
}

/** The node a page of this site is about: `/103/#步骤`, `/tools/ixin/`, `/contacts/#scca`. */
export function nodeOfAddress(url: string): NodeId | undefined {
	const [path = "", anchor = ""] = url.split("#");
	const code = codeOfAddress(path);
	if (code !== undefined) return `article:${code}`;
	if (path === "/contacts/" && anchor !== "") return `contact:${anchor}`;
	const [, folder = "", id = "", ...rest] = path.split("/");
	const kind = FOLDERS[folder];
	return kind !== undefined && id !== "" && rest.join("") === "" ? `${kind}:${id}` : undefined;
}
