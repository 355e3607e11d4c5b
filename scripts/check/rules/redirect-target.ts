import type { Problem } from "../../../src/lib/problem.ts";
import { resolveRedirect, splitAddress } from "../../../src/lib/redirects.ts";
import { REDIRECTS_FILE } from "../../../src/node/redirects.ts";
import { isRedirectPage } from "../built-addresses.ts";
import { nearest } from "../nearest.ts";
import type { BuiltRule } from "../types.ts";

/** What content/ alone cannot tell: pages that are made of lists, and the places on them. */
export const redirectTarget: BuiltRule = {
	name: "redirect-target",
	description: "In the built site every redirect leads from where no page is to a page and a place on it.",
	scope: "built",
	check({ pages, redirects: { redirects } }) {
		const byAddress = new Map(pages.map((page) => [page.address, page]));
		return redirects.flatMap(({ from, to, line }): Problem[] => {
			const say = (found: string, expected: string, mend: string): Problem => ({
				rule: redirectTarget.name,
				file: REDIRECTS_FILE,
				line,
				found,
				expected,
				mend,
			});
			const problems: Problem[] = [];
			const source = splitAddress(from);
			const there = byAddress.get(source.path);
			if (source.anchor === undefined && there && !isRedirectPage(there))
				problems.push(
					say(`a redirect from ${from}, which has a page`, "an address that nothing answers", "delete the line"),
				);
			const end = splitAddress(resolveRedirect(redirects, to) ?? to);
			const page = byAddress.get(end.path);
			if (!page || isRedirectPage(page)) {
				const near = nearest(
					end.path,
					pages.filter((one) => !isRedirectPage(one)).map(({ address }) => address),
				);
				problems.push(
					say(
						`a redirect to ${end.path}, where no page is`,
						"the address of a page",
						near ? `write ${near}, the nearest page, or another one` : "write the address of a page",
					),
				);
			} else if (end.anchor !== undefined && !page.anchors.has(end.anchor)) {
				const near = nearest(end.anchor, page.anchors);
				problems.push(
					say(
						`a redirect to ${to}; ${end.path} has no #${end.anchor}`,
						"the id of a place on that page",
						near ? `write #${near}, the nearest on that page, or take the anchor out` : "take the anchor out",
					),
				);
			}
			return problems;
		});
	},
};
