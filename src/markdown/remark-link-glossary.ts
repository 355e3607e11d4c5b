import type { Root } from "mdast";
import { type ArticleSource, linkMentions, type Options } from "./link-mentions.ts";

/** Links the first mention of words of the trade to where they are explained. */
export default function remarkLinkGlossary({ names }: Options) {
	return (tree: Root, file: ArticleSource): void => linkMentions(tree, file, names, "term");
}
