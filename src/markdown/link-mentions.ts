/** What the remark-link plugins share: they differ in the kind of thing they link. */
import type { Link, PhrasingContent, Root } from "mdast";
import type { Kind, NameTable } from "../lib/name-table.ts";
import { type ArticleIdentity, mentionsInTree } from "./mentions-in-tree.ts";

export interface Options {
	/** All names, not only those of the plugin's kind: a longer name of another kind wins. */
	names: NameTable;
}

/** The part of a VFile that tells which article it is. */
export interface ArticleSource {
	data: Record<string, unknown>;
}

/** Class of links that appear by themselves. */
const MENTION_CLASS = "mention";

/**
 * Links the first mention of each thing of one kind. The text stays as it is, character by character.
 * @param file its front matter (put there by Astro) tells code and platform; without a code it is no article
 */
export function linkMentions(tree: Root, file: ArticleSource, names: NameTable, kind: Kind): void {
	const article = identityOf(file);
	if (!article) return;
	// From the end: what is linked first must not move the offsets of the others.
	for (const { node, parent, start, end, owners } of mentionsInTree(tree, names, article).reverse()) {
		const [owner, ...others] = owners;
		if (owner?.kind !== kind || others.length > 0) continue;
		const { value } = node;
		const link: Link = {
			type: "link",
			url: owner.href,
			data: { hProperties: { className: [MENTION_CLASS] } },
			children: [{ type: "text", value: value.slice(start, end) }],
		};
		const after: PhrasingContent[] = end < value.length ? [{ type: "text", value: value.slice(end) }] : [];
		const children = parent.children as PhrasingContent[];
		const index = children.indexOf(node);
		if (start > 0) {
			node.value = value.slice(0, start);
			children.splice(index + 1, 0, link, ...after);
		} else children.splice(index, 1, link, ...after);
	}
}

function identityOf({ data }: ArticleSource): ArticleIdentity | undefined {
	const { frontmatter } = (data.astro ?? {}) as { frontmatter?: Record<string, unknown> };
	if (frontmatter?.code === undefined) return undefined;
	return { code: String(frontmatter.code), platform: String(frontmatter.platform) };
}
