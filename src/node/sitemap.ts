/** The sitemap: every page, articles with the day of their last change. */
import sitemap from "@astrojs/sitemap";
import type { AstroIntegration } from "astro";
import { LOCAL_SITE } from "../lib/address.ts";
import { loadCatalog } from "./load-content.ts";
import { loadRedirects } from "./redirects.ts";

/** Astro's sitemap integration. It needs full addresses: without SITE_URL they are those of `npm start`. */
export default function siteMap(): AstroIntegration {
	let days: Map<string, string> | undefined;
	let base = "/";
	// A page that only leads to another is none to be found.
	const moved = new Set(loadRedirects().redirects.map(({ from }) => from));
	const integration = sitemap({
		filter: (page) => !moved.has(new URL(page).pathname.replace(base, "/")),
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
				base = options.config.base;
				if (!site) options.logger.warn(`SITE_URL is not set: sitemap, opensearch.xml and QR codes name ${LOCAL_SITE}`);
				return configDone?.({ ...options, config: { ...options.config, site: site || LOCAL_SITE } });
			},
		},
	};
}
