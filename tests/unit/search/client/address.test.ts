import { beforeEach, describe, expect, test, vi } from "vitest";
import { writeAddress } from "../../../../src/search/client/address.ts";

const replaceState = vi.fn<(state: unknown, title: string, address: string) => void>();
/** What stands in the address bar. */
let address = "";

beforeEach(() => {
	address = "/search/";
	replaceState.mockReset().mockImplementation((_state, _title, written) => {
		address = written;
	});
	vi.stubGlobal("history", { state: { kept: true }, replaceState });
	vi.stubGlobal("location", {
		get pathname() {
			return address.split("?")[0];
		},
		get search() {
			return address.slice("/search/".length);
		},
	});
	return () => vi.unstubAllGlobals();
});

const written = () => new URLSearchParams(address.slice("/search/".length));

describe("the address of a search", () => {
	test("has the query and the platform, and nothing of them once they are gone", () => {
		writeAddress("密码 & 解锁?", "alpha");
		expect([written().get("q"), written().get("platform")]).toEqual(["密码 & 解锁?", "alpha"]);
		writeAddress("", "");
		expect(address).toBe("/search/");
	});

	test("keeps what else stands in it, and what the browser keeps with it", () => {
		address = "/search/?debug=1";
		writeAddress("证书", "");
		expect([...written()]).toEqual([
			["debug", "1"],
			["q", "证书"],
		]);
		expect(replaceState.mock.lastCall?.[0]).toEqual({ kept: true });
	});

	test("has no query that chats would cut off, and not the one before either", () => {
		writeAddress("证书", "alpha");
		writeAddress("请尽快处理，谢谢。".repeat(60), "alpha");
		expect([...written()]).toEqual([["platform", "alpha"]]);
	});

	test("may be of half a sign, as a cut leaves it", () => {
		writeAddress("证书\ud83d", "");
		expect(written().get("q")).toBe("证书\ufffd");
	});

	test("that the browser refuses for a while does no harm", () => {
		replaceState.mockImplementation(() => {
			throw new DOMException("Attempt to use history.replaceState() more than 100 times", "SecurityError");
		});
		expect(() => writeAddress("证书", "")).not.toThrow();
	});
});
