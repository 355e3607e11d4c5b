/** Where on its page a hit answers: the step or heading that holds what matched. Pure: a record in, an anchor out. */

import { normalizeText } from "../../lib/text/normalize.ts";
import type { Analysis } from "../shared/analyse.ts";
import type { Candidate } from "../shared/port.ts";
import type { ArticleRecord } from "../shared/records.ts";

export interface Section {
	/** Anchor on the page. */
	id: string;
	/** Heading under which it stands; undefined where there is none. */
	heading: string | undefined;
	/** Number of the step among the numbered lines under that heading, where it is one. */
	step: number | undefined;
}

/**
 * The section of a hit.
 * @returns undefined where what matched stands at the top of the page: title, error, questions, opening words
 */
export function sectionOf(
	{ blocks }: Pick<ArticleRecord, "blocks">,
	{ block, holdsQuery }: Pick<Candidate, "block" | "holdsQuery">,
	{ text }: Pick<Analysis, "text">,
): Section | undefined {
	// What holds the query letter for letter is what the reader looks for, even where another block shares more words.
	const literal = holdsQuery ? blocks.findIndex((one) => normalizeText(one.text).indexOf(text) >= 0) : -1;
	const found = literal >= 0 ? literal : block.index;
	const type = blocks[found]?.type;
	if (type !== "S" && type !== "P" && type !== "H") return undefined;
	let id: string | undefined;
	let heading: string | undefined;
	let step = 0;
	for (let index = found; index >= 0 && heading === undefined; index--) {
		const one = blocks[index] as ArticleRecord["blocks"][0];
		if (one.type === "S") step += 1;
		if (one.type === "H") heading = one.text;
		if (id === undefined && (index === found || one.type === "H")) id = one.id;
	}
	return id === undefined ? undefined : { id, heading, step: type === "S" ? step : undefined };
}
