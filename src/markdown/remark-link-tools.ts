import type { Root } from "mdast";
import { type ArticleSource, linkMentions, type Options } from "./link-mentions.ts";

/** Links the first mention of software to the pages that tell its names and where to get it. */
export default function remarkLinkTools({ names }: Options) {
	return (tree: Root, file: ArticleSource): void => linkMentions(tree, file, names, "tool");
}
