import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSimilar, type WordList } from "../../../src/lib/similar.ts";

const lists = (...words: string[][]): WordList[] => words.map((row, index) => ({ id: `t${index}`, words: row }));
const someTexts = fc
	.array(fc.array(fc.constantFrom("证书", "绑定", "密码", "登录", "签章", "发票"), { maxLength: 8 }), {
		minLength: 2,
		maxLength: 6,
	})
	.map((words) => lists(...words));

describe("similar texts", () => {
	test("are similar to each other to the same degree, never to themselves, at most 1", () => {
		fc.assert(
			fc.property(someTexts, (texts) => {
				const similar = findSimilar(texts);
				for (const [id, row] of similar)
					for (const { id: other, score } of row) {
						expect(other).not.toBe(id);
						expect(score).toBeGreaterThan(0);
						expect(score).toBeLessThanOrEqual(1 + 1e-9);
						expect(similar.get(other)).toContainEqual({ id, score });
					}
			}),
		);
	});

	test("come out the same whatever the order of texts and words", () => {
		fc.assert(
			fc.property(someTexts, (texts) => {
				const turned = [...texts].reverse().map(({ id, words }) => ({ id, words: [...words].reverse() }));
				const asObject = (map: ReturnType<typeof findSimilar>) =>
					Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
				expect(asObject(findSimilar(turned))).toEqual(asObject(findSimilar(texts)));
			}),
		);
	});

	test("stand nearest first, by id where two are equally near", () => {
		fc.assert(
			fc.property(someTexts, (texts) => {
				for (const row of findSimilar(texts).values())
					row.slice(1).forEach(({ id, score }, index) => {
						const before = row[index] as (typeof row)[0];
						expect(before.score > score || (before.score === score && before.id < id)).toBe(true);
					});
			}),
		);
	});

	test("are those that share rare words rather than common ones", () => {
		const similar = findSimilar(
			lists(["证书", "注册表"], ["证书", "发票"], ["注册表", "密码"], ["证书", "登录"], ["证书", "绑定"]),
		);
		expect(similar.get("t0")?.[0]?.id).toBe("t2");
	});

	test("share nothing with a text that has only what all have", () => {
		expect(findSimilar(lists(["证书"], ["证书", "绑定"], ["证书", "绑定"])).get("t0")).toEqual([]);
	});

	test("score 1 when they say the same", () => {
		const [nearest] = findSimilar(lists(["绑定", "密码"], ["密码", "绑定"], ["发票"])).get("t0") ?? [];
		expect(nearest).toEqual({ id: "t1", score: expect.closeTo(1, 9) });
	});

	test("are none where there is no text or no word", () => {
		expect(findSimilar([])).toEqual(new Map());
		expect(findSimilar(lists([], []))).toEqual(
			new Map([
				["t0", []],
				["t1", []],
			]),
		);
	});
});
