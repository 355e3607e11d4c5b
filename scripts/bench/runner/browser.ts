/** The real Chromium in which every engine is asked, and the server it downloads from. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../find-chromium.mjs";
import { type RunningServer, startServer } from "../../serve.ts";
import type { Answer, Open, OpenedEngine } from "../engines/port.ts";

/** An empty page that asks for nothing by itself. */
const HOST = "host.html";
const HOST_HTML =
	'<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>-</title>';

/** Where the browser finds an engine: paths from the server's top, the folder with a slash at the end. */
export interface EnginePlace {
	script: string;
	base: string;
}

export interface FirstAnswer {
	/** Bytes transferred for script, index and whatever the query asked for. */
	bytes: number;
	/** From the import of the script to the answer. */
	milliseconds: number;
}

export interface TimedAnswer extends Answer {
	milliseconds: number;
}

/** An engine that stays open in a page of its own. */
export interface Seat {
	ask(query: string, platform?: string): Promise<TimedAnswer>;
	/** Bytes of JavaScript objects after a collection; undefined where a worker holds what is not seen from the page. */
	heap(): Promise<number | undefined>;
	close(): Promise<void>;
}

export interface Arena {
	/** Opens the engine in a fresh page, asks once and closes it. */
	firstAnswer(place: EnginePlace, query: string, platform?: string): Promise<FirstAnswer>;
	/** Opens the engine to stay. */
	seat(place: EnginePlace): Promise<Seat>;
	/** Version of the browser. */
	version: string;
	close(): Promise<void>;
}

/** The window of the host page. */
interface HostWindow {
	engine?: OpenedEngine;
}

/**
 * Starts browser and server.
 * @param root folder that holds scripts and indexes
 * @throws Error saying what to install when there is no Chromium
 */
export async function openArena(root: string): Promise<Arena> {
	const executablePath = await findChromium();
	if (!executablePath) throw new Error("no Chromium found: install one, or name it with CHROMIUM_PATH");
	mkdirSync(root, { recursive: true });
	writeFileSync(join(root, HOST), HOST_HTML);
	const server = await startServer({ root, port: 0 });
	const browser = await chromium.launch({
		executablePath,
		args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
	});
	return {
		version: browser.version(),
		firstAnswer: (place, query, platform) => firstAnswer(browser, server, place, query, platform),
		seat: (place) => takeSeat(browser, server, place),
		close: async () => {
			await browser.close();
			await server.close();
		},
	};
}

/** A context of its own for every page: nothing is cached, no process is shared. */
async function openHost(browser: Browser, server: RunningServer): Promise<Page> {
	const context = await browser.newContext({ locale: "zh-CN" });
	const page = await context.newPage();
	page.setDefaultTimeout(0);
	await page.goto(server.url + HOST);
	return page;
}

async function firstAnswer(
	browser: Browser,
	server: RunningServer,
	place: EnginePlace,
	query: string,
	platform: string | undefined,
): Promise<FirstAnswer> {
	const page = await openHost(browser, server);
	server.log.length = 0;
	const milliseconds = await page.evaluate(
		async ({ script, base, query, platform }) => {
			const start = performance.now();
			const { open } = (await import(script)) as { open: Open };
			await (await open(base)).search(query, platform);
			return performance.now() - start;
		},
		{ ...absolute(place, server), query, platform },
	);
	const bytes = server.log.reduce((sum, entry) => sum + entry.bytes, 0);
	await page.context().close();
	return { bytes, milliseconds };
}

async function takeSeat(browser: Browser, server: RunningServer, place: EnginePlace): Promise<Seat> {
	const page = await openHost(browser, server);
	await page.evaluate(
		async ({ script, base }) => {
			const { open } = (await import(script)) as { open: Open };
			(window as HostWindow).engine = await open(base);
		},
		absolute(place, server),
	);
	const devTools = await page.context().newCDPSession(page);
	return {
		ask: (query, platform) =>
			page.evaluate(
				async ({ query, platform }) => {
					const { engine } = window as HostWindow;
					if (!engine) throw new Error("the engine is gone");
					const start = performance.now();
					const answer = await engine.search(query, platform);
					return { ...answer, milliseconds: performance.now() - start };
				},
				{ query, platform },
			),
		heap: async () => {
			if (page.workers().length > 0) return undefined;
			await devTools.send("HeapProfiler.collectGarbage");
			return (await devTools.send("Runtime.getHeapUsage")).usedSize;
		},
		close: () => page.context().close(),
	};
}

function absolute({ script, base }: EnginePlace, { url }: RunningServer): EnginePlace {
	return { script: url + script, base: url + base };
}
