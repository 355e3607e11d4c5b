import type { Problem } from "../../../src/lib/problem.ts";
import { normalize } from "../../../src/lib/text/normalize.ts";
import type { ArticleFile } from "../../../src/node/load-content.ts";
import type { Article } from "../../../src/schemas/index.ts";
import type { ContentRule } from "../types.ts";

/** An error text as one article claims it. */
interface Claim {
	article: ArticleFile;
	text: string;
	line: number;
}

/** Who types an error text that two articles claim is told which one is theirs. */
export const sameErrorText: ContentRule = {
	name: "same-error-text",
	description: "Two articles with the same error text are linked as look-alikes, with a note that tells them apart.",
	scope: "content",
	check({ content }) {
		const claims = new Map<string, Claim[]>();
		for (const article of content.articles) {
			for (const claim of claimsOf(article)) {
				const key = normalize(claim.text).text;
				if (key === "") continue;
				const row = claims.get(key) ?? [];
				// One article may hold "请插入 U-KEY" and "请插入U-KEY": both are on its screen.
				if (!row.some((other) => other.article === article)) row.push(claim);
				claims.set(key, row);
			}
		}
		return [...claims.values()].flatMap((row) =>
			row.flatMap((claim, index) =>
				row
					.slice(0, index)
					.filter((other) => !toldApart(claim.article.data, other.article.data))
					.map((other) => describeProblem(claim, other)),
			),
		);
	},
};

function describeProblem(claim: Claim, other: Claim): Problem {
	const theirs = other.article.data.code;
	return {
		rule: sameErrorText.name,
		file: claim.article.file,
		line: claim.line,
		found: `error text "${claim.text}" is also claimed by ${theirs} (${other.article.file}:${other.line})`,
		expected: "one article an error text, or a looks-alike relation between the two",
		mend: `add { code: "${theirs}", how: looks-alike, note: "…" } to \`related\`, or drop the text from one of them`,
	};
}

function claimsOf(article: ArticleFile): Claim[] {
	return article.data.errors.flatMap((error, index) => [
		{ article, text: error.text, line: article.lineOf(["errors", index, "text"]) },
		...error.variants.map((text, variant) => ({
			article,
			text,
			line: article.lineOf(["errors", index, "variants", variant]),
		})),
	]);
}

function toldApart(a: Article, b: Article): boolean {
	const links = (from: Article, to: Article) =>
		from.related.some((relation) => relation.code === to.code && relation.how === "looks-alike");
	// A retired article keeps its error text so that people who still see it are led to the new one.
	return links(a, b) || links(b, a) || a.retired?.replacedBy === b.code || b.retired?.replacedBy === a.code;
}
