import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { otherAsks, shownAsks } from "../../../src/lib/asks.ts";

const asks = fc.array(fc.string(), { maxLength: 40 }).map((row) => ({ asks: row }));
const many = { asks: Array.from({ length: 40 }, (_, index) => `怎么办 ${index}`) };

describe("how people ask", () => {
	test("is all known: what is not on the page is with the search, nothing twice", () => {
		fc.assert(
			fc.property(asks, (article) => {
				expect([...shownAsks(article), ...otherAsks(article)]).toEqual(article.asks);
			}),
		);
	});

	test("fills the page no more, however many wordings there are", () => {
		const shown = shownAsks(many).length;
		expect(shown).toBeGreaterThan(0);
		expect(shown).toBeLessThan(10);
		fc.assert(
			fc.property(asks, (article) => {
				expect(shownAsks(article)).toHaveLength(Math.min(shown, article.asks.length));
			}),
		);
	});
});
