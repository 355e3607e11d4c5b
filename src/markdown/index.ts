import type { UnifiedProcessorOptions } from "@astrojs/markdown-remark";
import { HEADING_IDS } from "../lib/skeletons.ts";
import rehypeAnchors from "./rehype-anchors.ts";
import rehypeScrollTables from "./rehype-scroll-tables.ts";
import remarkBaseLinks from "./remark-base-links.ts";

/**
 * The Markdown plugins, in order.
 * @param base base path of the site, with a slash at both ends
 */
export function markdownPlugins(base: string): Pick<UnifiedProcessorOptions, "remarkPlugins" | "rehypePlugins"> {
	return {
		remarkPlugins: [
			[remarkBaseLinks, { base }], // while links are still Markdown nodes
		],
		rehypePlugins: [
			[rehypeAnchors, { headings: HEADING_IDS }], // before Astro's own heading ids, which keep what is there
			rehypeScrollTables, // last: it moves tables one level down, and anchors look at the top level only
		],
	};
}
