import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { writeContent } from "./check/context.ts";
import { entryOf, tinyLedgerText } from "./check/ledger.ts";

const program = resolve("scripts/new-article.ts");
const run = (root: string, ...args: string[]) =>
	spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: "utf8" });

describe("npm run new", () => {
	test("takes the code behind the highest there is", () => {
		const root = writeContent();
		expect(run(root, "alpha", "new-one")).toMatchObject({ status: 0 });
		expect(existsSync(join(root, "content/articles/alpha/103-new-one.mdx"))).toBe(true);
	});

	test("never takes one that was published or redirected once", () => {
		const root = writeContent({
			"published.yaml": tinyLedgerText([entryOf("/107/", "alpha/gone")]),
			"redirects.yaml": "- { from: /109/, to: /101/, since: 2026-01-02, reason: 并入 }\n",
		});
		expect(run(root, "alpha", "new-one").stdout).toContain("110-new-one.mdx");
	});

	test("takes none where the ledger cannot be read", () => {
		const root = writeContent({ "published.yaml": "damaged\n" });
		expect(run(root, "alpha", "new-one")).toMatchObject({
			status: 1,
			stderr: expect.stringContaining("content/published.yaml:1:"),
		});
		expect(readdirSync(join(root, "content/articles/alpha"))).toHaveLength(2);
	});
});
