/** Classes of words, from the tags in jieba's dictionary. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isHan } from "../../../src/lib/text/normalize.ts";
import type { WordClass } from "./grammar.ts";

/** First letters of the tags: n noun, v verb, a adjective, with everything below them (nz, vn, ad …). */
const CLASSES: Record<string, WordClass> = { n: "noun", v: "verb", a: "adjective" };

/**
 * Reads the tags of the dictionary. A word of Han that it does not have is one of our own names: a noun.
 * Single characters and words of all other classes have none: they hold a sentence together.
 */
export function loadWordClasses(): (word: string) => WordClass | undefined {
	const require = createRequire(import.meta.url);
	const path = join(dirname(require.resolve("nodejieba/package.json")), "submodules/cppjieba/dict/jieba.dict.utf8");
	const tags = new Map<string, string>();
	for (const line of readFileSync(path, "utf8").split("\n")) {
		const [word, , tag] = line.split(" ");
		if (word && tag) tags.set(word, tag);
	}
	return (word) => {
		if (word.length < 2 || !isHan(word)) return undefined;
		const tag = tags.get(word);
		return tag === undefined ? "noun" : CLASSES[tag[0] as string];
	};
}
