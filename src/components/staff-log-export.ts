/** The log of questions without an answer, as rows, as text for a chat and as CSV for a spreadsheet. Pure. */
import { toCsv } from "../lib/csv.ts";
import type { Miss } from "../search/client/miss-log.ts";
import { STAFF_STRINGS } from "./staff-strings.ts";

/** Short name of a platform; "" where there is none of that id. */
export type PlatformNames = (id: string) => string;

/** Cells of one entry, in the order of STAFF_STRINGS.logHeads. */
export function cellsOf({ query, platform, guess, at, times }: Miss, nameOf: PlatformNames): string[] {
	const { logFound, anyPlatform } = STAFF_STRINGS;
	const name = platform === "" ? anyPlatform : nameOf(platform) || platform;
	return [timeOf(at), query, name, guess ? logFound.guess : logFound.nothing, guess ?? "", String(times)];
}

/** The log as a CSV file, newest first. */
export function logAsCsv(log: readonly Miss[], nameOf: PlatformNames): string {
	return toCsv([STAFF_STRINGS.logHeads, ...newestFirst(log).map((miss) => cellsOf(miss, nameOf))]);
}

/** The log as plain text, newest first: three lines an entry, of which the second is the question. */
export function logAsText(log: readonly Miss[], nameOf: PlatformNames): string {
	const entries = newestFirst(log).map((miss) => {
		const [time, query = "", platform, found, guess, times] = cellsOf(miss, nameOf);
		return `${time}｜${platform}｜${times} 次\n${query.replace(/\s+/g, " ")}\n${found}${guess ? `：${guess}` : ""}\n`;
	});
	return `${STAFF_STRINGS.logTitle(log.length)}\n\n${entries.join("\n")}`;
}

export function newestFirst(log: readonly Miss[]): Miss[] {
	return [...log].reverse();
}

/** `2026-11-20 09:05`, by the clock of this computer. */
function timeOf(at: number): string {
	const date = new Date(at);
	const two = (number: number) => String(number).padStart(2, "0");
	const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
	return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
