import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/find-chromium.mjs";

const executablePath = await findChromium();

/** End-to-end tests against the built site in dist/, in a real Chromium. */
export default defineConfig({
	testDir: "tests/e2e",
	globalSetup: "./tests/e2e/global-setup.ts",
	fullyParallel: true,
	workers: 2,
	// On a shared machine a pause can fall anywhere; a test that needed its second try is named at the end of the run.
	retries: process.env.CI ? 1 : 0,
	timeout: 30_000,
	reporter: [["list"], ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? "test-results/e2e.json" }]],
	use: {
		locale: "zh-CN",
		launchOptions: {
			...(executablePath && { executablePath }),
			// Root has no sandbox; the rest keeps Chromium from calling home in the middle of a test.
			args: [
				"--no-sandbox",
				"--disable-gpu",
				"--disable-background-networking",
				"--disable-component-update",
				"--no-first-run",
			],
		},
	},
});
