/** Texts that have the characters of a query, or characters like them. */
import type { Similarity } from "../../lib/text/align.ts";
import type { Alike, Texts } from "../shared/port.ts";

/** Texts that have a character or one like it, and how much like it theirs is. */
interface Row {
	texts: number[];
	values: number[];
}

/** Makes what counts them, by how much characters are alike. */
export function createAlike(similarity: Similarity): Alike {
	/** What it was counted in, and what was found there: there is hardly ever more than one. */
	let counted: Texts | undefined;
	let sums = new Float64Array(0);
	const rows = new Map<number, Row>();
	return {
		similarity,
		share(query, texts) {
			if (texts !== counted) {
				counted = texts;
				sums = new Float64Array(texts.length);
				rows.clear();
			}
			sums.fill(0);
			for (let index = 0; index < query.length; index++) {
				const unit = query.charCodeAt(index);
				let row = rows.get(unit);
				if (!row) {
					row = findRow(unit, similarity, texts);
					rows.set(unit, row);
				}
				for (let at = 0; at < row.texts.length; at++) {
					const text = row.texts[at] as number;
					sums[text] = (sums[text] as number) + (row.values[at] as number);
				}
			}
			return sums;
		},
	};
}

/** Each text counts once, however many of its characters are alike; the character itself comes first. */
function findRow(unit: number, similarity: Similarity, texts: Texts): Row {
	const values = new Map<number, number>();
	const offer = (value: number, other: number) => {
		for (const text of texts.holdersOf(other) ?? []) if (!values.has(text)) values.set(text, value);
	};
	offer(1, unit);
	similarity(unit).forEach(offer);
	return { texts: [...values.keys()], values: [...values.values()] };
}
