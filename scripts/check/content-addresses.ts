/** The addresses that content/ answers for without a build: articles, their headings, cases and steps. */
import {
	type Addresses,
	codeOfPath,
	identityOfFile,
	type LedgerEntry,
	type PageAddresses,
} from "../../src/lib/ledger.ts";
import { findLosses, type Loss } from "../../src/lib/ledger-compare.ts";
import type { LoadedContent } from "../../src/node/load-content.ts";
import { type ArticleAnchor, articleAnchors, isArticleAnchor } from "./article-anchors.ts";
import { parsedArticles } from "./parse-mdx.ts";
import type { ContentContext } from "./types.ts";

export interface ContentPage extends PageAddresses {
	/** The MDX file. */
	file: string;
	/** Line on which its text begins. */
	bodyLine: number;
	places: ReadonlyMap<string, ArticleAnchor>;
}

/** Articles by path. Those whose text cannot be read are left out: other rules tell them. */
export function contentAddresses(content: Pick<LoadedContent, "articles">): ReadonlyMap<string, ContentPage> {
	return new Map(
		parsedArticles(content).flatMap((parsed): [string, ContentPage][] => {
			const places = articleAnchors(parsed);
			if (!places) return [];
			const { file, data, bodyLine } = parsed.article;
			const article = identityOfFile(file);
			const anchors = new Map([...places].map(([id, { wording }]) => [id, wording]));
			return [[`/${data.code}/`, { file, bodyLine, places, anchors, ...(article !== undefined && { article }) }]];
		}),
	);
}

/** The part of the ledger that content/ answers for; what could not be read is not called lost. */
export function articleEntries(
	ledger: readonly LedgerEntry[],
	pages: ReadonlyMap<string, unknown>,
	{ known }: Pick<ContentContext, "known">,
): LedgerEntry[] {
	return ledger.flatMap((entry) => {
		const code = codeOfPath(entry.path);
		if (code === undefined || entry.article === undefined) return [];
		if (!pages.has(entry.path) && known.codes.has(code)) return [];
		return [{ ...entry, anchors: new Map([...entry.anchors].filter(([id]) => isArticleAnchor(id))) }];
	});
}

/** What the articles have lost against the ledger; a code in other hands is left to the rule `reused-code`. */
export function articleLosses(context: ContentContext): { loss: Loss; page: ContentPage | undefined }[] {
	const { entries } = context.ledger;
	if (!entries) return [];
	const pages = contentAddresses(context.content);
	const site: Addresses = pages;
	return findLosses(articleEntries(entries, pages, context), site, context.redirects.redirects)
		.filter(({ kind }) => kind !== "identity")
		.map((loss) => ({ loss, page: pages.get(loss.entry.path) }));
}
