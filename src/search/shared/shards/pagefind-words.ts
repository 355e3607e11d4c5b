/** Our tokens as words that Pagefind finds: pairs of Han, which it indexes itself, and for all else a word made of the token's key. */
import { isHan } from "../../../lib/text/normalize.ts";
import { tokenKey } from "./keys.ts";

/** Begins a made word, and no word of ours; all made words are of one length, because Pagefind finds beginnings too. */
const MADE = "v";
const KEY_LENGTH = 7;

/** The words that stand for a token; an article that holds it has all of them. */
export function pagefindWords(token: string): string[] {
	if (isHanPair(token)) return [token];
	if (token.length > 2 && [...token].every(isHan))
		return Array.from(token.slice(1), (_, index) => token.slice(index, index + 2));
	return [MADE + tokenKey(token).toString(36).padStart(KEY_LENGTH, "0")];
}

export function isHanPair(token: string): boolean {
	return token.length === 2 && isHan(token[0] as string) && isHan(token[1] as string);
}
