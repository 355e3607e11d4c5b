/** Pinned articles as stored and as a file that goes from one computer to another. Pure; strict in what it reads. */

export interface Pin {
	code: string;
	/** As it was when the article was pinned: it says what was meant, should the article ever be gone. */
	title: string;
}

/** More than anybody finds again by eye. */
export const MOST_PINS = 100;
/** Bytes of a file of that many pins, and room to spare. */
export const LARGEST_FILE = 64 * 1024;

const KIND = "ca-help-pins";
const VERSION = 1;
const CODE = /^\d{3,4}$/;

export interface PinsFile {
	/** Every article once, in the order of the file. */
	pins: Pin[];
	/** Default platform, "" where none was chosen. */
	platform: string;
}

/** Why a file cannot be read; nothing of it is used then. */
export type PinsFileFault =
	| { fault: "too-large"; limit: number }
	| { fault: "no-json" }
	| { fault: "other-kind" }
	| { fault: "other-version"; version: string; expected: number }
	| { fault: "bad-pin"; number: number }
	| { fault: "bad-platform" }
	| { fault: "too-many"; count: number; limit: number };

/** Text of the file. */
export function writePinsFile(pins: readonly Pin[], platform: string): string {
	const list = pins.map(({ code, title }) => ({ code, title }));
	return `${JSON.stringify({ kind: KIND, version: VERSION, platform, pins: list }, null, "\t")}\n`;
}

/**
 * Reads a file that somebody chose; it may be anything.
 * @returns what stands in it, or what is wrong with it
 */
export function readPinsFile(text: string): PinsFile | PinsFileFault {
	if (text.length > LARGEST_FILE) return { fault: "too-large", limit: LARGEST_FILE };
	const found = parse(text);
	if (found === undefined) return { fault: "no-json" };
	if (!isObject(found) || found.kind !== KIND || !Array.isArray(found.pins)) return { fault: "other-kind" };
	if (found.version !== VERSION)
		return { fault: "other-version", version: String(found.version).slice(0, 20), expected: VERSION };
	const { platform = "" } = found;
	if (typeof platform !== "string") return { fault: "bad-platform" };
	const bad = found.pins.findIndex((pin) => !isPin(pin));
	if (bad >= 0) return { fault: "bad-pin", number: bad + 1 };
	const pins = mergePins([], found.pins as Pin[]);
	if (pins.length > MOST_PINS) return { fault: "too-many", count: pins.length, limit: MOST_PINS };
	return { pins: pins.map(({ code, title }) => ({ code, title })), platform };
}

/** The pins of both lists, each article once; those that are there keep their place and title. */
export function mergePins(pins: readonly Pin[], others: readonly Pin[]): Pin[] {
	const merged = new Map<string, Pin>();
	for (const pin of [...pins, ...others]) if (!merged.has(pin.code)) merged.set(pin.code, pin);
	return [...merged.values()];
}

/** Stored pins as they were written; undefined where they are none. */
export function checkPins(found: unknown): Pin[] | undefined {
	return Array.isArray(found) && found.every(isPin) ? found.slice(0, MOST_PINS) : undefined;
}

function isPin(found: unknown): found is Pin {
	return isObject(found) && typeof found.code === "string" && CODE.test(found.code) && typeof found.title === "string";
}

function isObject(found: unknown): found is Record<string, unknown> {
	return typeof found === "object" && found !== null;
}

/** Undefined where it is no JSON. Notepad of Windows 7 puts a mark before the text. */
function parse(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ""));
	} catch {
		return undefined;
	}
}
