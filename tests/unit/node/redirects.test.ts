import { describe, expect, test } from "vitest";
import { loadRedirects } from "../../../src/node/redirects.ts";
import { writeFolder } from "../scripts/check/context.ts";

const load = (text: string) => loadRedirects(writeFolder({ "content/redirects.yaml": text }));

describe("loadRedirects", () => {
	test("reads each with its line", () => {
		const text =
			"# 一\n- { from: /105/, to: /106/, since: 2026-01-02, reason: 并入 }\n- from: /107/\n  to: /106/\n  since: 2026-01-02\n  reason: 并入\n";
		expect(load(text)).toEqual({
			redirects: [
				{ from: "/105/", to: "/106/", since: "2026-01-02", reason: "并入", line: 2 },
				{ from: "/107/", to: "/106/", since: "2026-01-02", reason: "并入", line: 3 },
			],
			problems: [],
		});
	});

	test("has none without a file, and none in an empty list", () => {
		expect(loadRedirects(writeFolder({}))).toEqual({ redirects: [], problems: [] });
		expect(load("[]\n")).toEqual({ redirects: [], problems: [] });
		expect(load("\uFEFF# 还没有\r\n[]\r\n")).toEqual({ redirects: [], problems: [] });
	});

	test("says what is wrong in a broken one", () => {
		expect(load("- { from: 105, to: /106/, since: 2026-01-02, reason: 并入 }\n")).toMatchObject({
			redirects: [],
			problems: [{ file: "content/redirects.yaml", line: 1, found: expect.stringContaining("0.from") }],
		});
		expect(load("- { from: [\n").problems[0]).toMatchObject({ rule: "yaml" });
	});
});
