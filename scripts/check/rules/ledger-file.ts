import type { ContentRule } from "../types.ts";

/** A ledger that somebody wrote in protects nothing. */
export const ledgerFile: ContentRule = {
	name: "ledger-file",
	description: "The ledger, content/published.yaml, is there, whole, and as the tool wrote it.",
	scope: "content",
	check: ({ ledger }) => ledger.problems,
};
