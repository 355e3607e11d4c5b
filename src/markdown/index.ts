import type { UnifiedProcessorOptions } from "@astrojs/markdown-remark";
import { compileNames, type Name } from "../lib/name-table.ts";
import { HEADING_IDS } from "../lib/skeletons.ts";
import rehypeAnchorLinks from "./rehype-anchor-links.ts";
import rehypeAnchors from "./rehype-anchors.ts";
import rehypeScrollTables from "./rehype-scroll-tables.ts";
import remarkBaseLinks from "./remark-base-links.ts";
import remarkLinkContacts from "./remark-link-contacts.ts";
import remarkLinkErrors from "./remark-link-errors.ts";
import remarkLinkGlossary from "./remark-link-glossary.ts";
import remarkLinkPlatforms from "./remark-link-platforms.ts";
import remarkLinkSites from "./remark-link-sites.ts";
import remarkLinkTools from "./remark-link-tools.ts";

/**
 * The Markdown plugins, in order.
 * @param base base path of the site, with a slash at both ends
 * @param names what is linked where prose mentions it; nothing where they are left out
 */
export function markdownPlugins(
	base: string,
	names: readonly Name[] = [],
): Pick<UnifiedProcessorOptions, "remarkPlugins" | "rehypePlugins"> {
	const options = { names: compileNames(names) };
	return {
		remarkPlugins: [
			// Each knows the names of all, so they agree who has which words. Where two lead to one page, the first links it.
			[remarkLinkErrors, options], // what stands on the reader's screen, and holds names of software
			[remarkLinkTools, options], // software is what steps are about; a website that is one is linked as such
			[remarkLinkPlatforms, options], // a platform before its website of the same name
			[remarkLinkSites, options],
			[remarkLinkContacts, options], // after what is named like who runs it: 四川 CA 网厅 is no call to 四川 CA
			[remarkLinkGlossary, options], // last: an explanation is wanted only of what leads nowhere else
			[remarkBaseLinks, { base }], // after all that links, while links are still Markdown nodes
		],
		rehypePlugins: [
			[rehypeAnchors, { headings: HEADING_IDS }], // before Astro's own heading ids, which keep what is there
			rehypeAnchorLinks, // once the anchors are there, and while steps are at the top level
			rehypeScrollTables, // last: it moves tables one level down, and anchors look at the top level only
		],
	};
}
