/**
 * A new article with the next free code: `npm run new -- PLATFORM SLUG [KIND]`.
 * Writes front matter and the headings of its kind; `npm run check` then names what is still to be filled in.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedCodes } from "../src/lib/ledger.ts";
import { nextFreeCode, usedCodes } from "../src/lib/next-code.ts";
import { formatProblem } from "../src/lib/problem.ts";
import { SKELETONS } from "../src/lib/skeletons.ts";
import { loadLedger } from "../src/node/ledger.ts";
import { loadContent } from "../src/node/load-content.ts";
import { loadRedirects } from "../src/node/redirects.ts";
import { KINDS, type Kind } from "../src/schemas/article.ts";

const [platformId = "", slug = "", kind = "error"] = process.argv.slice(2);
const content = loadContent();
const platform = content.platforms.find(({ data }) => data.id === platformId)?.data;
if (!platform) stop(`no platform "${platformId}"; known: ${content.platforms.map(({ data }) => data.id).join(", ")}`);
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
	stop(`"${slug}" is no slug; use lower-case letters, digits and hyphens, such as cert-read-error`);
if (!KINDS.includes(kind as Kind)) stop(`no kind "${kind}"; known: ${KINDS.join(", ")}`);

const ledger = loadLedger();
const { redirects, problems } = loadRedirects();
// Without them nobody knows which codes were somebody's once.
const unreadable = [...ledger.problems, ...problems][0];
if (unreadable) stop(formatProblem(unreadable));
const used = usedCodes({
	articles: content.articles.map(({ data }) => data.code),
	owners: publishedCodes(ledger.entries ?? []),
	redirects,
});
const code = nextFreeCode(platform.digit, used);
if (!code) stop(`platform "${platformId}" has no free code left`);

const folder = join("content", "articles", platformId);
const file = join(folder, `${code}-${slug}.mdx`);
if (existsSync(file)) stop(`${file} is there already`);
mkdirSync(folder, { recursive: true });
writeFileSync(file, template(code, platformId, kind as Kind));
console.log(`${file}\nfill it in (content/README.md says how), then run: npm run check`);

function template(code: string, platformId: string, kind: Kind): string {
	const errors = kind === "error" ? 'errors:\n  - text: ""\n    where: ""\n' : "";
	const headings = SKELETONS[kind].map(
		({ text, id, optional }) => `## ${text}${optional ? " {/* 可省略 */}" : ""}\n${id === "steps" ? "\n1. \n" : ""}`,
	);
	const today = new Date().toISOString().slice(0, 10);
	return `---\ncode: "${code}"\ntitle: ""\nplatform: ${platformId}\nkind: ${kind}\n${errors}asks: []\nsource: []\nupdated: ${today}\n---\n\n${headings.join("\n")}`;
}

function stop(reason: string): never {
	console.error(`new: ${reason}`);
	process.exit(1);
}
