/** A build that knows its full address (SITE_URL and BASE_PATH, as a deployment sets them). */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Outcome, runBuild } from "./run-build.ts";

describe("a build with SITE_URL and BASE_PATH", () => {
	let folder: string;
	let dist: string;
	let outcome: Outcome;

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), "ca-help-address-"));
		dist = join(folder, "dist");
		outcome = await runBuild(process.cwd(), {
			SITE_URL: "https://example.org",
			BASE_PATH: "/help/",
			OUT_DIR: dist,
		});
	});

	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it("ends well", () => {
		expect(outcome.code, outcome.output.slice(-1000)).toBe(0);
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
