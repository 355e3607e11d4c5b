/** PDF that Chromium prints of a page, as text. */
import type { Page } from "@playwright/test";
import { extractText } from "unpdf";

export interface Printed {
	sheets: number;
	/** Text of all sheets, as `plain` has it. */
	text: string;
}

/**
 * Forms that a PDF may name for a character where its font draws both alike, and NFKC does not bring together:
 * radicals of the Supplement block, 戶 for 户, a division slash.
 */
const SAME_SHAPE = new Map(
	[..."⻚页⻅见⻓长⻔门⻋车⻛风⻜飞⻢马⻥鱼⻦鸟⻘青⻉贝⻝食⻄西⻆角⺠民⻙韦⻬齐⻮齿⻰龙⻩黄⻨麦戶户∕/"]
		.map((_, index, all) => all.slice(2 * index, 2 * index + 2) as [string, string])
		.filter((pair) => pair.length === 2),
);

/** A text without spaces, each character in its ordinary form. */
export function plain(text: string): string {
	const folded = text.normalize("NFKC").replace(/\s+/g, "");
	return [...folded].map((character) => SAME_SHAPE.get(character) ?? character).join("");
}

/** Prints a page on A4 and reads it back, sheet by sheet: what stands at its edges comes first. */
export async function printPage(page: Page): Promise<Printed> {
	const pdf = await page.pdf({ format: "A4" });
	const { totalPages, text } = await extractText(new Uint8Array(pdf), { mergePages: false });
	return { sheets: totalPages, text: text.map(plain).join("") };
}
