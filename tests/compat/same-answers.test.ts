/** The same question has the same answer in every browser, old or new, and in Node. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LabelledQuery, loadQueries, openSearch } from "../../scripts/bench/labelled-queries.ts";
import { type RunningServer, startServer } from "../../scripts/serve.ts";
import { type Answer, askAll } from "./ask-in-page.ts";
import { type Browser, launchChromium } from "./chromium.ts";
import { DIST } from "./in-old-browsers.ts";
import { canRunOld, OLD_VERSIONS } from "./unpack-chromium.ts";

const SEED = 20_261_120;
/** Of each category; a smaller one is asked whole. */
const QUERIES_PER_CATEGORY = 12;
/** Queries put into one call to the page. */
const CHUNK = 10;
const SLOW_MS = 120_000;

const questions = sampleQueries(loadQueries()).map(({ q, platform }) => ({
	query: q,
	platform: platform ?? "",
	needed: Number.MAX_SAFE_INTEGER,
}));

describe(`${questions.length} labelled queries of all categories`, () => {
	let server: RunningServer;
	beforeAll(async () => {
		server = await startServer({ root: DIST, port: 0 });
	});
	afterAll(() => server?.close());

	const { searcher } = openSearch(DIST);
	const answersOfNode = questions.map(({ query, platform }) => {
		const { hits } = searcher.search(query, { platform: platform || undefined });
		return {
			query,
			platform,
			state: hits.length === 0 ? "empty" : "ready",
			total: hits.length,
			hits: hits.map(({ record, confidence, understood = "" }) => ({ code: record.code, confidence, understood })),
		};
	});
	/** What each browser says beyond codes and confidence, to be compared among browsers. */
	const said = new Map<string, Pick<Answer, "text" | "marks" | "suggestions">[]>();

	it("ask enough: every category, with and without a platform, with and without an answer", () => {
		expect(questions.length).toBeGreaterThanOrEqual(100);
		expect(new Set(questions.map(({ platform }) => platform)).size).toBeGreaterThan(3);
		expect(new Set(answersOfNode.map(({ state }) => state)).size).toBe(2);
		expect(answersOfNode.some(({ hits }) => hits.some(({ understood }) => understood !== ""))).toBe(true);
	});

	for (const version of [...OLD_VERSIONS, "current"] as const) {
		const canRun = version === "current" || canRunOld;
		const reason = ` (skipped: its binary is for linux x64, this is ${process.platform} ${process.arch})`;
		it.skipIf(!canRun)(
			`have the answers of Node in Chromium ${version}${canRun ? "" : reason}`,
			async () => {
				const browser = await launchChromium(version);
				try {
					expect(await browser.version()).toContain(version === "current" ? "Chrome/" : `Chrome/${version}.`);
					const answers = await askThrough(browser, server.url);
					const plain = answers.map(({ hits, total, state }, index) => {
						const { query, platform } = questions[index] as (typeof questions)[0];
						return { query, platform, state, total, hits };
					});
					expect(plain).toEqual(answersOfNode);
					said.set(
						String(version),
						answers.map(({ text, marks, suggestions }) => ({ text, marks, suggestions })),
					);
				} finally {
					await browser.close();
				}
			},
			SLOW_MS,
		);
	}

	it("are shown in the same words, with the same marks and suggestions, in every browser", () => {
		const current = said.get("current");
		expect(current?.some(({ marks }) => marks.length > 0)).toBe(true);
		for (const [version, own] of said) expect(own, `Chromium ${version}`).toEqual(current);
	});
});

/** Some queries of each category by chance, always the same ones; those of one platform together, for speed. */
function sampleQueries(queries: readonly LabelledQuery[]): LabelledQuery[] {
	const categories = [...new Set(queries.map(({ category }) => category))];
	const some = categories.flatMap((category) => {
		const own = queries.filter((query) => query.category === category);
		const size = Math.min(QUERIES_PER_CATEGORY, own.length);
		const subset = fc.shuffledSubarray(own, { minLength: size, maxLength: size });
		return fc.sample(subset, { seed: SEED, numRuns: 1 })[0] ?? [];
	});
	return some.sort((a, b) => ((a.platform ?? "") < (b.platform ?? "") ? -1 : a.platform === b.platform ? 0 : 1));
}

/** Asks everything on the search page of one browser; a fault of the page is a failure. */
async function askThrough(browser: Browser, home: string): Promise<Answer[]> {
	const page = await browser.newPage();
	await page.goto(`${home}search/`);
	const answers: Answer[] = [];
	for (let start = 0; start < questions.length; start += CHUNK)
		answers.push(...(await page.evaluate<Answer[]>(askAll, questions.slice(start, start + CHUNK))));
	expect(page.errors).toEqual([]);
	await page.close();
	return answers;
}
