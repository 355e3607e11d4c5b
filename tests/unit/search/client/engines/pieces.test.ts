import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAlike } from "../../../../../src/search/client/alike.ts";
import { createPieceIndex } from "../../../../../src/search/client/engines/pieces.ts";

const text = fc.string({ unit: fc.constantFrom(..."证书未末绑定帮"), maxLength: 10 });
const texts = fc.array(text, { maxLength: 6 });

/** What anybody would write: the different characters and pairs of a text. */
function piecesOf(one: string): Set<string> {
	const pieces = new Set(one);
	for (let at = 0; at + 1 < one.length; at++) pieces.add(one.slice(at, at + 2));
	return pieces;
}

describe("pieces", () => {
	test("are counted in each text, each once", () => {
		fc.assert(
			fc.property(texts, (all) => {
				expect([...createPieceIndex(all).counts]).toEqual(all.map((one) => piecesOf(one).size));
			}),
		);
	});

	test("that a query and a text share are counted once, whatever was asked before", () => {
		fc.assert(
			fc.property(texts, fc.array(text, { maxLength: 4 }), (all, queries) => {
				const index = createPieceIndex(all);
				for (const query of queries) {
					const shared = all.map((one) => [...piecesOf(one)].filter((piece) => piecesOf(query).has(piece)).length);
					expect([...index.share(query)]).toEqual(shared);
				}
			}),
		);
	});

	test("go across no character that the texts do not have", () => {
		expect([...createPieceIndex(["证书"]).share("证丙书")]).toEqual([2]);
		expect([...createPieceIndex(["证书"]).share("丙证书丁")]).toEqual([3]);
	});
});

describe("characters like those of a query", () => {
	const LIKE: Record<string, string> = { 未: "末", 末: "未", 帮: "绑", 绑: "帮" };
	const similarity = (unit: number) => {
		const other = LIKE[String.fromCharCode(unit)];
		return new Map(other === undefined ? [] : [[other.charCodeAt(0), 0.75]]);
	};

	test("count for what they are alike, the same ones in full, each as often as it is asked for", () => {
		fc.assert(
			fc.property(texts, fc.array(text, { maxLength: 4 }), (all, queries) => {
				const index = createPieceIndex(all);
				const alike = createAlike(similarity);
				for (const query of queries) {
					const expected = all.map((one) =>
						[...query].reduce(
							(sum, character) => sum + (one.includes(character) ? 1 : one.includes(LIKE[character] ?? "-") ? 0.75 : 0),
							0,
						),
					);
					expect([...alike.share(query, index)]).toEqual(expected);
				}
			}),
		);
	});

	test("are found anew in other texts", () => {
		const alike = createAlike(similarity);
		expect([...alike.share("末", createPieceIndex(["未", "证"]))]).toEqual([0.75, 0]);
		expect([...alike.share("末", createPieceIndex(["证", "末", "未"]))]).toEqual([0, 1, 0.75]);
	});
});
