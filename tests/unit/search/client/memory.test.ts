import { beforeEach, describe, expect, test, vi } from "vitest";
import {
	agreeToMisses,
	forgetQuery,
	keepsMisses,
	rememberedPlatform,
	rememberedQuery,
	rememberPlatform,
	rememberQuery,
} from "../../../../src/search/client/memory.ts";

/** The part of Web Storage that is used. */
function makeStorage() {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key),
	};
}

describe("what the device remembers", () => {
	beforeEach(() => {
		vi.stubGlobal("localStorage", makeStorage());
		vi.stubGlobal("sessionStorage", makeStorage());
		return () => vi.unstubAllGlobals();
	});

	test("is nothing at first", () => {
		expect([rememberedPlatform(), rememberedQuery("101")]).toEqual(["", undefined]);
	});

	test("is the platform, until none is chosen", () => {
		rememberPlatform("alpha");
		expect(rememberedPlatform()).toBe("alpha");
		rememberPlatform("");
		expect(rememberedPlatform()).toBe("");
	});

	test("is the query for the article it led to, and for no other", () => {
		rememberQuery("101", "证书“读取”");
		expect([rememberedQuery("101"), rememberedQuery("102")]).toEqual(["证书“读取”", undefined]);
		forgetQuery();
		expect(rememberedQuery("101")).toBeUndefined();
	});

	test("is the consent to the log, until it is withdrawn", () => {
		expect(keepsMisses()).toBe(false);
		expect([agreeToMisses(true), keepsMisses()]).toEqual([true, true]);
		expect([agreeToMisses(false), keepsMisses()]).toEqual([true, false]);
	});
});

test("where storage is blocked nothing is remembered and nothing breaks", () => {
	for (const name of ["localStorage", "sessionStorage"]) {
		vi.stubGlobal(name, {
			getItem: () => {
				throw new Error("SecurityError");
			},
			setItem: () => {
				throw new Error("SecurityError");
			},
		});
	}
	rememberPlatform("alpha");
	rememberQuery("101", "证书");
	expect([rememberedPlatform(), rememberedQuery("101")]).toEqual(["", undefined]);
	expect([agreeToMisses(true), keepsMisses()]).toEqual([false, false]);
	vi.unstubAllGlobals();
});
