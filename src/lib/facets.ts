/** Facets of a list: several choices at once, and how many rows each further choice would leave. */

/** A row by what it is: values of each facet. */
export type Faceted = Readonly<Record<string, readonly string[]>>;

/** The option chosen of each facet; none or "" means any. */
export type Chosen = Readonly<Record<string, string>>;

/** Whether a row fits all choices, or all but that of one facet. */
export function fits(row: Faceted, chosen: Chosen, except?: string): boolean {
	return Object.keys(chosen).every((facet) => {
		const option = chosen[facet] ?? "";
		return option === "" || facet === except || (row[facet] ?? []).includes(option);
	});
}

/**
 * How many rows each option of a facet would leave beside what is chosen of the other facets.
 * @returns option → rows; "" → rows with any option. An option that is in no fitting row is missing.
 */
export function countOptions(rows: readonly Faceted[], facet: string, chosen: Chosen): Map<string, number> {
	const counts = new Map<string, number>();
	for (const row of rows) {
		if (!fits(row, chosen, facet)) continue;
		for (const option of ["", ...(row[facet] ?? [])]) counts.set(option, (counts.get(option) ?? 0) + 1);
	}
	return counts;
}
