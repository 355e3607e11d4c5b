/** The typeface of the card images: Noto Sans SC, in the slices that its package brings; only those needed are read. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create, type Font } from "fontkitten";

const PACKAGE = "@fontsource/noto-sans-sc";
/** One weight: in a thumbnail only bold type can be read. */
const STYLE_SHEET = "700.css";

/** A glyph in units of the typeface, y upwards. */
export interface Glyph {
	advance: number;
	/** Path data of SVG; empty for a space. */
	outline: string;
}

export interface Typeface {
	unitsPerEm: number;
	/** @throws Error naming the character when no slice has it */
	glyph(character: string): Glyph;
}

interface Slice {
	file: string;
	/** First and last code point of each part. */
	ranges: [number, number][];
}

let opened: Typeface | undefined;

/**
 * The typeface, opened once; glyphs are kept.
 * @throws Error when its package is not installed
 */
export function cardFont(): Typeface {
	opened ??= openFont();
	return opened;
}

function openFont(): Typeface {
	const folder = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
	const slices = readSlices(readFileSync(join(folder, STYLE_SHEET), "utf8"));
	const fonts = new Map<string, Font>();
	const glyphs = new Map<string, Glyph>();
	const fontWith = (character: string): Font => {
		const code = character.codePointAt(0) ?? 0;
		// As in a browser, the last slice that claims a character has it.
		const slice = slices.findLast(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last));
		const font = slice && (fonts.get(slice.file) ?? open(join(folder, slice.file)));
		if (!slice || !font?.hasGlyphForCodePoint(code))
			throw new Error(`${PACKAGE} has no “${character}” (U+${code.toString(16).toUpperCase().padStart(4, "0")})`);
		fonts.set(slice.file, font);
		return font;
	};
	return {
		// The same in all slices: they were cut from one font.
		unitsPerEm: fontWith(" ").unitsPerEm,
		glyph(character) {
			let glyph = glyphs.get(character);
			if (!glyph) {
				const { advanceWidth, path } = fontWith(character).glyphForCodePoint(character.codePointAt(0) ?? 0);
				glyph = { advance: advanceWidth, outline: path.toSVG() };
				glyphs.set(character, glyph);
			}
			return glyph;
		},
	};
}

/** Files of the slices and the characters they hold, as the package's style sheet says. WOFF is read faster than WOFF2. */
function readSlices(css: string): Slice[] {
	const faces = css.matchAll(/url\(\.\/([^)]+\.woff)\)[^}]*?unicode-range:\s*([^;]+);/g);
	return [...faces].map(([, file = "", ranges = ""]) => ({
		file,
		ranges: ranges.split(",").map((range) => {
			const [first = "", last = first] = range.trim().slice(2).split("-");
			return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
		}),
	}));
}

function open(path: string): Font {
	const font = create(readFileSync(path));
	if (font.isCollection) throw new Error(`${path} is a collection, not one font`);
	return font;
}
