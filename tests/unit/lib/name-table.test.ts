import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileNames, keyOf, type Owner, occurrencesIn, rangeOf } from "../../../src/lib/name-table.ts";
import { normalize, normalizeText } from "../../../src/lib/text/normalize.ts";
import { NAMES } from "../names.ts";

const owner = (id: string): Owner => ({ kind: "tool", id, label: id, href: `/tools/${id}/`, platforms: [] });
const table = (...names: string[]) => compileNames(names.map((text) => ({ text, owner: owner(text) })));

/** The original characters of each name that is found. */
function found(text: string, names = compileNames(NAMES)): string[] {
	const normalized = normalize(text);
	return occurrencesIn(text, normalized, names).map(({ index, to }) =>
		text.slice(...rangeOf(text, normalized.offsets, index, to)),
	);
}

describe("names in a text", () => {
	const pieces = fc.constantFrom(
		"证书助手",
		"i 信",
		"ｉ信",
		"四川 CA",
		"网厅",
		"UKey",
		"KEY",
		" ",
		"，",
		"的",
		"a",
		"😀",
		"①",
	);
	const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));

	test("are found in the original characters, whatever stands around them", () => {
		const spellings = new Set(NAMES.map(({ text }) => normalizeText(text)));
		fc.assert(
			fc.property(texts, (text) => {
				for (const name of found(text)) expect(spellings).toContain(normalizeText(name));
			}),
		);
	});

	test("never overlap, and stand in the order of the text", () => {
		fc.assert(
			fc.property(texts, (text) => {
				const all = occurrencesIn(text, normalize(text), compileNames(NAMES));
				for (const [place, one] of all.entries()) expect(one.index).toBeGreaterThanOrEqual(all[place - 1]?.to ?? 0);
			}),
		);
	});

	test.each([
		["插上ＵＫＥＹ。", ["ＵＫＥＹ"]],
		["先装 I信，再重启", ["I信"]],
		["四川\nCA\u3000网厅", ["四川\nCA\u3000网厅"]],
		["😀网厅😀", ["网厅"]],
		["证书助手(i信)装好", ["证书助手(i信"]],
	])("do not depend on width, case and spaces: %s", (text, names) => {
		expect(found(text)).toEqual(names);
	});

	test.each([
		["打开四川 CA 网厅", ["四川 CA 网厅"]],
		["四川 CA 证书助手（i 信）", ["四川 CA 证书助手（i 信"]],
		["湖北签章助手", ["湖北签章助手"]],
	])("win by length: %s", (text, names) => {
		expect(found(text)).toEqual(names);
	});

	test("win by length over what begins before them", () => {
		expect(found("甲乙丙丁戊", table("甲乙丙", "乙丙丁戊"))).toEqual(["乙丙丁戊"]);
		expect(found("甲乙丙丁", table("甲乙", "乙丙"))).toEqual(["甲乙"]);
	});

	test.each(["MyUKey", "UKeys", "UKEY2", "monkey", "USB-Keys", "a-KEY", "Éukey"])(
		"in Latin end where their word ends: %s",
		(text) => {
			expect(found(text)).toEqual([]);
		},
	);

	test.each(["证书UKey已插", "插KEY后", "（USB Key）", "证书 KEY-已插"])("in Latin may touch Han: %s", (text) => {
		expect(found(text)).toHaveLength(1);
	});

	test.each(["国标，网/厅", "网。厅", "证书助/手"])("are not put together over a sign: %s", (text) => {
		expect(found(text)).toEqual([]);
	});

	test("may have the signs that they are spelled with, or none", () => {
		const names = table("未检测到 KEY，请重试");
		for (const text of ["未检测到KEY请重试", "未检测到 KEY， 请重试", "未检测到KEY！请重试"])
			expect(found(text, names)).toEqual([text]);
		expect(found("未，检测到 KEY，请重试", names)).toEqual([]);
	});
});

describe("the table", () => {
	test("leaves out what is too short to be a name: below two Han, below three Latin", () => {
		const names = table("信", "CA", "i 信", "联连", "key", "");
		expect([...names.values()].flat().map(({ text }) => text)).toEqual(["i信", "联连", "key"]);
	});

	test("holds two spellings as one name, and an owner once", () => {
		const [entry] = [
			...compileNames([
				{ text: "i 信", owner: owner("a") },
				{ text: "I信", owner: owner("a") },
				{ text: "i信", owner: owner("b") },
			]).values(),
		].flat();
		expect(entry?.owners.map(keyOf)).toEqual(["tool a", "tool b"]);
	});
});
