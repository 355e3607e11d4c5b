/** Takes on changes that the check refuses: other words for the same thing, and steps under other numbers. */
import { type Acceptance, type Addresses, acceptWording, codeOfPath, type LedgerEntry } from "../../src/lib/ledger.ts";
import type { Loss } from "../../src/lib/ledger-compare.ts";
import { splitAddress } from "../../src/lib/redirects.ts";

export interface Request {
	as: Acceptance["as"];
	/** As typed: `103`, `103#step-3`, `/103/#step-3`. */
	address: string;
	since: string;
	reason?: string;
}

/**
 * The ledger with the changes taken on that a request names, and the addresses concerned.
 * @param site what the articles say now
 * @param losses what the check finds
 * @throws Error saying why, when there is nothing of the kind to take on
 */
export function accept(
	ledger: readonly LedgerEntry[],
	site: Addresses,
	losses: readonly Loss[],
	{ as, address, since, reason }: Request,
): { ledger: LedgerEntry[]; accepted: string[] } {
	const { path, anchor } = typedAddress(address);
	const own = losses.filter((loss) => loss.entry.path === path);
	const moved = own.flatMap((loss) => (loss.kind === "moved" ? loss.moves.filter(({ gone }) => !gone) : []));
	const others = own.flatMap((loss) => (loss.kind === "replaced" || loss.kind === "removed" ? [loss.anchor] : []));
	if (as === "moved" && reason === undefined)
		throw new Error(`say why an old link may show something else: --moved ${address} "why"`);
	if (as === "reworded" && anchor === undefined) throw new Error(`say which step: --reworded ${address}#step-3`);
	const elsewhere = moved.find((move) => move.anchor === anchor);
	if (as === "reworded" && elsewhere)
		throw new Error(
			`${path}#${anchor} is not in other words: what it was stands at #${elsewhere.to} now; --moved ${codeOfPath(path)} "why"`,
		);
	const all = as === "moved" ? [...moved.map((move) => move.anchor), ...others] : others;
	const wanted = anchor === undefined ? all : all.filter((one) => one === anchor);
	if (wanted.length === 0) throw new Error(`nothing to accept at ${address}: npm run check finds no such change there`);
	const result = wanted.reduce<LedgerEntry[]>(
		(sum, one) => acceptWording(sum, site, path, { anchor: one, as, since, ...(reason !== undefined && { reason }) }),
		[...ledger],
	);
	return { ledger: result, accepted: wanted.map((one) => `${path}#${one}`) };
}

function typedAddress(typed: string): { path: string; anchor: string | undefined } {
	const { path, anchor } = splitAddress(typed);
	return { path: /^\d{3,4}$/.test(path) ? `/${path}/` : path, anchor };
}
