import type { Root } from "mdast";
import { type ArticleSource, linkMentions, type Options } from "./link-mentions.ts";

/** Links the first mention of other platforms to their pages. */
export default function remarkLinkPlatforms({ names }: Options) {
	return (tree: Root, file: ArticleSource): void => linkMentions(tree, file, names, "platform");
}
