import type { Root } from "mdast";
import { visit } from "unist-util-visit";

export interface Options {
	/** Base path of the site, with a slash at both ends. */
	base: string;
}

/**
 * Puts the site's base path before links that start with a slash, so that editors write `/103/`
 * and the site can still be published under `/help/`.
 */
export default function remarkBaseLinks({ base }: Options) {
	return (tree: Root): void => {
		visit(tree, (node) => {
			if (node.type !== "link" && node.type !== "definition") return;
			const link = node;
			if (link.url.startsWith("/") && !link.url.startsWith("//")) link.url = base + link.url.slice(1);
		});
	};
}
