import type { Root } from "mdast";
import { type ArticleSource, linkMentions, type Options } from "./link-mentions.ts";

/** Links the first mention of websites to the list of addresses of their platform. */
export default function remarkLinkSites({ names }: Options) {
	return (tree: Root, file: ArticleSource): void => linkMentions(tree, file, names, "site");
}
