import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Asker, createAsker } from "../../../../src/search/client/asker.ts";
import type { SearchAnswer } from "../../../../src/search/client/engine.ts";

/** A field, a search that answers when it is told to, and a record of what the page showed. */
let field: { query: string; platform: string };
let shown: string[];
let loads: { resolve(): void; reject(): void }[];
let isReaderHere: boolean;
let readers: (() => void)[];
let asker: Asker;

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
	vi.useFakeTimers();
	field = { query: "", platform: "" };
	shown = [];
	loads = [];
	readers = [];
	isReaderHere = false;
	const answer = (query: string): SearchAnswer =>
		({ hits: [], analysis: {}, wantsReader: query.startsWith("?") && !isReaderHere, engine: query }) as never;
	const search = { pack: {}, searcher: { search: (query: string) => answer(query) } } as never;
	asker = createAsker(
		{
			load: () => new Promise((resolve, reject) => loads.push({ resolve: () => resolve(search), reject })),
			loadReader: () =>
				new Promise((resolve) => {
					readers.push(() => {
						isReaderHere = true;
						resolve();
					});
				}),
		},
		{
			question: () => field,
			begin: (query) => shown.push(`begin ${query}`),
			draw: (query, { engine }, _, __, isEarly) => shown.push(`${isEarly ? "early" : "draw"} ${query}=${engine}`),
			fail: (query) => shown.push(`fail ${query}`),
		},
	);
	return () => vi.useRealTimers();
});

describe("one asker", () => {
	test("answers what stands in the field, once", async () => {
		field.query = "甲";
		const first = asker.update();
		const second = asker.update();
		loads[0]?.resolve();
		expect([await first, await second]).toEqual([true, true]);
		expect(shown).toEqual(["begin 甲", "draw 甲=甲"]);
		expect(loads).toHaveLength(1);
	});

	test("never shows the answer to an older question", async () => {
		field.query = "甲";
		const first = asker.update();
		field.query = "乙";
		const second = asker.update();
		loads[1]?.resolve();
		loads[0]?.resolve();
		expect([await first, await second]).toEqual([false, true]);
		expect(shown).toEqual(["begin 甲", "begin 乙", "draw 乙=乙"]);
	});

	test("asks again for another platform", async () => {
		field.query = "甲";
		void asker.update();
		field = { query: "甲", platform: "zcy" };
		void asker.update();
		loads[0]?.resolve();
		loads[1]?.resolve();
		await settle();
		expect(shown).toEqual(["begin 甲", "begin 甲", "draw 甲=甲"]);
	});

	test("waits for the reader, and shows meanwhile what is known without it", async () => {
		field.query = "?甲";
		const done = asker.update();
		loads[0]?.resolve();
		await vi.advanceTimersByTimeAsync(1000);
		expect(shown).toEqual(["begin ?甲", "early ?甲=?甲"]);
		readers[0]?.();
		expect(await done).toBe(true);
		expect(shown).toEqual(["begin ?甲", "early ?甲=?甲", "draw ?甲=?甲"]);
	});

	test("shows no early answer where the reader comes at once", async () => {
		field.query = "?甲";
		const done = asker.update();
		loads[0]?.resolve();
		await settle();
		readers[0]?.();
		await done;
		await vi.advanceTimersByTimeAsync(1000);
		expect(shown).toEqual(["begin ?甲", "draw ?甲=?甲"]);
	});

	test("may be asked the same again after a failure", async () => {
		field.query = "甲";
		const first = asker.update();
		loads[0]?.reject();
		expect(await first).toBe(true);
		void asker.update();
		loads[1]?.resolve();
		await settle();
		expect(shown).toEqual(["begin 甲", "fail 甲", "begin 甲", "draw 甲=甲"]);
	});

	test("gives no answer to nothing", async () => {
		field.query = "甲";
		void asker.update();
		field.query = "  ";
		expect(await asker.update()).toBe(false);
		loads[0]?.resolve();
		await settle();
		expect(shown).toEqual(["begin 甲", "begin   "]);
	});

	test("makes one search of what is typed fast, and none while an input method is at work", async () => {
		for (const query of ["甲", "甲乙", "甲乙丙"]) {
			field.query = query;
			asker.schedule();
		}
		await vi.advanceTimersByTimeAsync(1000);
		expect(shown).toEqual(["begin 甲乙丙"]);
		field.query = "甲乙丙d";
		asker.schedule();
		asker.wait();
		await vi.advanceTimersByTimeAsync(1000);
		expect(shown).toEqual(["begin 甲乙丙"]);
	});
});
