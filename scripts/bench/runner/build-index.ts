/** Builds the index of an engine in a child process and weighs what it wrote. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BuildReport } from "./build-child.ts";

/** What the server compresses; the rest is compressed by its maker. */
const COMPRESSED_BY_SERVER = new Set([".html", ".css", ".js", ".json", ".txt"]);
/** Parts of Pagefind's bundle that a page of one's own never asks for. */
const UNUSED = /pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Builds the index of an engine.
 * @param job file with a BuildJob
 * @throws Error with what the child said when it fails
 */
export async function buildIndex(engineId: string, job: string, folder: string): Promise<BuildReport> {
	const child = spawn(process.execPath, [join(import.meta.dirname, "build-child.ts"), engineId, job, folder]);
	let said = "";
	let wrong = "";
	child.stdout.on("data", (chunk) => {
		said += chunk;
	});
	child.stderr.on("data", (chunk) => {
		wrong += chunk;
	});
	const code = await new Promise((resolve) => child.on("close", resolve));
	const report = said.trim().split("\n").pop() ?? "";
	if (code !== 0 || report === "") throw new Error(`the index of ${engineId} was not built:\n${wrong || said}`);
	return JSON.parse(report) as BuildReport;
}

/** Bytes of everything an engine could ask for, as they go over the wire. */
export function weigh(folder: string): number {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !UNUSED.test(entry.name))
		.map((entry) => {
			const body = readFileSync(join(entry.parentPath, entry.name));
			return COMPRESSED_BY_SERVER.has(extname(entry.name)) ? gzipSync(body).length : body.length;
		})
		.reduce((sum, bytes) => sum + bytes, 0);
}
