/** What must hold of the QR code on every article, wherever the site is published. */

import { select, selectAll } from "hast-util-select";
import { toHtml } from "hast-util-to-html";
import readQr from "jsqr";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, type Page, pagesOf, textOf } from "./machine-files.ts";

/** Pixels of a side when a code is read: some four to a module. */
const PIXELS = 160;

/** What a reader other than our encoder sees in an SVG of a code. */
async function decode(svg: string): Promise<string | undefined> {
	const drawn = sharp(Buffer.from(svg)).resize(PIXELS, PIXELS).flatten({ background: "#fff" }).ensureAlpha();
	const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
	return readQr(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** Declares the tests of the QR codes. */
export function testQrCodes(built: BuiltSite): void {
	let articles: Page[];
	beforeAll(() => {
		articles = pagesOf(built).filter(({ path }) => /^\/\d+\/$/.test(path));
	});
	/** The code's SVG, as a file of its own. */
	const svgOf = ({ tree }: Page) => {
		const svg = select(".qr svg", tree);
		return (
			svg &&
			toHtml({ ...svg, properties: { ...svg.properties, xmlns: "http://www.w3.org/2000/svg" } }, { space: "svg" })
		);
	};

	describe("the QR code", () => {
		test("of every article is read as the article's full address", async () => {
			expect(articles.length).toBeGreaterThan(100);
			const wrong: string[] = [];
			for (const page of articles) {
				const svg = svgOf(page);
				const found = svg && (await decode(svg));
				if (found !== page.url) wrong.push(`${page.path}: ${found}`);
			}
			expect(wrong).toEqual([]);
		});

		test("stands once on an article, with a name for those who do not see it, and its address in letters", () => {
			for (const { path, url, tree } of articles) {
				const codes = selectAll(".qr svg", tree);
				expect(codes.length, path).toBe(1);
				expect(codes[0]?.properties, path).toMatchObject({ role: "img", ariaLabel: expect.stringMatching(/二维码/) });
				const address = select(".sheet-address", tree);
				expect(address && textOf(address), path).toBe(url);
			}
		});
	});
}
