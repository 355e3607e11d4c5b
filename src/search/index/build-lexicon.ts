/** Makes the lexicon for our content: sounds by pinyin-pro, Traditional forms by OpenCC, look-alikes by our editors. */
import * as OpenCC from "opencc-js";
import { pinyin } from "pinyin-pro";
import { isHan } from "../../lib/text/normalize.ts";
import { commonCharacters, type Lexicon } from "../shared/lexicon.ts";
import type { ArticleRecord } from "../shared/records.ts";

/**
 * Makes the lexicon.
 * @param records the articles whose characters it is for
 * @param lookAlikes groups from content/confusables.yaml
 * @param regional words from content/regional.yaml
 */
export function buildLexicon(
	records: readonly ArticleRecord[],
	lookAlikes: readonly string[],
	regional: ReadonlyMap<string, string> = new Map(),
): Lexicon {
	const ours = new Set<string>();
	for (const record of records)
		for (const block of record.blocks) for (const character of block.text) if (isHan(character)) ours.add(character);
	return {
		readings: collectReadings(ours),
		simplified: collectTraditional(new Set([...ours, ...[...regional.keys()].join("")])),
		// The longest first, so that none is taken for a piece of it.
		regional: new Map([...regional].sort(([a], [b]) => b.length - a.length)),
		// A group is of use only where one of its characters stands in our content.
		lookAlikes: lookAlikes.filter((group) => [...group].some((character) => !isHan(character) || ours.has(character))),
	};
}

/** Readings of our characters (two of them: 更 gēng and gèng sound alike here) and of the 3,755 commonest others. */
function collectReadings(ours: ReadonlySet<string>): Map<string, string[]> {
	const readings = new Map<string, string[]>();
	for (const character of new Set([...ours, ...commonCharacters(new TextDecoder("gb2312"))])) {
		const all = pinyin(character, { toneType: "none", type: "array", multiple: true, v: true }).map((syllable) =>
			syllable.replace(/ü/g, "v"),
		);
		const distinct = [...new Set(all)].filter((syllable) => /^[a-z]+$/.test(syllable));
		if (distinct.length > 0) readings.set(character, distinct.slice(0, ours.has(character) ? 2 : 1));
	}
	return readings;
}

/** Every Traditional form (OpenCC, Taiwan and Hong Kong variants too) of a character of ours. */
function collectTraditional(ours: ReadonlySet<string>): Map<string, string> {
	const converters = (["t", "tw", "hk"] as const).map((from) => OpenCC.Converter({ from, to: "cn" }));
	const simplified = new Map<string, string>();
	for (let unit = 0x4e00; unit <= 0x9fff; unit++) {
		const character = String.fromCharCode(unit);
		if (ours.has(character)) continue;
		const form = converters
			.map((convert) => convert(character))
			.find((converted) => converted !== character && ours.has(converted));
		if (form) simplified.set(character, form);
	}
	return simplified;
}
