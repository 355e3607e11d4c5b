import type { Problem } from "../../../src/lib/problem.ts";
import { findLoops, resolveRedirect, splitAddress } from "../../../src/lib/redirects.ts";
import { REDIRECTS_FILE, type RedirectLine } from "../../../src/node/redirects.ts";
import { codeOfAddress, isKnownAddress } from "../addresses.ts";
import { isArticleAnchor } from "../article-anchors.ts";
import { contentAddresses } from "../content-addresses.ts";
import { nearest } from "../nearest.ts";
import type { ContentContext, ContentRule } from "../types.ts";

type Text = Pick<Problem, "found" | "expected" | "mend">;

/** An old address leads to something, once and for all. */
export const redirect: ContentRule = {
	name: "redirect",
	description: "Every redirect is the only one of its address, leads away from nothing that is there, and arrives.",
	scope: "content",
	check(context) {
		const { redirects, problems } = context.redirects;
		const say = (line: number, text: Text): Problem => ({ rule: redirect.name, file: REDIRECTS_FILE, line, ...text });
		const loops = findLoops(redirects);
		const looping = new Set(loops.flat());
		const pages = contentAddresses(context.content);
		return [
			...problems,
			...loops.map((loop) => say(loop[0]?.line ?? 1, loopText(loop))),
			...redirects.flatMap((one, index) => {
				const first = redirects.findIndex(({ from }) => from === one.from);
				if (first < index) return [say(one.line, twiceText(one, redirects[first] as RedirectLine))];
				const source = sourceText(one, pages, context);
				const target = looping.has(one) ? undefined : targetText(one, redirects, pages, context);
				return [...(source ? [say(one.line, source)] : []), ...(target ? [say(one.line, target)] : [])];
			}),
		];
	},
};

function loopText(loop: readonly RedirectLine[]): Text {
	const way = loop.map(({ from, line }) => `${from} (${REDIRECTS_FILE}:${line})`).join(" → ");
	return {
		found:
			loop.length === 1
				? `a redirect from ${loop[0]?.from} to itself`
				: `redirects in a circle: ${way} → ${loop[0]?.from}`,
		expected: "each of them to arrive at a page",
		mend: "let one of them lead to a page that exists",
	};
}

function twiceText(one: RedirectLine, first: RedirectLine): Text {
	return {
		found: `a second redirect from ${one.from}; the first is ${REDIRECTS_FILE}:${first.line}`,
		expected: "one redirect for an address",
		mend: "delete one of the two lines",
	};
}

/** Nothing may stand where a redirect leads away from. */
function sourceText(
	{ from }: RedirectLine,
	pages: ReturnType<typeof contentAddresses>,
	{ known }: ContentContext,
): Text | undefined {
	const { path, anchor } = splitAddress(from);
	const isThere = anchor === undefined ? isKnownAddress(path, known) : pages.get(path)?.places.has(anchor) === true;
	if (!isThere) return undefined;
	return {
		found: `a redirect from ${from}, which is there`,
		expected: "an address that nothing answers any more",
		mend:
			anchor === undefined
				? "delete the line; an article that no longer holds gets `retired: { since, replacedBy }` in its front matter instead"
				: "delete the line, or take the place off its page",
	};
}

/** As far as content/ knows the pages; the rest tells the rule `redirect-target` after the build. */
function targetText(
	{ to }: RedirectLine,
	redirects: readonly RedirectLine[],
	pages: ReturnType<typeof contentAddresses>,
	{ known }: ContentContext,
): Text | undefined {
	const end = resolveRedirect(redirects, to);
	if (end === undefined) return undefined; // it runs into a circle, which is told itself
	const { path, anchor } = splitAddress(end);
	const code = codeOfAddress(path);
	if (code === undefined) return undefined;
	const expected = "an address that is there";
	if (!known.codes.has(code))
		return {
			found: `a redirect to ${end}; there is no article ${code}`,
			expected,
			mend: "write the code of an article",
		};
	const places = pages.get(path)?.places;
	if (anchor === undefined || !places || !isArticleAnchor(anchor) || places.has(anchor)) return undefined;
	const near = nearest(anchor, places.keys());
	return {
		found: `a redirect to ${end}; that page has no #${anchor}`,
		expected,
		mend: near ? `write #${near}, the nearest on that page, or take the anchor out` : "take the anchor out",
	};
}
