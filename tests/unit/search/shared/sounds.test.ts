import { describe, expect, test } from "vitest";
import { initialRuns, letterTokens, syllablePairs } from "../../../../src/search/shared/sounds.ts";
import { LEXICON } from "../client/tiny-pack.ts";

const { readings } = LEXICON;
const syllables = new Set([...readings.values()].flat());
const shared = (a: Set<string>, b: Set<string>) => [...a].filter((token) => b.has(token));

describe("sounds", () => {
	test("what sounds alike has the same pairs of syllables", () => {
		expect(syllablePairs("证书", readings).size).toBeGreaterThan(0);
		expect(syllablePairs("正输", readings)).toEqual(syllablePairs("证书", readings));
		expect(shared(syllablePairs("时钟", readings), syllablePairs("证书", readings))).toEqual([]);
	});

	test("letters find the text that they spell, whole or by initials", () => {
		const text = syllablePairs("证书读取错误", readings);
		expect(shared(letterTokens("zhengshuduqucuowu", syllables), text).sort()).toEqual([...text].sort());
		expect([...letterTokens("zsdq", syllables)]).toContain("^zsdq");
		expect([...initialRuns("证书读取错误", readings)]).toContain("^zsdq");
	});

	test("a letter too many, or a syllable cut short, costs only its own pairs", () => {
		const text = syllablePairs("证书读取", readings);
		expect(shared(letterTokens("zhengshuxduq", syllables), text)).toHaveLength(1);
	});

	test("letters that are no pinyin make no pairs of syllables, and a character without a reading none either", () => {
		expect([...letterTokens("xyz", syllables)].filter((token) => syllables.has(token.slice(1)))).toEqual([]);
		expect(syllablePairs("龘龘", readings).size).toBe(0);
	});
});
