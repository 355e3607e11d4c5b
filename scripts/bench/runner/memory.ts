/** Peak memory of processes, where the system tells it. */
import { readdirSync, readFileSync } from "node:fs";

/** Most memory this process has held so far, in bytes. */
export function peakOfThisProcess(): number {
	// The system call's answer begins at what the parent held when it started this process, so it is second choice.
	return peakIn(readStatus("self")) ?? process.resourceUsage().maxRSS * 1024;
}

/**
 * Sum of the peaks of the processes that this one has started and that still run, in bytes;
 * undefined where there is no /proc to read it from.
 */
export function peakOfChildren(parent: number = process.pid): number | undefined {
	const ids = numericNames("/proc");
	if (ids.length === 0) return undefined;
	let sum = 0;
	for (const id of ids) {
		const status = readStatus(id);
		if (Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]) !== parent) continue;
		sum += peakIn(status) ?? 0;
		sum += peakOfChildren(Number(id)) ?? 0;
	}
	return sum;
}

/** The high-water mark in a process's status, in bytes. */
function peakIn(status: string): number | undefined {
	const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1];
	return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

function numericNames(folder: string): string[] {
	try {
		return readdirSync(folder).filter((name) => /^\d+$/.test(name));
	} catch {
		return [];
	}
}

function readStatus(id: string): string {
	try {
		return readFileSync(`/proc/${id}/status`, "utf8");
	} catch {
		return ""; // it ended meanwhile
	}
}
