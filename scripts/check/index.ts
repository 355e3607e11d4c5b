/** All checks: over content/ (fast, before a build) and over the built pages. */
import type { Problem } from "../../src/lib/problem.ts";
import { type LoadedContent, loadContent } from "../../src/node/load-content.ts";
import { type BuiltOptions, readBuilt } from "./built-pages.ts";
import { collectKnownIds } from "./known.ts";
import { ambiguousMention } from "./rules/ambiguous-mention.ts";
import { articleLink } from "./rules/article-link.ts";
import { asks } from "./rules/asks.ts";
import { callAdvice } from "./rules/call-advice.ts";
import { code } from "./rules/code.ts";
import { components } from "./rules/components.ts";
import { deadLink } from "./rules/dead-link.ts";
import { disambiguation } from "./rules/disambiguation.ts";
import { familyErrors } from "./rules/family-errors.ts";
import { glossary } from "./rules/glossary.ts";
import { leftover } from "./rules/leftover.ts";
import { malformedUrl } from "./rules/malformed-url.ts";
import { orphan } from "./rules/orphan.ts";
import { place } from "./rules/place.ts";
import { reachable } from "./rules/reachable.ts";
import { relation } from "./rules/relation.ts";
import { retiredRelation } from "./rules/retired-relation.ts";
import { sameErrorText } from "./rules/same-error-text.ts";
import { skeleton } from "./rules/skeleton.ts";
import { source } from "./rules/source.ts";
import { strayContact } from "./rules/stray-contact.ts";
import { thirdParty } from "./rules/third-party.ts";
import { triage } from "./rules/triage.ts";
import { unknownId } from "./rules/unknown-id.ts";
import { unreferenced } from "./rules/unreferenced.ts";
import { urgent } from "./rules/urgent.ts";
import type { BuiltRule, ContentContext, ContentRule } from "./types.ts";

/** In the order somebody would mend them: what a file is, what it refers to, what it says, what it lacks. */
export const contentRules: readonly ContentRule[] = [
	code,
	unknownId,
	relation,
	retiredRelation,
	sameErrorText,
	disambiguation,
	callAdvice,
	place,
	asks,
	components,
	skeleton,
	leftover,
	strayContact,
	malformedUrl,
	articleLink,
	ambiguousMention,
	glossary,
	source,
	triage,
	urgent,
	unreferenced,
	familyErrors,
	orphan,
];

/** Dead links first: they are what a reader meets. */
export const builtRules: readonly BuiltRule[] = [deadLink, reachable, thirdParty];

/** What the content rules look at. */
export function contentContext(root: string, content: LoadedContent = loadContent(root)): ContentContext {
	return { root, content, known: collectKnownIds(content) };
}

/**
 * Everything wrong in `<root>/content`: first files that could not be read, then rule by rule.
 * @throws when content/ itself cannot be read
 */
export function runContentChecks(root: string, content: LoadedContent = loadContent(root)): Problem[] {
	const context = contentContext(root, content);
	return [...content.problems, ...contentRules.flatMap((rule) => rule.check(context))];
}

/**
 * Everything wrong in a built folder.
 * @throws when the folder cannot be read
 */
export function runBuiltChecks(options: BuiltOptions): Problem[] {
	const context = readBuilt(options);
	return builtRules.flatMap((rule) => rule.check(context));
}
