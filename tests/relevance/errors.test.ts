import { describe, expect, test } from "vitest";
import { normalize, normalizeText, originalRange } from "../../src/lib/text/normalize.ts";
import type { Searcher } from "../../src/search/client/engine.ts";
import { loadSearch } from "./ask.ts";
import { loadErrorTexts } from "./error-texts.ts";

const { pack, searcher, bare, texts } = loadSearch();

const errors = loadErrorTexts();
const first = (query: string, by: Searcher = searcher) => by.search(query).hits[0]?.record.code ?? "nothing";

/** Queries made of each error text whose first hit is none of the error's articles. */
function misses(make: (text: string) => string, by: Searcher = searcher): string[] {
	return errors.flatMap(({ text, codes }) => {
		const query = make(text);
		const found = first(query, by);
		return codes.includes(found) ? [] : [`${JSON.stringify(query)} → ${found}, not ${codes.join(" or ")}`];
	});
}

/** A piece of a text from one share of its normalised characters to another, as it stands in the original. */
function pieceOf(text: string, from: number, to: number): string {
	const normalized = normalize(text);
	const start = Math.floor(normalized.text.length * from);
	const length = Math.ceil(normalized.text.length * to) - start;
	return length < 4 ? "" : text.slice(...originalRange(normalized, text, start, length));
}

const widen = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe("every error text and every wording of it", () => {
	test("are enough to prove something", () => expect(errors.length).toBeGreaterThan(50));

	test.each([
		["with the lexicon", searcher],
		["before the lexicon is there", bare],
	])("puts its article first, verbatim, %s", (_, by) => expect(misses((text) => text, by)).toEqual([]));

	test("is called exact, verbatim", () => {
		expect(
			errors.filter(({ text }) => searcher.search(text).hits[0]?.confidence !== "exact").map(({ text }) => text),
		).toEqual([]);
	});

	test.each([
		["in full-width signs", widen],
		["in capitals", (text: string) => text.toUpperCase()],
		["in small letters", (text: string) => text.toLowerCase()],
		["with spaces between all characters", (text: string) => [...text].join(" ")],
		["with other punctuation", (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "、")],
		["without punctuation", normalizeText],
	])("puts the same article first %s", (_, spoil) => {
		const moved = errors.filter(({ text }) => first(spoil(text)) !== first(text));
		expect(moved.map(({ text }) => `${spoil(text)} → ${first(spoil(text))}, not ${first(text)}`)).toEqual([]);
	});

	test.each([
		["a browser's popup", (text: string) => `www.ccgp-sichuan.gov.cn 显示\n${text}\n确定`],
		["a popup of Internet Explorer", (text: string) => `来自网页的消息\n×\n${text}\n确定\n取消`],
		["a client's dialog", (text: string) => `系统提示\n错误：${text}\n关闭`],
		["a chat", (text: string) => `供应商-王 10:31\n老师您好，麻烦帮我看看\n${text}\n[图片]\n怎么办呀，急急急`],
		["one polite sentence", (text: string) => `老师您好，请问一下弹出${text}怎么解决，谢谢`],
		["a mail", (text: string) => `发件人：王某\n主题：求助\n日期：2026-11-20\n\n报错信息：${text}\n谢谢`],
	])("puts its article first inside %s", (_, wrap) => expect(misses(wrap)).toEqual([]));
});

describe("every half of an error text", () => {
	test.each([
		["first half", 0, 0.5],
		["second half", 0.5, 1],
		["middle", 0.25, 0.75],
	])("puts an article first that holds it: %s", (_, from, to) => {
		const pieces = errors.map(({ text }) => pieceOf(text, from, to)).filter((piece) => piece !== "");
		expect(pieces.length).toBeGreaterThan(50);
		const wrong = pieces.filter((piece) => {
			const code = first(piece);
			const article = pack.articles.findIndex((record) => record.code === code);
			return !texts[article]?.includes(normalizeText(piece));
		});
		expect(wrong.map((piece) => `${piece} → ${first(piece)}`)).toEqual([]);
	});
});
