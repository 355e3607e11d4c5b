import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeText } from "../../../../src/lib/text/normalize.ts";
import { cutAround, findMarks, mergeRanges, type Range } from "../../../../src/search/client/marks.ts";
import { foldText } from "../../../../src/search/shared/fold.ts";

const shown = fc.string({ unit: fc.constantFrom(..."证书读取，！ ＵKeyb锁"), maxLength: 30 });
const needles = fc.array(fc.string({ unit: fc.constantFrom(..."证书读取keyub"), minLength: 1, maxLength: 4 }), {
	maxLength: 4,
});
const query = fc.string({ unit: fc.constantFrom(..."证书读取keyub"), maxLength: 8 });
/** The marked pieces of a text. */
const marked = (text: string, pieces: string[], core = "") =>
	findMarks(text, pieces, core).map((range) => text.slice(...range));

function expectInOrder(ranges: readonly Range[], length: number): void {
	let last = -1;
	for (const [from, to] of ranges) {
		expect(from).toBeGreaterThan(last);
		expect(to).toBeGreaterThan(from);
		last = to;
	}
	expect(last).toBeLessThanOrEqual(length);
}

describe("marks", () => {
	test.each([
		["CA 证书读取错误！", ["证书读取"], ["证书读取"]],
		["请插入 ＵＫｅｙ 后重试", ["插入key后"], ["插入 ＵＫｅｙ 后"]],
		["请用U-Key。", ["key"], ["U-Key"]],
		["登陆失败", ["登录"], ["登陆"]],
		["证，书", ["证书"], ["证，书"]],
		["证书和证书", ["证书"], ["证书", "证书"]],
		["证书证书", ["证书"], ["证书证书"]],
		["“证书”。", ["证书"], ["证书"]],
		["证书", ["印章"], []],
		["", ["证书"], []],
	])("in %j for %j are what is shown, without signs at the ends", (text, pieces, expected) => {
		expect(marked(text, pieces)).toEqual(expected);
	});

	test("are of the runs that text and query share only where no whole piece stands there", () => {
		expect(marked("证书读取错误", ["读取错误"], "证书读取")).toEqual(["读取错误"]);
		expect(marked("请读取新证书", ["证书读取"], "证书读取")).toEqual(["读取", "证书"]);
	});

	test("of shared runs are as long as they can be", () => {
		expect(marked("先读取CA 证书吧", [], "ca证书读取错误")).toEqual(["读取CA 证书"]);
		expect(marked("先读取，再看CA 证书吧", [], "ca证书读取错误")).toEqual(["读取", "CA 证书"]);
	});

	test("are never of single characters", () => {
		expect(marked("证书", ["证"])).toEqual([]);
		expect(marked("证和书", [], "证书")).toEqual([]);
	});

	test("come in order, apart from each other, inside the text", () => {
		fc.assert(
			fc.property(shown, needles, query, (text, pieces, core) => {
				expectInOrder(findMarks(text, pieces, core), text.length);
			}),
		);
	});

	test("cover nothing but pieces, or else pairs that text and query share", () => {
		const pairsOf = (text: string) => [...text].slice(1).map((_, at) => text.slice(at, at + 2));
		fc.assert(
			fc.property(shown, needles, query, (text, pieces, core) => {
				const bare = (part: string) => foldText(normalizeText(part));
				const whole = pieces.some((piece) => piece.length >= 2 && bare(text).includes(piece));
				for (const mark of marked(text, pieces, core).map(bare)) {
					if (whole) expect(pieces.some((piece) => piece.length >= 2 && mark.includes(piece))).toBe(true);
					else expect(pairsOf(core).some((pair) => mark.includes(pair))).toBe(true);
				}
			}),
		);
	});

	test("are there wherever a piece stands in the text", () => {
		fc.assert(
			fc.property(shown, needles, (text, pieces) => {
				const folded = foldText(normalizeText(text));
				const stands = pieces.some((piece) => piece.length >= 2 && folded.includes(piece));
				expect(findMarks(text, pieces, "").length > 0).toBe(stands);
			}),
		);
	});
});

describe("merging ranges", () => {
	const ranges = fc.array(
		fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 6 })).map(([from, length]): Range => [from, from + length]),
	);
	const covered = (row: readonly Range[]) =>
		Array.from({ length: 30 }, (_, index) => row.some(([from, to]) => index >= from && index < to));

	test("covers the same, in order, with no two that touch", () => {
		fc.assert(
			fc.property(ranges, (row) => {
				const merged = mergeRanges(row);
				expect(covered(merged)).toEqual(covered(row));
				expectInOrder(merged, 30);
			}),
		);
	});

	test("leaves the given ranges alone", () => {
		const row: Range[] = [
			[0, 2],
			[1, 4],
		];
		mergeRanges(row);
		expect(row).toEqual([
			[0, 2],
			[1, 4],
		]);
	});
});

describe("cutting around the first mark", () => {
	const text = fc.string({ unit: fc.constantFrom(..."证书读取错误"), maxLength: 60 });
	const cases = text.chain((whole) =>
		fc.tuple(
			fc.constant(whole),
			fc
				.array(fc.tuple(fc.nat(Math.max(0, whole.length - 1)), fc.integer({ min: 1, max: 5 })), { maxLength: 3 })
				.map((row) => mergeRanges(row.map(([from, length]): Range => [from, Math.min(whole.length, from + length)])))
				.map((row) => row.filter(([from, to]) => to > from)),
			fc.integer({ min: 8, max: 30 }),
		),
	);

	test("leaves a short text as it is", () => {
		expect(cutAround("证书", [[0, 1]], 10)).toEqual({ text: "证书", marks: [[0, 1]] });
	});

	test("is at most as long as wanted, but for the ellipses", () => {
		fc.assert(
			fc.property(cases, ([whole, marks, length]) => {
				expect(cutAround(whole, marks, length).text.replace(/…/g, "").length).toBeLessThanOrEqual(length);
			}),
		);
	});

	test("shows a piece of the text, with an ellipsis where something was cut off", () => {
		fc.assert(
			fc.property(cases, ([whole, marks, length]) => {
				const { text: part } = cutAround(whole, marks, length);
				const bare = part.replace(/…/g, "");
				expect(whole).toContain(bare);
				expect(part.startsWith("…")).toBe(part !== whole && !whole.startsWith(bare));
			}),
		);
	});

	test("keeps the first mark in sight, and marks what was marked", () => {
		fc.assert(
			fc.property(cases, ([whole, marks, length]) => {
				const cut = cutAround(whole, marks, length);
				if (marks.length > 0) expect(cut.marks.length).toBeGreaterThan(0);
				cut.marks.forEach((range, index) => {
					expect(whole.slice(...(marks[index] as Range))).toContain(cut.text.slice(...range));
				});
				expectInOrder(cut.marks, cut.text.length);
			}),
		);
	});
});
