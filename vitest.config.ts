import { defineConfig } from "vitest/config";

/** `--mode long` tries each property with that many values, for when there is time to look further. */
const LONG_RUNS = "30000";

export default defineConfig(({ mode }) => ({
	test: {
		include: ["tests/**/*.test.ts"],
		exclude: ["tests/e2e/**"],
		setupFiles: ["tests/setup.ts"],
		env: mode === "long" ? { PROPERTY_RUNS: LONG_RUNS } : {},
		testTimeout: mode === "long" ? 600_000 : 60_000,
		hookTimeout: 120_000,
	},
}));
