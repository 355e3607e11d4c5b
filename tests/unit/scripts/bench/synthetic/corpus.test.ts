import { beforeAll, describe, expect, test } from "vitest";
import type { BenchQuery } from "../../../../../scripts/bench/corpus.ts";
import { makeArticles, type SyntheticCorpus } from "../../../../../scripts/bench/synthetic/articles.ts";
import { type Learnt, learnFromContent } from "../../../../../scripts/bench/synthetic/index.ts";
import { makeQueries, OTHER_PLATFORM } from "../../../../../scripts/bench/synthetic/queries.ts";
import { makeAlphabet } from "../../../../../scripts/bench/synthetic/sounds.ts";
import { WRAPPINGS } from "../../../../../scripts/bench/synthetic/wrappings.ts";
import { shownAsks } from "../../../../../src/lib/asks.ts";
import { normalizeText } from "../../../../../src/lib/text/normalize.ts";
import { editDistance } from "./edits.ts";

const EACH = 40;
let learnt: Learnt;
let corpus: SyntheticCorpus;
let queries: BenchQuery[];
/** Normalised visible text by code. */
let texts: Map<string, string>;

const make = (seed: number) => makeArticles({ ...learnt, count: 300, seed });
const ask = (seed: number) =>
	makeQueries({
		corpus,
		platforms: learnt.platforms,
		alphabet: makeAlphabet([...corpus.errors.keys()]),
		each: EACH,
		seed,
	});
const ofKind = (kind: string) => queries.filter(({ category }) => category === kind);

beforeAll(() => {
	learnt = learnFromContent();
	corpus = make(1);
	queries = ask(2);
	texts = new Map(
		corpus.records.map(({ code, blocks }) => [code, blocks.map(({ text }) => normalizeText(text)).join("")]),
	);
});

describe("synthetic articles", () => {
	test("are the same for a seed and others for another", () => {
		expect(make(1)).toEqual(corpus);
		expect(make(2).records[0]).not.toEqual(corpus.records[0]);
	});

	test("have the form of ours", () => {
		expect(new Set(corpus.records.map(({ code }) => code)).size).toBe(300);
		expect(new Set(corpus.records.map(({ platform }) => platform))).toEqual(
			new Set(learnt.platforms.map(({ id }) => id)),
		);
		for (const { code, kind, blocks } of corpus.records) {
			const types = blocks.map(({ type }) => type);
			expect(types[0]).toBe("T");
			expect(types.includes("E")).toBe(kind === "error");
			expect(types.filter((type) => type === "S").length).toBeGreaterThanOrEqual(3);
			const asked = blocks.filter(({ type }) => type === "A").map(({ text }) => text);
			expect(asked).toEqual(shownAsks({ asks: corpus.asks[code] ?? [] }));
		}
	});

	test("know who explains which error", () => {
		for (const [normalized, { text, codes }] of corpus.errors) {
			expect(normalizeText(text)).toBe(normalized);
			const explaining = corpus.records
				.filter(({ blocks }) =>
					blocks.some(({ type, text }) => (type === "E" || type === "V") && normalizeText(text) === normalized),
				)
				.map(({ code }) => code);
			expect(codes).toEqual(explaining);
		}
	});

	test("share some errors, always with another platform", () => {
		const shared = [...corpus.errors.values()].filter(({ codes }) => codes.length > 1);
		expect(shared.length).toBeGreaterThan(3);
		const platformOf = new Map(corpus.records.map(({ code, platform }) => [code, platform]));
		for (const { codes } of shared)
			expect(platformOf.get(codes[0] as string)).not.toBe(platformOf.get(codes[1] as string));
	});

	test("have error texts three edits apart or more", () => {
		const errors = [...corpus.errors.keys()];
		const near = errors.flatMap((one, index) =>
			errors.slice(0, index).filter((other) => Math.abs(one.length - other.length) < 3 && editDistance(one, other) < 3),
		);
		expect(errors.length).toBeGreaterThan(200);
		expect(near).toEqual([]);
	});
});

describe("queries over them", () => {
	test("are the same for a seed and others for another", () => {
		expect(ask(2)).toEqual(queries);
		expect(ask(3)).not.toEqual(queries);
	});

	test("are as many of each kind, and those that name another platform are told apart", () => {
		const count = (kind: string) => ofKind(kind).length;
		expect(count("literal")).toBe(EACH);
		expect(count("typo") + count("noise") + count(OTHER_PLATFORM)).toBe(2 * EACH);
		const platformOf = new Map(corpus.records.map(({ code, platform }) => [code, platform]));
		const namesOther = ({ right }: BenchQuery) => {
			const [error = ""] = [...corpus.errors].find(([, { codes }]) => codes === right) ?? [];
			const own = right.map((code) => platformOf.get(code));
			return learnt.platforms.some(({ id, names }) => !own.includes(id) && names.some((name) => error.includes(name)));
		};
		// An article may explain several errors, so only those with one tell which error was meant.
		const single = queries.filter(
			({ right }) => [...corpus.errors.values()].filter(({ codes }) => codes === right).length === 1,
		);
		const asked = single.filter(({ category }) => category !== "literal");
		expect(asked.some(({ category }) => category === OTHER_PLATFORM)).toBe(true);
		expect(asked.filter((query) => namesOther(query) !== (query.category === OTHER_PLATFORM))).toEqual([]);
	});

	test("a literal is 4 to 16 characters, and right is exactly who holds it", () => {
		for (const { q, right } of ofKind("literal")) {
			const piece = normalizeText(q);
			expect(piece.length).toBeGreaterThanOrEqual(4);
			expect(piece.length).toBeLessThanOrEqual(16);
			expect(right).toEqual([...texts].filter(([, text]) => text.includes(piece)).map(([code]) => code));
			expect(right).not.toEqual([]);
		}
	});

	test("a typo is one edit from its error and two or more from every other", () => {
		for (const { q, right } of ofKind("typo")) {
			for (const [error, { codes }] of corpus.errors) {
				const isOwn = codes.join() === right.join() && editDistance(q, error) === 1;
				if (!isOwn && Math.abs(error.length - q.length) < 2) expect(editDistance(q, error)).toBeGreaterThan(1);
			}
			expect([...corpus.errors].some(([error, { codes }]) => codes === right && editDistance(q, error) === 1)).toBe(
				true,
			);
		}
	});

	test("noise holds the whole error of its articles, and more", () => {
		for (const { q, right } of ofKind("noise")) {
			const inside = [...corpus.errors.values()].filter(({ text, codes }) => q.includes(text) && codes === right);
			expect(inside.length).toBeGreaterThan(0);
			expect(q.length).toBeGreaterThan((inside[0]?.text.length ?? 0) + 4);
		}
		expect(WRAPPINGS.every((wrapping) => wrapping.split("{error}").length === 2)).toBe(true);
	});
});
