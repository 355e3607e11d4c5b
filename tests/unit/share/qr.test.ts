import { encodeQR } from "qr";
import { describe, expect, test } from "vitest";
import { drawQr, QR_OPTIONS } from "../../../src/share/qr.ts";

/** What a pen draws that follows the path: dark modules as rows of `#` and `.`. */
function trace({ viewBox, path }: { viewBox: string; path: string }): string[] {
	const size = Number(viewBox.split(" ")[2]);
	const rows = Array.from({ length: size }, () => Array<string>(size).fill("."));
	let [x, y] = [0, 0];
	for (const [, move = "", numbers = ""] of path.matchAll(/([Mmh])([-\d. ]+)/g)) {
		const [first = 0, second = 0] = numbers.split(" ").map(Number);
		if (move === "M") [x, y] = [first, second];
		else if (move === "m") [x, y] = [x + first, y + second];
		else for (const end = x + first; x < end; x++) (rows[y] as string[])[x] = "#";
	}
	return rows.map((row) => row.join(""));
}

describe("a QR code as SVG", () => {
	test("draws dark modules in dashes, row by row", () => {
		const modules = ["#.#", "...", ".##"].map((row) => [...row].map((module) => module === "#"));
		expect(drawQr(modules)).toEqual({ viewBox: "0 -.5 3 3", path: "M0 0h1m1 0h1M1 2h2" });
	});

	test("is the code of the library to the module, with four light ones on each side", () => {
		const modules = encodeQR("https://example.org/help/103/", "raw", QR_OPTIONS);
		const drawn = trace(drawQr(modules));
		expect(drawn).toEqual(modules.map((row) => row.map((isDark) => (isDark ? "#" : ".")).join("")));
		const light = ".".repeat(drawn.length);
		expect([...drawn.slice(0, 4), ...drawn.slice(-4)]).toEqual(Array(8).fill(light));
		expect(drawn.every((row) => row.startsWith("....") && row.endsWith("...."))).toBe(true);
		expect(drawn[4]?.slice(4, 12)).toBe("#######.");
	});

	test("refuses what is no square", () => {
		expect(() => drawQr([])).toThrow(/square/);
		expect(() => drawQr([[true, false]])).toThrow(/square/);
	});
});
