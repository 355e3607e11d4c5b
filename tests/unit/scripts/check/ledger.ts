/** A ledger of the tiny content, for the tests of the rules that read it. */
import { contentAddresses } from "../../../../scripts/check/content-addresses.ts";
import { addToLedger, type LedgerEntry } from "../../../../src/lib/ledger.ts";
import { formatLedger } from "../../../../src/node/ledger.ts";
import { makeContext } from "./context.ts";

/** Everything that the tiny articles have, on record, and more where it is given. */
export function tinyLedger(more: readonly LedgerEntry[] = []): LedgerEntry[] {
	return [...addToLedger([], contentAddresses(makeContext().content), "2026-01-02"), ...more];
}

/** The file of it. */
export function tinyLedgerText(more: readonly LedgerEntry[] = []): string {
	return formatLedger(tinyLedger(more));
}

/** An entry of something that the tiny content has not. */
export function entryOf(path: string, article?: string): LedgerEntry {
	return { path, since: "2026-01-02", anchors: new Map(), accepted: [], ...(article !== undefined && { article }) };
}
