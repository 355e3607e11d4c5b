import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";

const SVG =
	'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><circle cx="9" cy="9" r="7" fill="#123456"/></svg>';

/** The module as new, so that it asks for the package again. */
const load = () => {
	vi.resetModules();
	return import("../../../src/node/card-image.ts");
};

afterEach(() => {
	vi.doUnmock("sharp");
	vi.restoreAllMocks();
});

describe("card images", () => {
	test("are PNG, of the same bytes each time", async () => {
		const { canMakeCards, toPng } = await load();
		expect(await canMakeCards()).toBe(true);
		const [first, second] = [await toPng(SVG), await toPng(SVG)];
		expect(first.subarray(1, 4).toString("latin1")).toBe("PNG");
		expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([40, 20]);
		expect(first.equals(second)).toBe(true);
	});

	test("are kept by what they were made of, and made again where none is kept or nothing can be", async () => {
		const { toKeptPng, toPng } = await load();
		const folder = mkdtempSync(join(tmpdir(), "ca-help-cards-"));
		const png = await toPng(SVG);
		expect((await toKeptPng(SVG, folder)).equals(png)).toBe(true);
		const [kept = "", ...others] = readdirSync(folder);
		expect(others).toEqual([]);
		writeFileSync(join(folder, kept), "kept");
		expect((await toKeptPng(SVG, folder)).toString()).toBe("kept");
		expect((await toKeptPng(SVG.replace("9", "8"), folder)).equals(png)).toBe(false);
		expect((await toKeptPng(SVG, join(folder, kept, "no folder"))).equals(png)).toBe(true);
		rmSync(folder, { recursive: true });
	});

	test("are left out, said once, where the native package does not load", async () => {
		const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
		vi.doMock("sharp", () => {
			throw new Error('Could not load the "sharp" module\nmore');
		});
		const { canMakeCards, toPng } = await load();
		expect([await canMakeCards(), await canMakeCards()]).toEqual([false, false]);
		expect(warn).toHaveBeenCalledTimes(1);
		expect(warn.mock.calls[0]?.[0]).toMatch(/^cards: left out, .*sharp/);
		await expect(toPng(SVG)).rejects.toThrow(/canMakeCards/);
	});
});
