import type { Loss } from "../../../src/lib/ledger-compare.ts";
import { articleLosses, type ContentPage } from "../content-addresses.ts";
import { ledgerPlace, lossProblem, type Place } from "../loss-problem.ts";
import type { ContentRule } from "../types.ts";

/** What was sent in a chat two years ago still opens, and still shows the same step. */
export const lostAddress: ContentRule = {
	name: "lost-address",
	description: "Every published article, heading, case and step is there, says what it said, or is redirected.",
	scope: "content",
	check: (context) =>
		articleLosses(context).map(({ loss, page }) =>
			lossProblem(lostAddress.name, loss, placeOf(loss, page, context.ledger.lineOf(loss.entry.path))),
		),
};

/** The line of the MDX to mend; for an article without a file the line of the ledger that remembers it. */
export function placeOf(loss: Loss, page: ContentPage | undefined, ledgerLine: number): Place {
	if (!page || loss.kind === "page") return ledgerPlace(ledgerLine);
	const anchor = loss.kind === "moved" ? loss.moves[0]?.to : "anchor" in loss ? loss.anchor : undefined;
	const exact = anchor === undefined ? undefined : page.places.get(anchor);
	return { file: page.file, line: exact?.line ?? lineBefore(page, anchor ?? "") };
}

/** Where a step or case that is gone would stand: at the last one before it, else at its section. */
function lineBefore({ places, bodyLine }: ContentPage, anchor: string): number {
	const [, prefix = "", number] = /^(.*-)(\d+)$/.exec(anchor) ?? [];
	for (let before = Number(number) - 1; before > 0; before--) {
		const place = places.get(`${prefix}${before}`);
		if (place) return place.line;
	}
	return places.get(prefix.replace(/-?step-$/, "") || "steps")?.line ?? bodyLine;
}
