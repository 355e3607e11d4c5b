import { beforeEach, describe, expect, test, vi } from "vitest";
import { type KeptTrouble, openKept } from "../../../../src/search/client/kept.ts";

const stored = new Map<string, string>();
let fails: { getItem: boolean; setItem: boolean };
let told: KeptTrouble[];

beforeEach(() => {
	stored.clear();
	fails = { getItem: false, setItem: false };
	told = [];
	const guard = <T>(name: "getItem" | "setItem", value: T): T => {
		if (fails[name]) throw new Error("QuotaExceededError");
		return value;
	};
	vi.stubGlobal("localStorage", {
		getItem: (key: string) => guard("getItem", stored.get(key) ?? null),
		setItem: (key: string, text: string) => void guard("setItem", stored.set.bind(stored))(key, text),
		removeItem: (key: string) => void stored.delete(key),
	});
	return () => vi.unstubAllGlobals();
});

const isList = (found: unknown) => (Array.isArray(found) ? (found as string[]) : undefined);
const open = () => openKept<string[]>("list", [], isList, (trouble) => told.push(trouble));

describe("a kept value", () => {
	test("is empty at first, and there for whoever opens it later", () => {
		expect(open().read()).toEqual([]);
		expect(open().write(["甲"])).toBe(true);
		expect(open().read()).toEqual(["甲"]);
	});

	test("is read afresh each time: another tab may have written", () => {
		const kept = open();
		kept.write(["甲"]);
		open().write(["乙"]);
		expect(kept.read()).toEqual(["乙"]);
	});

	test.each(["{", '"no list"', "null", ""])("is set aside whole where it cannot be read: %j", (text) => {
		stored.set("list", text);
		const kept = open();
		expect(kept.read()).toEqual([]);
		expect(stored.get("list:unreadable-1")).toBe(text);
		expect(told).toEqual([{ kind: "set-aside", key: "list:unreadable-1" }]);
		expect(kept.write(["新"])).toBe(true);
		expect(open().read()).toEqual(["新"]);
	});

	test("is set aside beside what was set aside before", () => {
		stored.set("list:unreadable-1", "older");
		stored.set("list", "{");
		open().read();
		expect([stored.get("list:unreadable-1"), stored.get("list:unreadable-2")]).toEqual(["older", "{"]);
	});

	test("lasts as long as the page where storage is full, and is kept again when there is room", () => {
		const kept = open();
		kept.write(["旧"]);
		fails.setItem = true;
		expect(kept.write(["新"])).toBe(false);
		expect(told).toEqual([{ kind: "not-kept" }]);
		expect([kept.read(), open().read()]).toEqual([["新"], ["旧"]]);
		fails.setItem = false;
		expect(kept.write(["更新"])).toBe(true);
		expect(open().read()).toEqual(["更新"]);
	});

	test("never takes the place of what can neither be read nor moved away", () => {
		stored.set("list", "{");
		fails.setItem = true;
		const kept = open();
		expect(kept.read()).toEqual([]);
		fails.setItem = false;
		expect(kept.write(["新"])).toBe(false);
		expect(stored.get("list")).toBe("{");
		expect(kept.read()).toEqual(["新"]);
	});

	test("is nothing where storage is blocked", () => {
		fails = { getItem: true, setItem: true };
		const kept = open();
		expect(kept.read()).toEqual([]);
		expect(kept.write(["甲"])).toBe(false);
		expect(kept.read()).toEqual(["甲"]);
	});
});
