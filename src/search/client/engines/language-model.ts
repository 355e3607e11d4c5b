/**
 * How likely a query is in the words of an article (Ponte and Croft 1998): what people say about the same trouble in
 * their own words adds up over all blocks, while block similarity sees one block only.
 */
import { LANGUAGE_SMOOTHING, LANGUAGE_WEIGHTS, MOST_LANGUAGE_TEXT } from "../../shared/weights.ts";
import type { IndexedBlock } from "./text-index.ts";

/**
 * How much likelier a token is in one article than anywhere, smoothed: a logarithm.
 * @param here share of the token among the tokens of the article
 * @param anywhere the same of all articles
 */
export function gainOf(here: number, anywhere: number): number {
	return Math.log(1 + here / (LANGUAGE_SMOOTHING * anywhere));
}

/**
 * How often a token counts in each article that holds it.
 * @param row numbers of the blocks that hold the token, those of one article side by side; looked at from `from` to before `to`
 */
export function eachArticle(
	row: ArrayLike<number>,
	from: number,
	to: number,
	blocks: readonly IndexedBlock[],
	visit: (article: number, count: number) => void,
): void {
	let current = -1;
	let said = 0;
	let text = 0;
	for (let at = from; at < to; at++) {
		const { article, type } = blocks[row[at] as number] as IndexedBlock;
		if (article !== current) {
			if (current >= 0) visit(current, said + Math.min(text, MOST_LANGUAGE_TEXT));
			current = article;
			said = 0;
			text = 0;
		}
		if (type === "S" || type === "H" || type === "P") text += LANGUAGE_WEIGHTS[type];
		else said += LANGUAGE_WEIGHTS[type];
	}
	if (current >= 0) visit(current, said + Math.min(text, MOST_LANGUAGE_TEXT));
}
