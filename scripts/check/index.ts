/** All checks: over content/ (fast, before a build) and over the built pages. */

import { newAddresses } from "../../src/lib/ledger.ts";
import type { Problem } from "../../src/lib/problem.ts";
import { loadLedger } from "../../src/node/ledger.ts";
import { type LoadedContent, loadContent } from "../../src/node/load-content.ts";
import { loadRedirects } from "../../src/node/redirects.ts";
import { siteAddresses } from "./built-addresses.ts";
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
import { ledgerFile } from "./rules/ledger-file.ts";
import { leftover } from "./rules/leftover.ts";
import { lostAddress } from "./rules/lost-address.ts";
import { lostBuiltAddress } from "./rules/lost-built-address.ts";
import { malformedUrl } from "./rules/malformed-url.ts";
import { orphan } from "./rules/orphan.ts";
import { place } from "./rules/place.ts";
import { reachable } from "./rules/reachable.ts";
import { redirect } from "./rules/redirect.ts";
import { redirectTarget } from "./rules/redirect-target.ts";
import { relation } from "./rules/relation.ts";
import { retiredRelation } from "./rules/retired-relation.ts";
import { reusedCode } from "./rules/reused-code.ts";
import { sameErrorText } from "./rules/same-error-text.ts";
import { skeleton } from "./rules/skeleton.ts";
import { source } from "./rules/source.ts";
import { strayContact } from "./rules/stray-contact.ts";
import { thirdParty } from "./rules/third-party.ts";
import { triage } from "./rules/triage.ts";
import { unknownId } from "./rules/unknown-id.ts";
import { unreferenced } from "./rules/unreferenced.ts";
import { urgent } from "./rules/urgent.ts";
import type { BuiltContext, BuiltRule, ContentContext, ContentRule } from "./types.ts";

/** In the order somebody would mend them: what a file is, what it refers to, what it says, what it lacks. */
export const contentRules: readonly ContentRule[] = [
	code,
	reusedCode,
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
	ledgerFile,
	lostAddress,
	redirect,
];

/** Dead links first: they are what a reader meets. */
export const builtRules: readonly BuiltRule[] = [deadLink, reachable, thirdParty, lostBuiltAddress, redirectTarget];

/** What the content rules look at. */
export function contentContext(root: string, content: LoadedContent = loadContent(root)): ContentContext {
	return {
		root,
		content,
		known: collectKnownIds(content),
		ledger: loadLedger(root),
		redirects: loadRedirects(root),
	};
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
	return checkBuilt(readBuilt(options));
}

/** Everything wrong in a built folder that was read before. */
export function checkBuilt(context: BuiltContext): Problem[] {
	return builtRules.flatMap((rule) => rule.check(context));
}

/** Addresses of a built folder that the ledger does not know: they are new, and no problem. */
export function unpublishedAddresses(context: BuiltContext): string[] {
	return newAddresses(context.ledger.entries ?? [], siteAddresses(context));
}
