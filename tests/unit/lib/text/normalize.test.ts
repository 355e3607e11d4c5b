import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isHan, normalize, normalizeText, originalRange } from "../../../../src/lib/text/normalize.ts";

/** Any text at all, lone surrogates and control characters too. */
const anyText = fc.string({ unit: "binary", maxLength: 40 });
/** What stands in our pages: Han, letters in both widths and cases, digits, punctuation, spaces, folded signs, emoji. */
const ourText = fc.string({
	unit: fc.constantFrom(..."证书锁盾aZｕＫ09３①㎏ⅡUKey！，。- \u3000“”\n\u200b😀𠮷"),
	maxLength: 30,
});
const word = fc.string({ unit: fc.constantFrom(..."证书锁盾abz09"), minLength: 1, maxLength: 12 });
/** What must not matter between two characters. */
const gap = fc.string({ unit: fc.constantFrom(..." \u3000，。！-_“”()（）·/:\n\t\u200b\ufe0f"), maxLength: 3 });

describe("normalising", () => {
	test("leaves lower-case letters, digits and Han only", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(normalizeText(text)).toMatch(/^[\p{L}\p{N}]*$/u);
			}),
		);
	});

	test("changes nothing the second time", () => {
		fc.assert(
			fc.property(fc.oneof(anyText, ourText), (text) => {
				const once = normalizeText(text);
				expect(normalizeText(once)).toBe(once);
			}),
		);
	});

	test("changes nothing the second time, whatever character it is", () => {
		const changed: string[] = [];
		for (let point = 0; point <= 0x10ffff; point++) {
			const once = normalizeText(String.fromCodePoint(point));
			if (normalizeText(once) !== once) changed.push(`U+${point.toString(16)}`);
		}
		expect(changed).toEqual([]);
	});

	test("treats each character by itself: two texts side by side give their two results side by side", () => {
		fc.assert(
			fc.property(ourText, ourText, (a, b) => {
				expect(normalizeText(`${a} ${b}`)).toBe(normalizeText(a) + normalizeText(b));
			}),
		);
	});

	test("does not see width", () => {
		const ascii = fc.string({ unit: fc.constantFrom(..."aZ09!-_(:/~"), maxLength: 20 });
		const widen = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
		fc.assert(
			fc.property(ascii, (text) => {
				expect(normalizeText(widen(text))).toBe(normalizeText(text));
			}),
		);
	});

	test("does not see case", () => {
		fc.assert(
			fc.property(ourText, (text) => {
				expect(normalizeText(text.toUpperCase())).toBe(normalizeText(text));
			}),
		);
	});

	test("does not see spaces and punctuation, wherever they stand", () => {
		fc.assert(
			fc.property(word, fc.array(gap, { minLength: 13, maxLength: 13 }), (text, gaps) => {
				const scattered = [...text].map((character, index) => `${gaps[index]}${character}`).join("") + gaps[12];
				expect(normalizeText(scattered)).toBe(text);
			}),
		);
	});

	test.each([
		["Ａ①㎏", "a1kg"],
		["U-KEY／ＵＫｅｙ／USB Key", "ukeyukeyusbkey"],
		["CA 证书读取错误！", "ca证书读取错误"],
		["i 信", "i信"],
		["“—…！？", ""],
		["", ""],
	])("makes %j into %j", (text, expected) => {
		expect(normalizeText(text)).toBe(expected);
	});

	test("does not make different words one", () => {
		expect(normalizeText("未绑定")).not.toBe(normalizeText("末绑定"));
		expect(normalizeText("登陆")).not.toBe(normalizeText("登录"));
	});
});

describe("the offsets", () => {
	test("are as many as the characters, never go back, and stay inside the original", () => {
		fc.assert(
			fc.property(fc.oneof(anyText, ourText), (original) => {
				const { text, offsets } = normalize(original);
				expect(offsets).toHaveLength(text.length);
				expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
				for (const offset of offsets) expect(offset >= 0 && offset < original.length).toBe(true);
			}),
		);
	});

	test("lead to the character each unit comes from", () => {
		fc.assert(
			fc.property(ourText, (original) => {
				const { text, offsets } = normalize(original);
				offsets.forEach((offset, index) => {
					const source = String.fromCodePoint(original.codePointAt(offset) as number);
					expect(normalizeText(source)).toContain(text[index]);
				});
			}),
		);
	});
});

describe("originalRange", () => {
	test("covers exactly what was matched", () => {
		const original = fc.string({ unit: fc.constantFrom(..."证书aＺ9！ 𠮷"), minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(original, fc.nat(), fc.nat(), (text, a, b) => {
				const characters = [...normalizeText(text)];
				fc.pre(characters.length > 0);
				const start = a % characters.length;
				const wanted = characters.slice(start, start + 1 + (b % (characters.length - start))).join("");
				const range = originalRange(normalize(text), text, characters.slice(0, start).join("").length, wanted.length);
				expect(normalizeText(text.slice(...range))).toBe(wanted);
			}),
		);
	});

	test("begins and ends at a matched character: no space or punctuation hangs over", () => {
		const original = "请 插入 ＵKey！";
		expect(original.slice(...originalRange(normalize(original), original, 1, 6))).toBe("插入 ＵKey");
	});

	test("covers the whole sign where only a part of its expansion was matched", () => {
		expect(originalRange(normalize("重5㎏"), "重5㎏", 2, 1)).toEqual([2, 3]);
	});
});

describe("isHan", () => {
	test.each(["证", "㐀", "䶿", "一", "鿿"])("is true for %s", (character) => expect(isHan(character)).toBe(true));
	test.each(["a", "1", "，", "ア", "한", "Ａ", ""])("is false for %j", (character) =>
		expect(isHan(character)).toBe(false),
	);
});
