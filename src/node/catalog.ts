import type { Catalog } from "../lib/catalog.ts";
import { loadCatalog } from "./load-content.ts";

/** In the dev server editors change content while it runs; a page asks for the catalog hundreds of times. */
const DEV_LIFETIME = 1000;

let cached: Catalog | undefined;
let loadedAt = 0;

/**
 * The catalog of this repository: read once in a build, again after a second in the dev server.
 * @throws Error listing the problems when content/ is not valid
 */
export function catalog(): Catalog {
	const isStale = import.meta.env?.DEV === true && Date.now() - loadedAt > DEV_LIFETIME;
	if (cached === undefined || isStale) {
		cached = loadCatalog();
		loadedAt = Date.now();
	}
	return cached;
}
