/** A build that knows its full address (SITE_URL and BASE_PATH, as a deployment sets them). */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testCards } from "./card-laws.ts";
import { testMachineFiles } from "./machine-laws.ts";
import { testPageData } from "./page-data-laws.ts";
import { testQrCodes } from "./qr-laws.ts";
import { type Outcome, runBuild } from "./run-build.ts";

const SITE = "https://example.org";
const BASE = "/help/";

describe("a build with SITE_URL and BASE_PATH", () => {
	const folder = mkdtempSync(join(tmpdir(), "ca-help-address-"));
	const dist = join(folder, "dist");
	let outcome: Outcome;

	beforeAll(async () => {
		outcome = await runBuild(process.cwd(), { SITE_URL: SITE, BASE_PATH: BASE, OUT_DIR: dist });
	});

	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it("ends well", () => {
		expect(outcome.code, outcome.output.slice(-1000)).toBe(0);
	});

	testMachineFiles({ dist, site: SITE, base: BASE });
	testPageData({ dist, site: SITE, base: BASE });
	testQrCodes({ dist, site: SITE, base: BASE });
	testCards({ dist, site: SITE, base: BASE });
});
