import { codeOfPath } from "../../../src/lib/ledger.ts";
import { findLosses } from "../../../src/lib/ledger-compare.ts";
import { siteAddresses } from "../built-addresses.ts";
import { contentAddresses } from "../content-addresses.ts";
import { lossProblem } from "../loss-problem.ts";
import type { BuiltRule } from "../types.ts";
import { placeOf } from "./lost-address.ts";

/** The whole site against the ledger: pages, places, files. What content/ tells alone is told before a build. */
export const lostBuiltAddress: BuiltRule = {
	name: "lost-built-address",
	description: "Every address of the ledger is in the built site, says what it said, or is redirected.",
	scope: "built",
	check(context) {
		const { ledger, content, redirects } = context;
		if (!ledger.entries || !content) return [];
		const sources = contentAddresses(content);
		return findLosses(ledger.entries, siteAddresses(context), redirects.redirects).flatMap((loss) => {
			if (loss.kind === "identity") return []; // told by `reused-code`
			const source = codeOfPath(loss.entry.path) === undefined ? undefined : sources.get(loss.entry.path);
			return [lossProblem(lostBuiltAddress.name, loss, placeOf(loss, source, ledger.lineOf(loss.entry.path)))];
		});
	},
};
