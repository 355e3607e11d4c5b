import { codeOfPath, fileOfIdentity, identityOfFile, publishedCodes } from "../../../src/lib/ledger.ts";
import { nextFreeCode, usedCodes } from "../../../src/lib/next-code.ts";
import type { Problem } from "../../../src/lib/problem.ts";
import type { ContentRule } from "../types.ts";

/** A code that was read out on the phone two years ago must not open something else. */
export const reusedCode: ContentRule = {
	name: "reused-code",
	description: "A code that was published or redirected is never another article's.",
	scope: "content",
	check({ content, ledger, redirects: { redirects } }) {
		const owners = publishedCodes(ledger.entries ?? []);
		const redirected = new Map(redirects.map((redirect) => [codeOfPath(redirect.from), redirect]));
		const used = usedCodes({ articles: content.articles.map(({ data }) => data.code), owners, redirects });
		return content.articles.flatMap((article): Problem[] => {
			const { code, platform } = article.data;
			const identity = identityOfFile(article.file);
			const owner = owners.get(code);
			const isTaken = owner !== undefined && owner !== identity;
			const redirect = redirected.get(code);
			if (!isTaken && !redirect) return [];
			const digit = content.platforms.find(({ data }) => data.id === platform)?.data.digit;
			const free = digit === undefined ? undefined : nextFreeCode(digit, used);
			const other = `another article needs a code of its own${free === undefined ? "" : `, ${free} is free`}`;
			return [
				{
					rule: reusedCode.name,
					file: article.file,
					line: article.lineOf(["code"]),
					found: isTaken
						? `code ${code}, which was published as ${owner}`
						: `code ${code}, which content/redirects.yaml:${redirect?.line} sends to ${redirect?.to}`,
					expected: "a code that no other article ever had",
					mend: isTaken
						? `if this is that article, rename the file back to ${fileOfIdentity(code, owner)}; ${other}`
						: `take the redirect out if the article is back; ${other}`,
				},
			];
		});
	},
};
