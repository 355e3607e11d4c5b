import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { mentionNames } from "./src/lib/mention-names.ts";
import { markdownPlugins } from "./src/markdown/index.ts";
import { loadCatalog, loadGlossary } from "./src/node/load-content.ts";
import redirectFiles from "./src/node/redirect-files.ts";
import siteMap from "./src/node/sitemap.ts";
import offlineEdition from "./src/offline/index/integration.ts";
import searchIndex from "./src/search/index/integration.ts";

// Where the site is published. Every link works under any base path.
const base = withSlashes(process.env.BASE_PATH ?? "/");

// Chromium 69: 360 browsers on Windows 7.
const FLOOR = "chrome69";

export default defineConfig({
	site: process.env.SITE_URL || undefined,
	base,
	outDir: process.env.OUT_DIR ?? "./dist",
	trailingSlash: "always",
	devToolbar: { enabled: false },
	build: {
		// One style sheet that the browser keeps, instead of the same CSS in 121 pages.
		inlineStylesheets: "never",
		assets: "assets",
	},
	markdown: {
		processor: unified({
			...markdownPlugins(base, mentionNames(loadCatalog(), loadGlossary())),
			gfm: true,
			smartypants: false,
		}),
		syntaxHighlight: false,
	},
	integrations: [mdx(), searchIndex(), offlineEdition(), redirectFiles(), siteMap()],
	vite: {
		plugins: [lowerClientScripts(FLOOR), plainLateScripts()],
		build: {
			cssTarget: FLOOR,
			assetsInlineLimit: 0,
			modulePreload: false,
			rolldownOptions: { onLog: leaveOutDirectives },
		},
	},
});

/** `/help`, `help/`, `/help/` → `/help/`. */
function withSlashes(path) {
	const trimmed = path.replace(/^\/+|\/+$/g, "");
	return trimmed === "" ? "/" : `/${trimmed}/`;
}

/**
 * Astro sets the client's target to "esnext", over what the config says; only a plugin's word comes after it.
 * Without this `?.` and `??` stay in the scripts and Chromium 69 cannot parse them. The same goes for modulePreload.
 */
function lowerClientScripts(target) {
	return {
		name: "lower-client-scripts",
		configEnvironment: (name) => (name === "client" ? { build: { target, modulePreload: false } } : undefined),
	};
}

/**
 * Vite wraps every `import()` in code that first fetches the style sheets of what is imported. No script of ours brings
 * any, and the code is half a kilobyte of every first search.
 */
function plainLateScripts() {
	return {
		name: "plain-late-scripts",
		applyToEnvironment: ({ name }) => name === "client",
		transform: (_, id) =>
			id === "\0vite/preload-helper.js"
				? { code: "export const __vitePreload = (load) => load();", map: null }
				: undefined,
	};
}

/** Astro marks every article for itself, and Rolldown warns of each mark: 121 warnings that bury ours. */
function leaveOutDirectives(level, log, handler) {
	if (log.code !== "MODULE_LEVEL_DIRECTIVE") handler(level, log);
}
