/** The built site as files: which pages it has, and what stands in them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Nodes } from "hast";

/** Folder of the built site under test. */
export const DIST = process.env.DIST ?? "dist";
if (!existsSync(join(DIST, "index.html"))) throw new Error(`no site in ${DIST}/; run \`npm run build\` first`);

/** Address of every page, from the top of the site: `/`, `/103/`, … */
export const ADDRESSES: readonly string[] = readdirSync(DIST, { recursive: true, encoding: "utf8" })
	.filter((file) => file === "index.html" || file.endsWith(`${sep}index.html`))
	.map((file) => `/${file.split(sep).slice(0, -1).join("/")}/`.replace("//", "/"))
	.sort();

/** Codes of the articles that were built. */
export const CODES: readonly string[] = ADDRESSES.flatMap((address) => /^\/(\d+)\/$/.exec(address)?.[1] ?? []);

/** Codes of the articles that editors wrote. */
export function writtenCodes(): string[] {
	return readdirSync("content/articles", { recursive: true, encoding: "utf8" })
		.flatMap((file) => /(\d+)-[^/\\]*\.mdx$/.exec(file)?.[1] ?? [])
		.sort();
}

/** Ids of one kind of registry entry, from the names of its files. */
export function registryIds(registry: "platforms" | "tools" | "families" | "manuals"): string[] {
	return readdirSync(join("content", registry)).map((file) => file.replace(/\.yaml$/, ""));
}

/** HTML of a page; `/404.html` for the page of unknown addresses. */
export function readPage(address: string): string {
	return readFileSync(join(DIST, address.endsWith("/") ? `${address}index.html` : address), "utf8");
}

/** All text of a node. */
export function textOf(node: Nodes): string {
	if (node.type === "text") return node.value;
	return "children" in node ? node.children.map(textOf).join("") : "";
}

/** One page of each kind, by what it is; the search has its results open. */
export const PAGE_KINDS: Readonly<Record<string, string>> = {
	home: "/",
	search: "/search/",
	results: "/search/?q=CA%E8%AF%81%E4%B9%A6%E8%AF%BB%E5%8F%96%E9%94%99%E8%AF%AF",
	"no result": "/search/?q=asdfghjkl",
	"error article": "/103/",
	"task article": "/304/",
	"reference article": "/115/",
	"comparison article": "/901/",
	"manual article": "/300/",
	"error index": "/errors/",
	contacts: "/contacts/",
	everything: "/all/",
	"to take along": "/offline/",
	platform: "/platforms/sichuan-procurement/",
	tool: "/tools/huren-helper/",
	family: "/families/key-not-detected/",
	manual: "/manuals/sichuan-procurement/",
	"platforms at a glance": "/platforms/",
	"tasks by platform": "/tasks/",
	"all families": "/families/",
	"all tools": "/tools/",
	"all manuals": "/manuals/",
	"all roles": "/roles/",
	"texts of several owners": "/which/",
	"who for what": "/contacts/who/",
	triage: "/triage/",
	"triage of a platform": "/triage/hubei-procurement/",
	"triage of a stage": "/triage/hubei-procurement/check/",
	urgent: "/triage/urgent/",
	"staff board": "/staff/",
};
