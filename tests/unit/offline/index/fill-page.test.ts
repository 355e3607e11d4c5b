import { expect, test } from "vitest";
import { fillPage } from "../../../../src/offline/index/fill-page.ts";

const PAGE =
	'<dl><dd data-edition="size">?</dd><dd class="x" data-edition="version"></dd><b data-edition="size">?</b></dl>';

test("figures come into all their places", () => {
	expect(fillPage(PAGE, { size: "12 字节", version: "1$&" })).toBe(
		'<dl><dd data-edition="size">12 字节</dd><dd class="x" data-edition="version">1$&</dd><b data-edition="size">12 字节</b></dl>',
	);
});

test("a figure without a place is a fault, and so is a place without a figure", () => {
	expect(() => fillPage(PAGE, { size: "1", version: "1", checksum: "f" })).toThrow("no place for its checksum");
	expect(() => fillPage(PAGE, { size: "1" })).toThrow('nothing fills the place for "version"');
});
