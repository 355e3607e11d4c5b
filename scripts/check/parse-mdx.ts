/** Parses the MDX of articles, once per file, with lines counted from the top of the file. */
import type { Node, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { ArticleFile, LoadedContent } from "../../src/node/load-content.ts";

export interface MdxFault {
	line: number;
	/** The parser's own words. */
	reason: string;
}

export interface ParsedArticle {
	article: ArticleFile;
	tree: Root;
	/** Line in the file on which a node begins. */
	lineOf(node: Node | undefined): number;
}

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();
const cache = new WeakMap<ArticleFile, Root | MdxFault>();

/** Parses one article's body; a fault instead of a tree when it is not valid MDX. Never throws. */
export function parseMdx(article: ArticleFile): Root | MdxFault {
	const known = cache.get(article);
	if (known) return known;
	let result: Root | MdxFault;
	try {
		// As many empty lines before it as the front matter takes: the parser counts, and tells, lines of the file.
		result = processor.parse("\n".repeat(article.bodyLine - 1) + article.body);
	} catch (error) {
		// The parser throws a VFileMessage, which carries the place.
		const { line, reason = String(error) } = error as { line?: number; reason?: string };
		// For a tag that is not closed it points at the paragraph, and says in words where the tag is.
		const tagLine = /\((\d+):\d+/.exec(reason)?.[1];
		result = { line: Number(tagLine ?? line ?? article.bodyLine), reason };
	}
	cache.set(article, result);
	return result;
}

/** Every article that parses. Those that do not are told once, by the rule `components`. */
export function parsedArticles(content: Pick<LoadedContent, "articles">): ParsedArticle[] {
	return content.articles.flatMap((article) => {
		const tree = parseMdx(article);
		if (!("type" in tree)) return [];
		const lineOf = (node: Node | undefined) => node?.position?.start.line ?? article.bodyLine;
		return [{ article, tree, lineOf }];
	});
}
