/**
 * `npm run graph`: prints figures of how articles, families, tools, platforms and contacts hang together,
 * and draws the relations of all articles:
 *   node scripts/graph/index.ts [--root DIR] [--out docs/graph.svg]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { formatProblem } from "../../src/lib/problem.ts";
import { loadCatalog, loadContent } from "../../src/node/load-content.ts";
import { contentGraph } from "../check/content-graph.ts";
import { figures } from "./figures.ts";
import { drawGraph } from "./svg.ts";

const { values } = parseArgs({
	options: {
		root: { type: "string", default: process.cwd() },
		out: { type: "string", default: "docs/graph.svg" },
	},
});

const content = loadContent(values.root);
if (content.problems.length > 0) {
	for (const problem of content.problems) console.error(formatProblem(problem));
	process.exit(1);
}
const catalog = loadCatalog(values.root);
const file = resolve(values.root, values.out);
const svg = drawGraph(catalog);
console.log(figures(contentGraph(content), catalog.articles).join("\n"));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, svg);
console.log(`\n${values.out}: ${Math.ceil(Buffer.byteLength(svg) / 1024)} KB`);
