import type { Root } from "mdast";
import { type ArticleSource, linkMentions, type Options } from "./link-mentions.ts";

/** Links the first mention of whom to call to the page of contacts. */
export default function remarkLinkContacts({ names }: Options) {
	return (tree: Root, file: ArticleSource): void => linkMentions(tree, file, names, "contact");
}
