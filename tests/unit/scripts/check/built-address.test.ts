import { expect, test } from "vitest";
import { decode, resolveUrl, under } from "../../../../scripts/check/built-address.ts";

const page = { address: "/101/" };
const base = "/help/";

test.each([
	["../102/?q=1#x", "/102/?q=1#x"],
	["/help/103/", "/103/"],
	["#%E6%AD%A5", "/101/#步"],
	["https://a.cn/help/", "/"],
	["/103/", undefined],
])("%s leads to %s under the base path", (url, address) => {
	const resolved = resolveUrl(url, page, { base, site: "https://a.cn" });
	expect(resolved && under(resolved, base)).toBe(address);
});

test.each(["https://b.cn/help/", "tel:12333", "http://["])("%s is not ours", (url) => {
	expect(resolveUrl(url, page, { base, site: "https://a.cn" })).toBeUndefined();
});

test("a bare % stays", () => {
	expect(decode("100%")).toBe("100%");
});
