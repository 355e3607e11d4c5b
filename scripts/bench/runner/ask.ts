/** Every query to every engine, and the rank of the right article in each answer. */
import type { BenchQuery, Corpus } from "../corpus.ts";
import type { Answer } from "../engines/port.ts";
import type { Progress } from "../progress.ts";
import { spread } from "../statistics.ts";
import type { Seat } from "./browser.ts";

/** Ranks are looked at so far: Pagefind tells no more of its results than are shown. */
export const DEPTH = 5;
/** Queries asked before the clock counts, taken from all over the list. */
export const WARM_UP = 10;

export interface Asked {
	ranks: { category: string; rank: number }[];
	/** Milliseconds of each query. */
	times: number[];
}

/**
 * Asks. Each query goes to every engine before the next one, so that a busy moment of the machine hits all alike.
 * @returns one entry for each seat
 */
export async function askByTurns(
	{ name, queries }: Pick<Corpus, "name" | "queries">,
	seats: readonly Pick<Seat, "ask">[],
	progress: Pick<Progress, "step">,
): Promise<Asked[]> {
	const asked: Asked[] = seats.map(() => ({ ranks: [], times: [] }));
	const label = `${name}: asking ${seats.length} engines`;
	for (const { q, platform } of spread(queries, WARM_UP)) {
		progress.step(label);
		for (const seat of seats) await seat.ask(q, platform);
	}
	for (const [turn, query] of queries.entries()) {
		progress.step(label);
		for (let step = 0; step < seats.length; step++) {
			// Who comes first changes from query to query.
			const index = (turn + step) % seats.length;
			const { milliseconds, ...answer } = await (seats[index] as Seat).ask(query.q, query.platform);
			const { ranks, times } = asked[index] as Asked;
			ranks.push({ category: query.category, rank: rankOfAnswer(query, answer) });
			times.push(milliseconds);
		}
	}
	return asked;
}

/** Rank of the first right article from 1, 0 where none is shown; where nothing answers, 1 for saying so. */
export function rankOfAnswer({ right }: Pick<BenchQuery, "right">, { codes, isSure }: Answer): number {
	if (right.length === 0) return isSure ? 0 : 1;
	return codes.slice(0, DEPTH).findIndex((code) => right.includes(code)) + 1;
}
