import type { Problem } from "../../../src/lib/problem.ts";
import { referencesOf, styleReferences } from "../references.ts";
import type { BuiltContext, BuiltRule } from "../types.ts";

/** The site asks nobody else for anything: no tracking, and it works where only it is reachable. */
export const thirdParty: BuiltRule = {
	name: "third-party",
	description:
		"Built pages and style sheets fetch nothing from another host; only links that people follow leave the site.",
	scope: "built",
	check(context) {
		const problem = (file: string, line: number, what: string, url: string): Problem => ({
			rule: thirdParty.name,
			file,
			line,
			found: `${what} fetches ${url}`,
			expected: "nothing from another host (only a[href] may leave the site)",
			mend: "put a copy into public/ or src/ and refer to that, or make it a plain link",
		});
		return [
			...context.pages.flatMap((page) =>
				referencesOf(page.tree)
					.filter(({ url, fetched }) => fetched && isElsewhere(url, context))
					.map(({ url, attribute, line }) => problem(page.file, line, attribute, url)),
			),
			...context.styles.flatMap(({ file, text }) =>
				styleReferences(text)
					.filter(({ url }) => isElsewhere(url, context))
					.map(({ url, line }) => problem(file, line, "style sheet", url)),
			),
		];
	},
};

function isElsewhere(url: string, { site }: BuiltContext): boolean {
	// Only these ask a host; data:, blob: and relative addresses do not.
	if (!/^(?:(?:https?|wss?|ftp):)?\/\//i.test(url)) return false;
	const absolute = new URL(url, "http://site.invalid");
	return absolute.origin !== site;
}
