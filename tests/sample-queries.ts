/** A sample of the labelled queries by rule: one of each category, and every n-th of all. */
import { type LabelledQuery, loadQueries } from "../scripts/bench/labelled-queries.ts";

const COUNT = 40;

/** About forty queries, always the same ones as long as the files are. */
export function sampleQueries(): LabelledQuery[] {
	const all = loadQueries();
	const categories = new Map(all.map((query) => [query.category, query]));
	const every = Math.floor(all.length / COUNT);
	return [...new Set([...categories.values(), ...all.filter((_, index) => index % every === 0)])];
}
