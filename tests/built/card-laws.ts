/** What must hold of the card images and of the tags that lead chats to them, wherever the site is published. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/node/load-content.ts";
import { type BuiltSite, deadAmong, fullAddress, metaOf, type Page, pagesOf } from "./machine-files.ts";

/** Bytes of a card; a chat fetches it before it shows a link. */
const CARD_BUDGET = 25_000;
const IMAGE_TAGS = [
	"og:image",
	"og:image:type",
	"og:image:width",
	"og:image:height",
	"og:image:alt",
	"twitter:title",
	"twitter:description",
	"twitter:image",
	"twitter:image:alt",
];

/** Declares the tests of the card images. */
export function testCards(built: BuiltSite): void {
	const folder = join(built.dist, "cards");
	let pages: Page[];
	beforeAll(() => {
		pages = pagesOf(built);
	});

	describe("the card images", () => {
		test("are one for each article and one for the rest", () => {
			const expected = [...loadCatalog().articles.map(({ code }) => `${code}.png`), "site.png"].sort();
			expect(readdirSync(folder).sort()).toEqual(expected);
		});

		test("are PNG of 1200 by 630, not too large and not empty", async () => {
			for (const name of readdirSync(folder)) {
				const bytes = readFileSync(join(folder, name));
				const { format, width, height } = await sharp(bytes).metadata();
				expect({ name, format, width, height }).toEqual({ name, format: "png", width: 1200, height: 630 });
				expect(bytes.length, name).toBeLessThan(CARD_BUDGET);
			}
			const [one, other] = ["103.png", "104.png"].map((name) => readFileSync(join(folder, name)));
			expect(one?.equals(other as Buffer)).toBe(false);
		});
	});

	describe("the tags of the cards", () => {
		if (built.site === undefined) {
			test("are left out where the site does not know its address", () => {
				for (const page of pages) {
					expect([page.path, ...IMAGE_TAGS.filter((tag) => metaOf(page, tag) !== undefined)]).toEqual([page.path]);
					expect(metaOf(page, "twitter:card"), page.path).toBe("summary");
				}
			});
			return;
		}

		test("lead every article to its own card and every other page to the site's", () => {
			for (const page of pages) {
				const code = /^\/(\d+)\/$/.exec(page.path)?.[1];
				const image = fullAddress(built, `/cards/${code ?? "site"}.png`);
				expect([page.path, metaOf(page, "og:image"), metaOf(page, "twitter:image")]).toEqual([page.path, image, image]);
			}
			const images = new Set(pages.map((page) => metaOf(page, "og:image") as string));
			expect(images.size).toBeGreaterThan(100);
			expect(deadAmong(built, [...images])).toEqual([]);
		});

		test("say how large the card is, what it shows, and that it is to be shown large", () => {
			for (const page of pages) {
				expect(
					IMAGE_TAGS.filter((tag) => !metaOf(page, tag)),
					page.path,
				).toEqual([]);
				expect([metaOf(page, "og:image:width"), metaOf(page, "og:image:height")], page.path).toEqual(["1200", "630"]);
				expect(metaOf(page, "twitter:card"), page.path).toBe("summary_large_image");
				expect(metaOf(page, "twitter:title"), page.path).toBe(metaOf(page, "og:title"));
				expect(metaOf(page, "og:image:alt"), page.path).toBe(metaOf(page, "twitter:image:alt"));
			}
			const article = pages.find(({ path }) => path === "/103/") as Page;
			expect(metaOf(article, "og:image:alt")).toContain("103");
			expect(metaOf(article, "og:image:alt")).toContain(loadCatalog().article("103").errors[0]?.text);
		});

		test("are missing on the page of unknown addresses, which has none of its own", () => {
			const file = join(built.dist, "404.html");
			expect(existsSync(file)).toBe(true);
			expect(readFileSync(file, "utf8")).not.toContain("og:image");
		});
	});
}
