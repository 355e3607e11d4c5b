import { distances } from "../../../src/lib/graph.ts";
import type { Problem } from "../../../src/lib/problem.ts";
import type { ContentFile } from "../../../src/node/load-yaml.ts";
import { resolveUrl, under } from "../built-address.ts";
import { referencesOf } from "../references.ts";
import type { BuiltContext, BuiltPage, BuiltRule } from "../types.ts";

const HOME = "/";
const MOST_CLICKS = 3;
/** Repeats every article with its links: a way through it is no way that anybody finds. */
const EVERYTHING = "/all/";

/** Who clicks instead of searching comes to everything, and soon. */
export const reachable: BuiltRule = {
	name: "reachable",
	description: "On built pages every article and every family is at most three clicks from home.",
	scope: "built",
	check(context) {
		const { content } = context;
		const pages = new Map(context.pages.map((page) => [page.address, page]));
		if (!content || !pages.has(HOME)) return [];
		const clicks = distances(HOME, (address) => linksOf(pages.get(address), pages, context));
		const tell = (what: string, address: string, file: ContentFile<unknown>, line: number, mend: string): Problem[] => {
			const count = clicks.get(address);
			if (count !== undefined && count <= MOST_CLICKS) return [];
			const built = pages.has(address);
			return [
				{
					rule: reachable.name,
					file: file.file,
					line,
					found: !built
						? `${what} has no page ${address}`
						: count === undefined
							? `no way from home leads to ${what}`
							: `${what} is ${count} clicks from home`,
					expected: `a page at most ${MOST_CLICKS} clicks from home (${EVERYTHING} does not count)`,
					mend: built ? mend : `let src/pages build ${address}`,
				},
			];
		};
		return [
			...content.articles
				// A retired article is kept for those who have its address.
				.filter((article) => !article.data.retired)
				.flatMap((article) =>
					tell(
						`article ${article.data.code}`,
						`/${article.data.code}/`,
						article,
						article.lineOf(["code"]),
						`list it on /platforms/${article.data.platform}/, or relate it to an article that is listed there`,
					),
				),
			...content.families.flatMap((family) =>
				tell(`family "${family.data.id}"`, `/families/${family.data.id}/`, family, 1, "list it on /families/"),
			),
		];
	},
};

/** Pages that one click on a page leads to. */
function linksOf(page: BuiltPage | undefined, pages: ReadonlyMap<string, BuiltPage>, context: BuiltContext): string[] {
	if (!page || page.address === EVERYTHING) return [];
	return referencesOf(page.tree)
		.filter(({ attribute }) => attribute === "a[href]")
		.flatMap(({ url }) => {
			const resolved = resolveUrl(url, page, context);
			const path = resolved && under(resolved, context.base)?.split(/[?#]/)[0];
			const address = path?.replace(/(^|\/)index\.html$/, "$1");
			return address !== undefined && pages.has(address) ? [address] : [];
		});
}
