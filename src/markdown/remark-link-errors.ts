import type { Root } from "mdast";
import { type ArticleSource, linkMentions, type Options } from "./link-mentions.ts";

/** Links the first mention of error texts to the articles that answer them. */
export default function remarkLinkErrors({ names }: Options) {
	return (tree: Root, file: ArticleSource): void => linkMentions(tree, file, names, "error");
}
