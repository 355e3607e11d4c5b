import { describe, expect, test } from "vitest";
import {
	chooseTopic,
	FRAME_KINDS,
	type FrameKind,
	fillFrame,
	type Grammar,
	learnGrammar,
	type WordClass,
} from "../../../../../scripts/bench/synthetic/grammar.ts";
import { createRandom } from "../../../../../scripts/bench/synthetic/random.ts";

const CLASSES: Record<string, WordClass> = {
	证书: "noun",
	驱动: "noun",
	读取: "verb",
	安装: "verb",
	正常: "adjective",
};
/** Cuts at every second character: enough for words of two. */
const language = {
	cut: (run: string) => run.match(/..?/g) ?? [],
	classOf: (word: string) => CLASSES[word],
};

function learn(sentence: string): Grammar {
	const texts: Record<string, string[]> = Object.fromEntries(FRAME_KINDS.map((kind) => [kind, [sentence, "正常"]]));
	return learnGrammar(texts as Record<FrameKind, string[]>, language);
}

describe("the grammar", () => {
	test("keeps what holds a sentence together and exchanges the rest", () => {
		const grammar = learn("证书未能读取，请先安装驱动！");
		const random = createRandom(1);
		const filled = new Set(
			Array.from({ length: 200 }, () => fillFrame(grammar, "error", chooseTopic(grammar, random), random)),
		);
		expect([...filled].every((text) => /^(证书|驱动)未能(读取|安装)，请先(读取|安装)(证书|驱动)！$/.test(text))).toBe(
			true,
		);
		expect(filled.size).toBe(16);
	});

	test("takes words from every text, frames only from those with enough to exchange", () => {
		const grammar = learn("证书读取");
		expect(grammar.words.adjective.words).toEqual(["正常"]);
		expect(grammar.frames.step).toHaveLength(1);
	});

	test("is refused where the content has no sentence of a kind", () => {
		expect(() => learn("没有可换的词")).toThrow("title");
	});

	test("comes back to the words of the topic", () => {
		const grammar = learn("证书读取");
		// Words that the grammar itself does not have, so that they can only come from the topic.
		const topic = { noun: ["印章"], verb: ["导出"], adjective: ["空白"] };
		const random = createRandom(2);
		const filled = Array.from({ length: 300 }, () => fillFrame(grammar, "step", topic, random)).join("");
		const fromTopic = filled.split("印章").length - 1;
		expect(fromTopic).toBeGreaterThan(60);
		expect(fromTopic + filled.split("证书").length - 1).toBe(300);
		expect(fromTopic).toBeLessThan(150);
	});
});
