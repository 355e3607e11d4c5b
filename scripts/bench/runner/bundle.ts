/** Bundles the browser sides as the site's own scripts are: minified, lowered to the same floor. */
import { join } from "node:path";
import { build } from "vite";
import type { BenchEngine } from "../engines/port.ts";

/** The floor of the site, see astro.config.mjs. */
const FLOOR = "chrome69";
/** Name of the bundle in its folder. */
export const BUNDLE = "engine.js";

/** Writes `engine.js`, and the pieces it loads later, into a folder. */
export async function bundleOpener(engine: BenchEngine, folder: string): Promise<void> {
	await build({
		configFile: false,
		logLevel: "error",
		base: "./",
		publicDir: false,
		build: {
			outDir: folder,
			emptyOutDir: true,
			target: FLOOR,
			modulePreload: false,
			rolldownOptions: {
				input: join(import.meta.dirname, "../engines/browser", engine.opener),
				preserveEntrySignatures: "strict",
				output: { entryFileNames: BUNDLE, chunkFileNames: "[name]-[hash].js" },
			},
		},
	});
}
