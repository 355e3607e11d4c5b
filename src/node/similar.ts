/** Articles that resemble an article by their words, computed once a build. */
import type { Nodes } from "mdast";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Catalog } from "../lib/catalog.ts";
import { findSimilar, type Resemblance } from "../lib/similar.ts";
import { isHan, normalizeText } from "../lib/text/normalize.ts";
import type { Article } from "../schemas/index.ts";
import { catalog } from "./catalog.ts";
import { type ArticleFile, loadContent, loadSynonyms } from "./load-content.ts";
import { createSegmenter, userWordsOf } from "./segmenter.ts";

/** Below this two articles share little more than the words that all of them use. */
const LEAST_SCORE = 0.1;

const parser = unified().use(remarkParse).use(remarkMdx).freeze();
/** Once a process: in the dev server a new article is compared after a restart, which is better than a wait at each page. */
let known: Map<string, Resemblance[]> | undefined;

/**
 * The articles most like one, the nearest first; retired ones are not suggested.
 * @param count at most so many
 * @param except codes that the page names already
 */
export function similarTo(code: string, count: number, except: ReadonlySet<string>): Article[] {
	const current = catalog();
	known ??= compute(current);
	return (known.get(code) ?? [])
		.filter(({ id, score }) => score >= LEAST_SCORE && !except.has(id))
		.flatMap(({ id }) => current.find(id) ?? [])
		.filter((article) => !article.retired)
		.slice(0, count);
}

function compute(current: Catalog): Map<string, Resemblance[]> {
	const { cut } = createSegmenter({ userWords: userWordsOf(current, loadSynonyms()) });
	return findSimilar(
		loadContent().articles.map((file) => ({
			id: file.data.code,
			words: textsOf(file).flatMap((text) => cut(normalizeText(text)).filter(isTelling)),
		})),
	);
}

/** What an article says and how people ask for it. Markup is left out: two tables are no resemblance. */
function textsOf({ data, body }: ArticleFile): string[] {
	const errors = data.errors.flatMap(({ text, variants }) => [text, ...variants]);
	return [data.title, ...errors, ...data.asks, ...proseOf(parser.parse(body))];
}

function proseOf(node: Nodes): string[] {
	if (node.type === "text" || node.type === "inlineCode") return [node.value];
	return "children" in node ? node.children.flatMap(proseOf) : [];
}

/** A single character or a number is in too many texts for too many reasons. */
function isTelling(word: string): boolean {
	return word.length > 1 && (isHan(word[0] as string) || /[a-z]/.test(word));
}
