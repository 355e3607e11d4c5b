import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findLoops, nextRedirect, resolveRedirect, splitAddress } from "../../../src/lib/redirects.ts";

const ways = (...pairs: [string, string][]) => pairs.map(([from, to]) => ({ from, to }));

describe("redirects", () => {
	test("are followed to the end, anchors before pages", () => {
		const redirects = ways(["/a/", "/b/"], ["/b/", "/c/#x"], ["/a/#y", "/d/"]);
		expect(resolveRedirect(redirects, "/a/")).toBe("/c/#x");
		expect(resolveRedirect(redirects, "/a/#y")).toBe("/d/");
		expect(resolveRedirect(redirects, "/a/#other")).toBe("/c/#x");
		expect(resolveRedirect(redirects, "/e/#z")).toBe("/e/#z");
		expect(nextRedirect(redirects, "/d/")).toBeUndefined();
	});

	test("that go round are found, each circle once, from its first line on", () => {
		const [one, two, three, four, self] = ways(
			["/in/", "/b/"],
			["/c/", "/b/"],
			["/b/", "/c/"],
			["/x/", "/y/"],
			["/s/", "/s/"],
		);
		const redirects = [one, two, three, four, self].flatMap((way) => way ?? []);
		expect(findLoops(redirects)).toEqual([[two, three], [self]]);
		expect(resolveRedirect(redirects, "/in/")).toBeUndefined();
		expect(findLoops(ways(["/a/#x", "/a/#y"], ["/a/#y", "/a/#x"]))).toHaveLength(1);
	});

	test("arrive if and only if they run into no circle, whatever the list", () => {
		const address = fc.constantFrom("/a/", "/b/", "/c/", "/d/", "/a/#x", "/b/#x");
		const list = fc.uniqueArray(fc.record({ from: address, to: address }), { selector: ({ from }) => from });
		fc.assert(
			fc.property(list, (redirects) => {
				const stuck = redirects.filter(({ from }) => resolveRedirect(redirects, from) === undefined);
				expect(stuck.length > 0).toBe(findLoops(redirects).length > 0);
				for (const loop of findLoops(redirects)) for (const way of loop) expect(stuck).toContain(way);
			}),
		);
	});

	test("have addresses of a path and an anchor", () => {
		expect(splitAddress("/103/#step-2")).toEqual({ path: "/103/", anchor: "step-2" });
		expect(splitAddress("/103/")).toEqual({ path: "/103/", anchor: undefined });
	});
});
