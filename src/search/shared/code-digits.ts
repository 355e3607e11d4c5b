/** Codes as people write them down after a call: with Chinese digits, with letters that look like digits. */

/** At the place of each digit: the characters that stand for it. Of letters only the two that every font confuses. */
const SPELLINGS = ["零〇o", "一幺il", "二两", "三", "四", "五", "六", "七", "八", "九"];
/** Nothing else may stand around it; 一百零三 says 百 between the digits. */
const CODE = RegExp(`^(?:打开|请看|看|编号|代码|文章|code|no|第)?([\\d百十${SPELLINGS.join("")}]{2,7})(?:号|篇|条)?$`);

/**
 * The digits of a query that is a code, or was meant as one: `103`, `编号103`, `1o3`, `一零三`, `一百零三`.
 * @param text the query, normalised: no spaces, no punctuation, letters small
 * @returns two to five digits; undefined where the query is something else
 */
export function codeDigits(text: string): string | undefined {
	const written = CODE.exec(text)?.[1];
	// Letters alone are a word: `oil`, `lol`.
	if (!written || !/[^a-z]/.test(written)) return undefined;
	const digits = written
		.replace(/[百十]/g, "")
		.replace(/\D/g, (character) => String(SPELLINGS.findIndex((spelling) => spelling.indexOf(character) >= 0)));
	return /^\d{2,5}$/.test(digits) ? digits : undefined;
}
