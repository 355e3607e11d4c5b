/** What a check is and what it is given. One rule a file, under rules/. */
import type { Root } from "hast";
import type { Problem } from "../../src/lib/problem.ts";
import type { LoadedLedger } from "../../src/node/ledger.ts";
import type { LoadedContent } from "../../src/node/load-content.ts";
import type { LoadedRedirects } from "../../src/node/redirects.ts";
import type { KnownIds } from "./known.ts";

interface RuleText {
	/** Short name, shown in brackets after each problem. */
	name: string;
	/** What it makes sure of, as one sentence. */
	description: string;
}

/** A check over content/. Pure: it reads nothing but the context. */
export interface ContentRule extends RuleText {
	scope: "content";
	check(context: ContentContext): Problem[];
}

/** A check over the built pages. Pure: it reads nothing but the context. */
export interface BuiltRule extends RuleText {
	scope: "built";
	check(context: BuiltContext): Problem[];
}

export type Rule = ContentRule | BuiltRule;

export interface ContentContext {
	/** Top of the repository. */
	root: string;
	content: LoadedContent;
	/** Ids and codes that may be referred to. */
	known: KnownIds;
	/** Every address that was ever published. */
	ledger: LoadedLedger;
	redirects: LoadedRedirects;
}

export interface BuiltPage {
	/** Path from the top of the repository, for messages. */
	file: string;
	/** Address under the base path: `/103/`, `/404.html`. */
	address: string;
	tree: Root;
	/** Every id (and a[name]) on the page: what `#…` can lead to. */
	anchors: ReadonlySet<string>;
}

export interface BuiltContext {
	/** Top of the repository. */
	root: string;
	/** Path the site lives under, with a slash at both ends. */
	base: string;
	/** `https://host` of the published site, where known: its absolute links count as internal. */
	site?: string;
	pages: BuiltPage[];
	/** Style sheets, for what they fetch. */
	styles: { file: string; text: string }[];
	/** Every file of the built folder, as an address under the base path: `/103/index.html`. */
	files: ReadonlySet<string>;
	/** The content the pages were built from, to name the source line; absent where there is none. */
	content?: LoadedContent;
	/** Every address that was ever published. */
	ledger: LoadedLedger;
	redirects: LoadedRedirects;
}
