/** A build that knows its full address (SITE_URL and BASE_PATH, as a deployment sets them). */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, relative, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

describe("a build with SITE_URL and BASE_PATH", () => {
	let folder: string;
	let dist: string;
	let outcome: ReturnType<typeof spawnSync>;

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), "ca-help-address-"));
		dist = join(folder, "dist");
		outcome = spawnSync(process.execPath, ["scripts/build.ts"], {
			encoding: "utf8",
			env: {
				...process.env,
				PATH: resolve("node_modules/.bin") + delimiter + process.env.PATH,
				SITE_URL: "https://example.org",
				BASE_PATH: "/help/",
				OUT_DIR: relative(process.cwd(), dist),
			},
		});
	});

	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it("ends well", () => {
		expect(outcome.status, String(outcome.stderr)).toBe(0);
	});

	it("names the full address of each page", () => {
		const page = readFileSync(join(dist, "103/index.html"), "utf8");
		expect(page).toContain('<link rel="canonical" href="https://example.org/help/103/"');
		expect(page).toContain('<meta property="og:url" content="https://example.org/help/103/"');
	});

	it("names the full address of its search", () => {
		expect(readFileSync(join(dist, "opensearch.xml"), "utf8")).toContain(
			'template="https://example.org/help/search/?q={searchTerms}"',
		);
	});
});
