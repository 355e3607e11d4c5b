import { expect, test } from "vitest";
import { nodeOfAddress, proseLinks } from "../../../../scripts/check/prose-links.ts";
import { makeContext } from "./context.ts";

test.each([
	["/103/", "article:103"],
	["/103/#步骤", "article:103"],
	["/tools/ixin/", "tool:ixin"],
	["/families/pin/", "family:pin"],
	["/platforms/zcy/#网址", "platform:zcy"],
	["/contacts/#scca", "contact:scca"],
])("%s is about %s", (url, node) => {
	expect(nodeOfAddress(url)).toBe(node);
});

test.each(["/", "/contacts/", "/tools/", "/tools/a/b/", "/all/#103", "https://example.cn/103/", "#x"])(
	"%s is about no one thing",
	(url) => {
		expect(nodeOfAddress(url)).toBeUndefined();
	},
);

test("links and contacts of the prose are found, article by article", () => {
	const shown = proseLinks(makeContext().content).map(({ from, to }) => `${from} → ${to}`);
	expect([...new Set(shown)]).toEqual([
		"article:101 → contact:helpdesk",
		"article:101 → article:102",
		"article:102 → contact:hotline",
		"article:901 → contact:helpdesk",
		"article:901 → contact:hotline",
		"article:901 → platform:alpha",
	]);
});
