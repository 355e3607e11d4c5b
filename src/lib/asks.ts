/** How people ask: a few of the wordings stand on the article's page, the search knows them all. */

/** So many stand on the page; more would bury the answer, and weigh on every first search. */
const SHOWN = 3;

/** Wordings shown on the page. */
export function shownAsks({ asks }: { asks: readonly string[] }): string[] {
	return asks.slice(0, SHOWN);
}

/** Wordings that only the search knows. */
export function otherAsks({ asks }: { asks: readonly string[] }): string[] {
	return asks.slice(SHOWN);
}
