/** `npm run screenshots`: the pictures of README, taken of the built site. */
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findChromium } from "./find-chromium.mjs";
import { startServer } from "./serve.ts";

const FOLDER = "docs/screenshots";
mkdirSync(FOLDER, { recursive: true });
const server = await startServer({ root: "dist", port: 0 });
const executablePath = await findChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });

await search(
	"search.png",
	{ width: 1366, height: 768 },
	"来自网页的消息\nCA证书读取错误！未插入CA证书UKey或插入UKey无法使用\n确定",
);
await open("article.png", { width: 1366, height: 768 }, "103/");
await search("phone.png", { width: 360, height: 740 }, "末知错误");

await browser.close();
await server.close();

async function open(name: string, viewport: { width: number; height: number }, path: string): Promise<void> {
	const page = await browser.newPage({ viewport });
	await page.goto(server.url + path);
	await page.screenshot({ path: `${FOLDER}/${name}` });
	await page.close();
}

async function search(name: string, viewport: { width: number; height: number }, query: string): Promise<void> {
	const page = await browser.newPage({ viewport });
	await page.goto(server.url);
	await page.fill("[data-search-input]", query);
	await page.waitForSelector('[data-search-state="ready"]');
	await page.screenshot({ path: `${FOLDER}/${name}` });
	await page.close();
}
