import { describe, expect, test, vi } from "vitest";
import { bookmarkletFor } from "../../../src/components/bookmarklet.ts";

const SEARCH = "https://example.org/help/search/";

interface Frame {
	selection?: string;
	frames?: (Frame | "other site")[];
	active?: object;
}

/** Runs the bookmark on a page and gives the address that it opens. */
function run(page: Frame, answer: string | null = null, opens = true) {
	const makeWindow = ({ selection = "", frames = [], active }: Frame): unknown => ({
		document: { activeElement: active },
		getSelection: () => selection,
		frames: frames.map((frame) =>
			frame === "other site"
				? new Proxy({ frames: [] } as Record<string, unknown>, {
						get: (target, name) => {
							if (name === "frames") return target.frames;
							throw new Error("SecurityError");
						},
					})
				: makeWindow(frame),
		),
		open,
	});
	const open = vi.fn((_: string) => (opens ? {} : null));
	const prompt = vi.fn((_question: string, _text?: string) => answer);
	const code = decodeURIComponent(bookmarkletFor(SEARCH).replace("javascript:", ""));
	new Function("window", "prompt", code)(makeWindow(page), prompt);
	const address = open.mock.calls[0]?.[0];
	return { query: address && new URL(address).searchParams.get("q"), address, prompt };
}

describe("the bookmark", () => {
	test("searches for what is selected", () => {
		const { query, address, prompt } = run({ selection: " CA 证书读取错误！\n未插入 & 100%？ " });
		expect(query).toBe("CA 证书读取错误！\n未插入 & 100%？");
		expect(address).toMatch(/^https:\/\/example\.org\/help\/search\/\?q=/);
		expect(prompt).not.toHaveBeenCalled();
	});

	test("finds a selection in a frame, past frames of other sites", () => {
		expect(run({ frames: ["other site", {}, { frames: [{ selection: "插件异常" }] }] }).query).toBe("插件异常");
	});

	test("takes what is selected in a field, but never of a password", () => {
		const field = { tagName: "INPUT", type: "text", value: "提示未知错误了", selectionStart: 2, selectionEnd: 6 };
		expect(run({ active: field }).query).toBe("未知错误");
		expect(run({ active: { ...field, type: "password" } }).query).toBeUndefined();
	});

	test("asks where nothing is selected; nothing comes of no answer", () => {
		expect(run({}, "证书过期").query).toBe("证书过期");
		expect(run({}, null).query).toBeUndefined();
		expect(run({}, "   ").query).toBeUndefined();
	});

	test("cuts a long selection to what an address holds, between characters", () => {
		const { query, address } = run({ selection: `${"证书🙂".repeat(200)}` });
		expect(query).toMatch(/^(?:证书)+证?$/);
		expect(address?.split("?")[1]?.length).toBeLessThanOrEqual(1700);
		expect(query?.length).toBeGreaterThan(150);
	});

	test("gives the address where the browser stops the new window", () => {
		const { prompt, address } = run({ selection: "插件异常" }, null, false);
		expect(prompt.mock.calls[0]?.[1]).toBe(address);
	});

	test("is one address, without a sign that would end an attribute or begin a fragment", () => {
		expect(bookmarkletFor(SEARCH)).toMatch(/^javascript:[\w%().!~*'-]+$/);
	});
});
