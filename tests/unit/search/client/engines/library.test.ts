import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLibrary } from "../../../../../src/search/client/engines/library.ts";

const text = fc.string({ unit: fc.constantFrom(..."证书未绑定𠮷a1"), maxLength: 12 });
const texts = fc.array(text, { maxLength: 6 });
/** A piece of one of the texts, and the texts. */
const held = fc
	.tuple(fc.array(text, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 }))
	.map(([all, which, from, length]) => {
		const one = all[which % all.length] as string;
		return { all, piece: one.substr(from % Math.max(1, one.length), length) };
	})
	.filter(({ piece }) => piece !== "");

function holders(all: string[], piece: string): number[] {
	const found: number[] = [];
	createLibrary(all).eachHolder(piece, (article) => found.push(article));
	return found;
}
/** What anybody would write: every text asked for itself. */
const slowly = (all: string[], piece: string) => all.flatMap((one, at) => (one.includes(piece) ? [at] : []));

describe("a library", () => {
	test("tells every text that holds a piece, once, in order", () => {
		fc.assert(
			fc.property(held, ({ all, piece }) => {
				expect(holders(all, piece)).toEqual(slowly(all, piece));
				expect(createLibrary(all).holds(piece)).toBe(true);
			}),
		);
	});

	test("tells no other", () => {
		fc.assert(
			fc.property(texts, text.filter(Boolean), (all, piece) => {
				expect(holders(all, piece)).toEqual(slowly(all, piece));
				expect(createLibrary(all).holds(piece)).toBe(slowly(all, piece).length > 0);
			}),
		);
	});

	test("finds nothing that runs from one text into the next", () => {
		expect(holders(["证书", "绑定"], "书绑")).toEqual([]);
		expect(createLibrary(["证书", "绑定"]).holds("证书绑定")).toBe(false);
	});

	test("may be empty, or have empty texts", () => {
		expect(holders([], "证")).toEqual([]);
		expect(holders(["", "证书", ""], "证")).toEqual([1]);
	});
});
