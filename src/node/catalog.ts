import type { Catalog } from "../lib/catalog.ts";
import { loadCatalog } from "./load-content.ts";

let cached: Catalog | undefined;

/**
 * The catalog of this repository, read once a process.
 * @throws Error listing the problems when content/ is not valid
 */
export function catalog(): Catalog {
	// In the dev server editors change content while it runs: read anew each time.
	if (import.meta.env?.DEV) return loadCatalog();
	cached ??= loadCatalog();
	return cached;
}
