/** The Ctrl+F law where it is promised: in a browser, through the field, against the text that the pages show. */
import type { Page } from "@playwright/test";
import fc from "fast-check";
import { normalize, normalizeText, originalRange } from "../../src/lib/text/normalize.ts";
import { type Answer, askAll } from "../compat/ask-in-page.ts";
import { CODES } from "./built-site.ts";
import { expect, test } from "./site.ts";

const SEED = 20_261_120;
const PIECES = 1000;
const SHORTEST = 2;
const LONGEST = 12;
/** Pages that ask side by side: most of the time of a query is the pause after the last key. */
const LANES = 4;
/** Queries put into one call to the page. */
const CHUNK = 50;

interface Article {
	code: string;
	/** As it stands on the page, white space folded. */
	text: string;
	normalized: string;
}

test("every article that holds the query stands before every article that does not", async ({ page, context }) => {
	test.setTimeout(120_000);
	await page.goto("/search/");
	const articles = await readArticles(page);
	expect(articles.map(({ code }) => code)).toEqual(CODES);

	const questions = fc
		.sample(pieceOf(articles), { seed: SEED, numRuns: PIECES, unbiased: true })
		.map((query) => ({ query, holding: codesHolding(articles, query) }));
	const lanes = await Promise.all(
		Array.from({ length: LANES }, async (_, lane) => {
			const own = lane === 0 ? page : await context.newPage();
			if (lane > 0) await own.goto("/search/");
			const faults: string[] = [];
			for (let start = lane * CHUNK; start < questions.length; start += LANES * CHUNK) {
				const chunk = questions.slice(start, start + CHUNK);
				const answers = await own.evaluate(
					askAll,
					chunk.map(({ query, holding }) => ({ query, platform: "", needed: holding.length })),
				);
				answers.forEach((answer, index) => {
					const { query, holding } = chunk[index] as (typeof chunk)[0];
					const fault = faultOf(query, answer, holding);
					if (fault) faults.push(`${JSON.stringify(query)}: ${fault}`);
				});
			}
			return faults;
		}),
	);
	expect(lanes.flat()).toEqual([]);
});

/** The visible text of every article, read by the browser's own parser and not by what made the search's records. */
async function readArticles(page: Page): Promise<Article[]> {
	const texts = await page.evaluate(
		(codes) =>
			Promise.all(
				codes.map(async (code) => {
					const html = await (await fetch(`/${code}/`)).text();
					const article = new DOMParser().parseFromString(html, "text/html").querySelector("article[data-code]");
					for (const unseen of article?.querySelectorAll("[data-pagefind-ignore], script, style, noscript") ?? [])
						unseen.remove();
					return article?.textContent ?? "";
				}),
			),
		[...CODES],
	);
	return texts.map((raw, index) => {
		const text = raw.replace(/\s+/g, " ").trim();
		return { code: CODES[index] as string, text, normalized: normalizeText(text) };
	});
}

/** A piece of any article as it stands there, of so many characters once normalised. */
function pieceOf(articles: readonly Article[]): fc.Arbitrary<string> {
	return fc
		.tuple(fc.constantFrom(...articles), fc.nat(), fc.integer({ min: SHORTEST, max: LONGEST }))
		.map(([{ text, normalized }, at, length]) => {
			const start = at % (normalized.length - length + 1);
			return text.slice(...originalRange(normalize(text), text, start, length));
		});
}

function codesHolding(articles: readonly Article[], query: string): string[] {
	const text = normalizeText(query);
	return articles.filter(({ normalized }) => normalized.includes(text)).map(({ code }) => code);
}

/** What is wrong with an answer, undefined where nothing is. */
function faultOf(query: string, answer: Answer, holding: readonly string[]): string | undefined {
	const { total, isAll } = answer;
	const hits = answer.hits.map(({ code }) => code);
	// An article's code stands on its page too, outside the searched text: whoever types it gets it first.
	const isNamed =
		normalizeText(query)
			.match(/\d+/g)
			?.includes(hits[0] ?? "") && !holding.includes(hits[0] ?? "");
	const listed = isNamed ? hits.slice(1) : hits;
	const head = listed.slice(0, holding.length);
	if ([...head].sort().join() !== [...holding].sort().join()) return `shows ${head}, but ${holding} hold it`;
	if (isAll ? total !== hits.length : total <= hits.length) return `says ${total} hits, shows ${hits.length}`;
	return undefined;
}
