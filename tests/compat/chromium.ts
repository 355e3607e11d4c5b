/**
 * Starts a Chromium of any age: 69 and 88 (see unpack-chromium.ts) and the one of today.
 *
 * Playwright cannot drive browsers so old, and all must be asked in the same way, so the small part of it that the
 * tests need is done here and in `page.ts` over the plain DevTools protocol.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findChromium } from "../../scripts/find-chromium.mjs";
import { Connection } from "./devtools.ts";
import { BrowserPage } from "./page.ts";
import { type OldVersion, unpackChromium } from "./unpack-chromium.ts";

export type Version = OldVersion | "current";

const START_TIMEOUT_MS = 20_000;
const CLOSE_TIMEOUT_MS = 5_000;

const FLAGS = [
	"--headless",
	"--no-sandbox",
	"--disable-gpu",
	// Containers often give /dev/shm only 64 MB, too little for a screenshot of a long page.
	"--disable-dev-shm-usage",
	"--disable-background-networking",
	"--disable-component-update",
	"--no-first-run",
	"--hide-scrollbars",
	"--lang=zh-CN",
	"--remote-debugging-port=0",
];
/** Without the files beside its binary, an old Chromium runs as one process only. */
const OLD_FLAGS = ["--single-process", "--no-zygote", "--disable-software-rasterizer"];

/** An old Chromium in one process sometimes starts and then answers nothing; the next one does. */
const STARTS = 3;
const WAKE_TIMEOUT_MS = 8_000;

/**
 * Starts a Chromium whose pages answer.
 *
 * @throws Error of `startChromium`, or when none of several answers
 */
export async function launchChromium(version: Version): Promise<Browser> {
	for (let left = STARTS; ; left--) {
		const browser = await startChromium(version);
		try {
			await (await browser.newPage(WAKE_TIMEOUT_MS)).close();
			return browser;
		} catch (error) {
			await browser.close();
			if (left === 1) throw error;
		}
	}
}

/**
 * Starts a Chromium with a fresh profile.
 *
 * @throws Error when there is none, or when it ends or stays silent instead of starting; the
 *   message carries what the browser printed.
 */
async function startChromium(version: Version): Promise<Browser> {
	const binary = version === "current" ? await findChromium() : await unpackChromium(version);
	if (!binary) throw new Error("no Chromium found; CHROMIUM_PATH may say where it is");
	const flags = version === "current" ? FLAGS : [...FLAGS, ...OLD_FLAGS];
	const profile = await mkdtemp(join(tmpdir(), "compat-chromium-"));
	const child = spawn(binary, [...flags, `--user-data-dir=${profile}`, "about:blank"], {
		// --lang sets navigator.language only; dates and numbers follow the environment.
		env: { ...process.env, LC_ALL: "zh_CN.UTF-8" },
		stdio: ["ignore", "ignore", "pipe"],
	});
	// When the test program ends without close(), nothing asynchronous can run any more.
	const onExit = (): void => {
		child.kill("SIGKILL");
		rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
	};
	process.once("exit", onExit);
	const stopped = new Promise<void>((resolve) => {
		child.once("close", () => resolve());
		child.once("error", () => resolve());
	}).then(async () => {
		process.off("exit", onExit);
		await rm(profile, { recursive: true, force: true, maxRetries: 3 });
	});
	const stop = async (): Promise<void> => {
		child.kill("SIGKILL");
		await stopped;
	};
	try {
		const endpoint = await readEndpoint(child, version);
		return new Browser(await Connection.open(endpoint), endpoint, stopped, stop);
	} catch (error) {
		await stop();
		throw error;
	}
}

/** A running Chromium. Get one from {@link launchChromium}. */
export class Browser {
	private readonly connection: Connection;
	private readonly endpoint: string;
	private readonly stopped: Promise<void>;
	private readonly stop: () => Promise<void>;

	constructor(connection: Connection, endpoint: string, stopped: Promise<void>, stop: () => Promise<void>) {
		this.connection = connection;
		this.endpoint = endpoint;
		this.stopped = stopped;
		this.stop = stop;
	}

	/** Product and version, e.g. `HeadlessChrome/69.0.3494.0`. */
	async version(): Promise<string> {
		return String((await this.connection.send("Browser.getVersion")).product);
	}

	/**
	 * Opens an empty page. All pages of one browser share cookies and storage.
	 * @throws Error when the page does not answer in `timeoutMs`
	 */
	async newPage(timeoutMs?: number): Promise<BrowserPage> {
		const { targetId } = await this.connection.send("Target.createTarget", { url: "about:blank" });
		const url = new URL(`/devtools/page/${targetId}`, this.endpoint).href;
		const close = async () => {
			await this.connection.send("Target.closeTarget", { targetId });
		};
		return BrowserPage.open(await Connection.open(url), close, timeoutMs);
	}

	/** Ends the browser and deletes its profile. Safe to call twice. */
	async close(): Promise<void> {
		// Asked first: one of several processes cannot be killed as one. The answer may get lost with the browser.
		this.connection.send("Browser.close").catch(() => {});
		await Promise.race([this.stopped, sleep(CLOSE_TIMEOUT_MS, undefined, { ref: false })]);
		this.connection.close();
		await this.stop();
	}
}

/** The DevTools address that the browser prints once it is ready. */
function readEndpoint(child: ChildProcess, version: Version): Promise<string> {
	return new Promise((resolve, reject) => {
		let printed = "";
		const fail = (what: string): void => {
			clearTimeout(timer);
			const hint = printed.includes("shared libraries") ? " (apt-get install chromium brings the libraries)" : "";
			reject(new Error(`Chromium (${version}) ${what}${hint}\n${printed.slice(-2000)}`.trim()));
		};
		const timer = setTimeout(() => fail(`did not start within ${START_TIMEOUT_MS} ms`), START_TIMEOUT_MS);
		child.once("error", (error) => fail(`cannot be run: ${error.message}`));
		child.once("close", (code, signal) => fail(`ended while starting: ${signal ?? `exit code ${code}`}`));
		// Stays attached afterwards: a full pipe would block the browser.
		child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
			printed = (printed + chunk).slice(-10_000);
			const endpoint = /DevTools listening on (ws:\S+)\s/.exec(printed)?.[1];
			if (!endpoint) return;
			clearTimeout(timer);
			resolve(endpoint);
		});
	});
}
