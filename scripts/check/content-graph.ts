import { buildGraph, type Graph } from "../../src/lib/graph.ts";
import type { LoadedContent } from "../../src/node/load-content.ts";
import { proseLinks } from "./prose-links.ts";

/** The graph of everything that could be read. */
export function contentGraph(content: LoadedContent): Graph {
	const data = <T>(files: readonly { data: T }[]) => files.map((file) => file.data);
	return buildGraph(
		{
			articles: data(content.articles),
			families: data(content.families),
			tools: data(content.tools),
			platforms: data(content.platforms),
			contacts: data(content.contacts),
		},
		proseLinks(content),
	);
}
