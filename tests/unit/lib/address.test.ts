import { expect, test } from "vitest";
import { addressOn, LOCAL_SITE } from "../../../src/lib/address.ts";

test("an address is full where the site knows its own, else from the top of the host", () => {
	expect(addressOn(new URL("https://example.org/elsewhere"), "/help/103/")).toBe("https://example.org/help/103/");
	expect(addressOn(undefined, "/help/103/")).toBe("/help/103/");
});

test("the address of npm start is an origin", () => {
	expect(new URL(LOCAL_SITE).origin).toBe(LOCAL_SITE);
});
