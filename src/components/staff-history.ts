/** The last queries of the staff board. Pure: list in, list out; the newest is the first. */

/** As many as one remembers, and as fit beside the pinned articles. */
export const MOST_QUERIES = 10;
/** A longer paste would fill the storage; nobody looks it up again by its end. */
const LONGEST_QUERY = 500;

/** Puts a query at the head. One that goes on from the newest takes its place: it is the same one, typed further. */
export function addQuery(queries: readonly string[], asked: string): string[] {
	const query = asked.trim();
	if (query === "" || query.length > LONGEST_QUERY) return [...queries];
	const [newest, ...older] = queries;
	const before = newest !== undefined && query.startsWith(newest) ? older : queries;
	return [query, ...before.filter((one) => one !== query)].slice(0, MOST_QUERIES);
}

/** A stored list as it was written; undefined where it is none. */
export function checkQueries(found: unknown): string[] | undefined {
	if (!Array.isArray(found) || !found.every((one): one is string => typeof one === "string")) return undefined;
	return found.slice(0, MOST_QUERIES);
}
