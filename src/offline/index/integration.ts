/** The Astro hook of the single-file edition: it is made of the built pages and of the built search, so it comes after. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig, AstroIntegration } from "astro";
import { SITE_NAME } from "../../components/site-name.ts";
import { latestUpdate } from "../../lib/api.ts";
import { loadCatalog } from "../../node/load-content.ts";
import { siteEngine } from "../../search/index/choose-engine.ts";
import { EDITION_FILE, EDITION_LIMIT } from "../shared/edition.ts";
import { bundleClient } from "./bundle.ts";
import { EDITION_FOLDER, writeEdition } from "./write-edition.ts";

/** Writes the single file; in the dev server, serves what the last build wrote. */
export default function offlineEdition(): AstroIntegration {
	let config: AstroConfig;
	return {
		name: "offline-edition",
		hooks: {
			"astro:config:done": (options) => {
				config = options.config;
			},
			"astro:build:done": async ({ dir, logger }) => {
				if (!siteEngine().built.includes("pack")) {
					logger.warn("no single-file edition: a site of this size has no text pack to put into it");
					return;
				}
				const root = fileURLToPath(config.root);
				const catalog = loadCatalog();
				const { version: program } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
					version: string;
				};
				const { bytes, version } = writeEdition(
					{
						dist: fileURLToPath(dir),
						catalog,
						siteName: SITE_NAME,
						base: config.base,
						site: config.site && new URL(config.base, config.site).href,
						program,
						updated: latestUpdate(catalog.articles),
						bundle: await bundleClient(root),
					},
					limitOf(process.env.OFFLINE_LIMIT),
					(message) => logger.warn(message),
				);
				logger.info(`single file: ${bytes} bytes, version ${version}`);
			},
			"astro:server:setup": ({ server, logger }) => {
				server.middlewares.use((request, response, next) => {
					if (!request.url?.split("?")[0]?.endsWith(`/${EDITION_FOLDER}/${EDITION_FILE}`)) return next();
					const file = join(server.config.root, "dist", EDITION_FOLDER, EDITION_FILE);
					if (!existsSync(file)) {
						logger.warn("no single file yet: run `npm run build` once, the dev server offers that of the last build");
						return next();
					}
					response.setHeader("Content-Type", "text/html; charset=utf-8");
					response.end(readFileSync(file));
					return undefined;
				});
			},
		},
	};
}

/** @throws Error where OFFLINE_LIMIT is no number of bytes */
function limitOf(wanted: string | undefined): number {
	if (!wanted) return EDITION_LIMIT;
	if (!/^\d+$/.test(wanted)) throw new Error(`OFFLINE_LIMIT=${wanted}: expected a number of bytes, say 450000`);
	return Number(wanted);
}
