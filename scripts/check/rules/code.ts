import { basename, dirname } from "node:path";
import type { Problem } from "../../../src/lib/problem.ts";
import type { ArticleFile } from "../../../src/node/load-content.ts";
import type { ContentContext, ContentRule } from "../types.ts";

const FILE_NAME = /^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

/** The code, the file's name and its folder say the same, and nobody else has the code. */
export const code: ContentRule = {
	name: "code",
	description: "A code is used once, begins with its platform's digit, and stands in the file name.",
	scope: "content",
	check(context) {
		const first = new Map<string, ArticleFile>();
		return context.content.articles.flatMap((article) => {
			const owner = first.get(article.data.code);
			if (!owner) first.set(article.data.code, article);
			return [
				...(owner ? [duplicate(article, owner)] : []),
				...checkDigit(article, context),
				...checkPlace(article),
				...checkRetired(article, context),
			];
		});
	},
};

function duplicate(article: ArticleFile, owner: ArticleFile): Problem {
	const number = article.data.code;
	const retired = owner.data.retired ?? article.data.retired;
	const file = owner.file;
	return at(article, ["code"], {
		found: retired
			? `code ${number} is used again after it was retired (${file})`
			: `code ${number} is also the code of ${file}`,
		expected: "a code that no article ever had",
		mend: `give the newer of the two articles the next free code of its platform, in its front matter and its file name`,
	});
}

function checkDigit(article: ArticleFile, { content }: ContentContext): Problem[] {
	const platform = content.platforms.find((candidate) => candidate.data.id === article.data.platform);
	if (!platform) return []; // told by unknown-id
	const digit = String(platform.data.digit);
	if (article.data.code.startsWith(digit)) return [];
	return [
		at(article, ["code"], {
			found: `code ${article.data.code} on platform ${article.data.platform}`,
			expected: `a code that begins with ${digit}`,
			mend: `give it a free code beginning with ${digit}, or mend \`platform\``,
		}),
	];
}

function checkPlace(article: ArticleFile): Problem[] {
	const { code: number, platform } = article.data;
	const problems: Problem[] = [];
	const name = basename(article.file);
	const slug = FILE_NAME.exec(name);
	if (slug?.[1] !== number) {
		problems.push(
			at(article, ["code"], {
				found: `file name ${name} for code ${number}`,
				expected: `${number}-<slug>.mdx, the slug in lower-case letters, digits and hyphens`,
				mend: `rename the file to ${number}-${slug?.[2] ?? "some-slug"}.mdx, or mend \`code\``,
			}),
		);
	}
	const folder = dirname(article.file);
	if (folder !== `content/articles/${platform}`) {
		problems.push(
			at(article, ["platform"], {
				found: `an article of platform ${platform} in ${folder}`,
				expected: `content/articles/${platform}`,
				mend: `move the file to content/articles/${platform}/, or mend \`platform\``,
			}),
		);
	}
	return problems;
}

function checkRetired(article: ArticleFile, { content }: ContentContext): Problem[] {
	const by = article.data.retired?.replacedBy;
	if (by === undefined) return [];
	const successor = content.articles.find((candidate) => candidate.data.code === by);
	if (by !== article.data.code && !successor?.data.retired) return [];
	return [
		at(article, ["retired", "replacedBy"], {
			found:
				by === article.data.code ? `article ${by} is replaced by itself` : `it is replaced by ${by}, itself retired`,
			expected: "the code of an article that still holds",
			mend: successor?.data.retired?.replacedBy
				? `write the article that replaced ${by}`
				: "write the code of the article to read instead, or leave `replacedBy` out",
		}),
	];
}

function at(article: ArticleFile, path: string[], text: Pick<Problem, "found" | "expected" | "mend">): Problem {
	return { rule: code.name, file: article.file, line: article.lineOf(path), ...text };
}
