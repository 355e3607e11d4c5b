/** The sitemap: every page, articles with the day of their last change. */
import sitemap from "@astrojs/sitemap";
import type { AstroIntegration } from "astro";
import { LOCAL_SITE } from "../lib/address.ts";
import { loadCatalog } from "./load-content.ts";

/** Astro's sitemap integration. It needs full addresses: without SITE_URL they are those of `npm start`. */
export default function siteMap(): AstroIntegration {
	let days: Map<string, string> | undefined;
	const integration = sitemap({
		serialize(item) {
			// Read when the pages are built, not when the config is: broken content has its own message.
			days ??= new Map(loadCatalog().articles.map(({ code, updated }) => [code, updated]));
			const lastmod = days.get(/\/(\d+)\/$/.exec(item.url)?.[1] ?? "");
			return { ...item, ...(lastmod !== undefined && { lastmod }) };
		},
		namespaces: { news: false, xhtml: false, image: false, video: false },
	});
	const { "astro:config:done": configDone, ...hooks } = integration.hooks;
	return {
		...integration,
		hooks: {
			...hooks,
			"astro:config:done": (options) => {
				const { site } = options.config;
				if (!site) options.logger.warn(`SITE_URL is not set: sitemap and opensearch.xml name ${LOCAL_SITE}`);
				return configDone?.({ ...options, config: { ...options.config, site: site || LOCAL_SITE } });
			},
		},
	};
}
