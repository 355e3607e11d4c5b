/**
 * Puts on record what is published, in content/published.yaml. The ledger only grows.
 *   npm run publish:ledger                               adds every address of dist/
 *   npm run publish:ledger -- --reworded 103#step-3      the step says the same in other words
 *   npm run publish:ledger -- --moved 103 "why"          old links of the article may show another step (or 103#step-3)
 *   npm run publish:ledger -- --rebuild                  puts a damaged ledger together from git
 * `--dist DIR` for another built folder than OUT_DIR or dist/.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { rebuild, recordSite, takeOn } from "./ledger/record.ts";

const USAGE = 'npm run publish:ledger [-- --reworded 103#step-3 | --moved 103 "why" | --rebuild | --dist DIR]';

try {
	for (const line of run()) console.log(line);
} catch (error) {
	const message = error instanceof Error ? error.message : String(error);
	console.error(`${message}\npublish:ledger: content/published.yaml was not changed`);
	process.exitCode = 1;
}

function run(): string[] {
	const root = process.cwd();
	const { values, positionals } = parseArgs({
		options: {
			dist: { type: "string", default: process.env.OUT_DIR ?? "dist" },
			reworded: { type: "string", multiple: true, default: [] },
			moved: { type: "string", multiple: true, default: [] },
			rebuild: { type: "boolean", default: false },
		},
		allowPositionals: true,
	});
	const [reason, ...surplus] = positionals;
	if (surplus.length > 0) throw new Error(`one reason, in quotes; usage: ${USAGE}`);
	const why = reason !== undefined && { reason };
	const changes = [
		...values.reworded.map((address) => ({ as: "reworded" as const, address, ...why })),
		...values.moved.map((address) => ({ as: "moved" as const, address, ...why })),
	];
	if (values.rebuild) return [rebuild(root)];
	if (changes.length > 0) return takeOn(root, changes);
	const base = process.env.BASE_PATH ?? "/";
	return [recordSite({ root, dist: resolve(root, values.dist), base, site: process.env.SITE_URL || undefined })];
}
