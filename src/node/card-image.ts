/** Turns a card's SVG into a small PNG. The package that does it is native, and some machines have to do without. */
import type { Sharp } from "sharp";

type Rasteriser = (input: Buffer) => Sharp;

/** White, ink, grey and one accent, with the steps between them at the edges of letters: four bits a pixel. */
const COLOURS = 16;

let loading: Promise<Rasteriser | undefined> | undefined;

/** Whether this machine can make card images; the first time that it cannot, it says so. */
export async function canMakeCards(): Promise<boolean> {
	return (await rasteriser()) !== undefined;
}

/**
 * Makes a PNG of an SVG that uses no fonts; the same bytes each time.
 * @throws Error on a machine without `sharp`
 */
export async function toPng(svg: string): Promise<Buffer<ArrayBuffer>> {
	const sharp = await rasteriser();
	if (!sharp) throw new Error("no card images on this machine: ask canMakeCards first");
	const bytes = await sharp(Buffer.from(svg))
		.png({ palette: true, colours: COLOURS, dither: 0, compressionLevel: 9, effort: 1 })
		.toBuffer();
	return Buffer.from(bytes);
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
