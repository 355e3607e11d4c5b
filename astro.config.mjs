import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { markdownPlugins } from "./src/markdown/index.ts";
import searchIndex from "./src/search/index/integration.ts";

// Where the site is published. Every link works under any base path.
const base = withSlashes(process.env.BASE_PATH ?? "/");

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
		processor: unified({ ...markdownPlugins(base), gfm: true, smartypants: false }),
		syntaxHighlight: false,
	},
	integrations: [mdx(), searchIndex()],
	vite: {
		// Chromium 69: 360 browsers on Windows 7. build.target does not lower client scripts in Vite 8, oxc.target does.
		oxc: { target: "chrome69" },
		build: { cssTarget: "chrome69", assetsInlineLimit: 0, modulePreload: false },
	},
});

/** `/help`, `help/`, `/help/` → `/help/`. */
function withSlashes(path) {
	const trimmed = path.replace(/^\/+|\/+$/g, "");
	return trimmed === "" ? "/" : `/${trimmed}/`;
}
