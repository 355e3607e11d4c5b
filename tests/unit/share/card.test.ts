import { describe, expect, test } from "vitest";
import { SITE_NAME, SITE_TAGLINE } from "../../../src/components/site-name.ts";
import { cardFont } from "../../../src/node/card-font.ts";
import { loadCatalog } from "../../../src/node/load-content.ts";
import { CARD_WIDTH, type Card, drawCard, setCardText, type Typeface } from "../../../src/share/card.ts";
import { articleCard, cardAlt, cardName, siteCard } from "../../../src/share/card-text.ts";

/** A typeface whose glyphs are squares that bear the character's number, so that one can read a drawing. */
const SQUARES: Typeface = {
	unitsPerEm: 1000,
	glyph: (character) => ({
		advance: 1000,
		outline: character === " " ? "" : `M${character.codePointAt(0)} 0h1000v1000h-1000z`,
	}),
};
/** Text of a drawing, group of glyphs by group. */
const readDrawing = (svg: string): string[] =>
	svg
		.split("<g fill=")
		.map((group) => [...group.matchAll(/d="M(\d{2,}) 0h1000/g)].map(([, code]) => String.fromCodePoint(Number(code))))
		.map((characters) => characters.join(""))
		.filter((text) => text !== "");

const catalog = loadCatalog();
const cards: Card[] = [
	siteCard(SITE_NAME, SITE_TAGLINE, catalog.articles.length),
	...catalog.articles.map((article) => articleCard(article, catalog.platform(article.platform), SITE_NAME)),
];

describe("a card", () => {
	const card: Card = {
		code: "103",
		heading: "甲平台",
		kind: "报错",
		text: "证书没有绑定",
		accent: "#123456",
		siteName: "速查",
	};

	test("says code, platform, kind, text and site, and the platform once more down its side", () => {
		const drawn = readDrawing(drawCard(card, SQUARES));
		expect(drawn.slice(0, 3).join("")).toBe("甲平台");
		expect(drawn.slice(3)).toEqual(["103", "甲平台", "报错", "证书没", "有绑定", "速查"]);
	});

	test("has everything but the side in the square that chats cut out of its middle", () => {
		const svg = drawCard(card, SQUARES);
		const starts = [...svg.matchAll(/<g fill="#(?:1b2129|55606d|123456)" transform="translate\(([\d.]+) /g)].map(
			([, x]) => Number(x),
		);
		expect(starts.length).toBeGreaterThan(3);
		for (const x of starts) {
			expect(x).toBeGreaterThanOrEqual((CARD_WIDTH - 630) / 2);
			expect(x).toBeLessThan((CARD_WIDTH + 630) / 2);
		}
	});

	test("of the site bears its sign in place of a code", () => {
		const drawn = readDrawing(drawCard(siteCard("CA 速查", "报错怎么办", 3), SQUARES));
		expect(drawn).toEqual(["速", "查", "CA速查", "共3篇", ...drawn.slice(4, -1), "CA速查"]);
		expect(drawn.slice(4, -1).join("")).toBe("报错怎么办");
	});

	test("shows the error text of an article, and its title where it has none", () => {
		const [error, task] = [catalog.article("103"), catalog.article("304")];
		const platform = catalog.platform(error.platform);
		expect(articleCard(error, platform, "").text).toBe(error.errors[0]?.text);
		expect(articleCard(task, platform, "").text).toBe(task.title);
	});

	test("has a name and words of its own", () => {
		expect(new Set(cards.map(cardName)).size).toBe(cards.length);
		expect(cardAlt(card)).toBe("103 甲平台：证书没有绑定");
		expect(cardAlt(siteCard("速查", "报错怎么办", 3))).toBe("速查：报错怎么办");
	});
});

describe("the cards of this site", () => {
	test("hold every text to its last character, in type that can be read in a chat", () => {
		const small = cards
			.map(({ code, text }) => ({ code, ...setCardText(text, cardFont()) }))
			.filter(({ size, isWhole }) => !isWhole || size < 48);
		expect(small).toEqual([]);
	});

	test("are written in characters that the typeface has", () => {
		for (const card of cards) expect(drawCard(card, cardFont())).toMatch(/^<svg .*<\/svg>$/);
	});

	test("have white on colours dark enough for it", () => {
		const luminance = (colour: string) => {
			const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
				const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
				return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		};
		for (const { accent } of cards) expect(1.05 / (luminance(accent) + 0.05)).toBeGreaterThan(4.5);
	});
});
