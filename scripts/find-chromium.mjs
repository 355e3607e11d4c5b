/**
 * Finds a Chromium for the tests. CHROMIUM_PATH wins; then what Linux, macOS and Windows usually have;
 * then the one Playwright downloaded. Plain JavaScript: setup.mjs runs it before Node 24 is there.
 */
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const USUAL_PLACES = [
	// The same engine without the parts of a desktop program: the end-to-end tests take half the time.
	"/usr/bin/chromium-headless-shell",
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	join(homedir(), "AppData/Local/Google/Chrome/Application/chrome.exe"),
	"C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** @returns {Promise<string | undefined>} path of an executable, undefined where there is none */
export async function findChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, but there is no such file`);
		return named;
	}
	const usual = USUAL_PLACES.find((path) => existsSync(path));
	if (usual) return usual;
	try {
		const { chromium } = await import("playwright-core");
		return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
	} catch {
		return undefined; // Playwright not installed yet, or without a browser
	}
}

if (process.argv.includes("--json")) console.log(JSON.stringify({ findChromium: (await findChromium()) ?? null }));
