/** Turns a card's SVG into a small PNG. The package that does it is native, and some machines have to do without. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Sharp } from "sharp";

type Rasteriser = (input: Buffer) => Sharp;

/** White, ink, grey and one accent, with the steps between them at the edges of letters: four bits a pixel. */
const COLOURS = 16;

let loading: Promise<Rasteriser | undefined> | undefined;

/** Whether this machine can make card images; the first time that it cannot, it says so. */
export async function canMakeCards(): Promise<boolean> {
	return (await rasteriser()) !== undefined;
}

/** Pictures made before, by what they were made of: a third of a build's time. May be thrown away at any time. */
const CACHE = join("node_modules", ".cache", "cards");

const OPTIONS = { palette: true, colours: COLOURS, dither: 0, compressionLevel: 9, effort: 1 } as const;

/**
 * Makes a PNG of an SVG that uses no fonts; the same bytes each time.
 * @throws Error on a machine without `sharp`
 */
export async function toPng(svg: string): Promise<Buffer<ArrayBuffer>> {
	const sharp = await rasteriser();
	if (!sharp) throw new Error("no card images on this machine: ask canMakeCards first");
	const bytes = await sharp(Buffer.from(svg)).png(OPTIONS).toBuffer();
	return Buffer.from(bytes);
}

/**
 * The same as `toPng`, but kept for the next build in `folder`.
 * @throws Error on a machine without `sharp`
 */
export async function toKeptPng(svg: string, folder: string = CACHE): Promise<Buffer<ArrayBuffer>> {
	const { versions } = await import("sharp").then(({ default: sharp }) => sharp);
	const key = createHash("sha256")
		.update(JSON.stringify([svg, OPTIONS, versions]))
		.digest("hex");
	const file = join(folder, `${key}.png`);
	try {
		return readFileSync(file);
	} catch {
		// Not made yet.
	}
	const png = await toPng(svg);
	try {
		mkdirSync(folder, { recursive: true });
		// Renamed, so that another build never reads half a picture.
		writeFileSync(`${file}.${process.pid}`, png);
		renameSync(`${file}.${process.pid}`, file);
	} catch {
		// A folder that cannot be written to costs the next build its time, and nothing else.
	}
	return png;
}

function rasteriser(): Promise<Rasteriser | undefined> {
	loading ??= import("sharp").then(
		({ default: sharp }) => sharp,
		(error: unknown) => {
			const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
			console.warn(`cards: left out, and their og:image tags too, because sharp cannot be loaded here (${reason})`);
			return undefined;
		},
	);
	return loading;
}
