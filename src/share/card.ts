/**
 * The picture that chats show for a link, as SVG. A chat shows it as wide as a message or cuts a square out of its
 * middle, down to some 60 px: all that matters stands in that square, what is beside it only looks well.
 */
import { type Measure, type Setting, setText } from "./card-wrap.ts";

/** Size that Open Graph asks for. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** The outlines of a typeface, by character. */
export interface Typeface {
	/** Units of `outline` and `advance` in an em. */
	unitsPerEm: number;
	/**
	 * @throws Error naming the character when the typeface has none
	 */
	glyph(character: string): { advance: number; outline: string };
}

/** What a card says. */
export interface Card {
	/** In the badge, three digits; without them the badge bears the site's sign. */
	code?: string;
	/** Beside the badge, in a few characters: whose problem it is. */
	heading: string;
	/** Below the heading: what kind of page. */
	kind: string;
	/** What one recognises the page by: an error text, a title. */
	text: string;
	/** Colour of the platform, dark enough for white text. */
	accent: string;
	siteName: string;
}

const INK = "#1b2129";
const MUTED = "#55606d";

/** The white sheet, inside the middle square with a margin. */
const SHEET = { x: 297, y: 14, width: 606, height: 602, padding: 32 };
const LEFT = SHEET.x + SHEET.padding;
const WIDTH = SHEET.width - 2 * SHEET.padding;
const BADGE = { y: 46, height: 132, size: 122, padding: 22 };
const TEXT = { y: 190, height: 352 };
const SIZES = Array.from({ length: 37 }, (_, step) => 108 - 2 * step);
const LEADING = 1.28;
/** From the top of an em to the baseline, where Han characters stand. */
const BASELINE = 0.88;
/** Of digits, which stand alone in the badge. */
const DIGIT_HEIGHT = 0.733;

/**
 * Draws a card.
 * @returns SVG without fonts: every character is an outline
 * @throws Error when the typeface lacks a character
 */
export function drawCard(card: Card, face: Typeface): string {
	const draw = (text: string, x: number, y: number, size: number, colour: string) =>
		drawText(text, { x, y, size, colour }, face);
	const measure: Measure = (text) => widthOf(text, face);
	const { size, lines } = setCardText(card.text, face);
	const first = TEXT.y + (TEXT.height - lines.length * size * LEADING) / 2;
	const body = lines.map((line, index) => {
		const y = first + size * (index * LEADING + (LEADING - 1) / 2 + BASELINE);
		return draw(line, LEFT, y, size, INK);
	});
	const foot = draw(card.siteName, LEFT + 52, 585, 34, MUTED) + drawKey(LEFT, 553, 40, card.accent, "#fff");
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">`,
		`<rect width="100%" height="100%" fill="${card.accent}"/>`,
		drawKey(50, 217, 196, "none", "#fff"),
		drawSpine(card.heading, face),
		`<rect x="${SHEET.x}" y="${SHEET.y}" width="${SHEET.width}" height="${SHEET.height}" rx="18" fill="#fff"/>`,
		drawHead(card, draw, measure),
		...body,
		foot,
		"</svg>",
	].join("");
}

/**
 * Sets the text of a card.
 * @throws Error when the typeface lacks a character
 */
export function setCardText(text: string, face: Typeface): Setting {
	const box = { width: WIDTH, height: TEXT.height, sizes: SIZES, leading: LEADING };
	return setText(text, box, (piece) => widthOf(piece, face));
}

/** Code or sign, and beside it heading and kind. */
function drawHead(
	{ code, heading, kind, accent }: Card,
	draw: (text: string, x: number, y: number, size: number, colour: string) => string,
	measure: Measure,
): string {
	const width = code === undefined ? BADGE.height : measure(code) * BADGE.size + 2 * BADGE.padding;
	const beside = LEFT + width + 26;
	const digits = BADGE.y + (BADGE.height + BADGE.size * DIGIT_HEIGHT) / 2;
	const size = Math.min(52, (LEFT + WIDTH - beside) / measure(heading));
	return [
		`<rect x="${LEFT}" y="${BADGE.y}" width="${round(width)}" height="${BADGE.height}" rx="14" fill="${accent}"/>`,
		code === undefined
			? drawKey(LEFT, BADGE.y, BADGE.height, "none", "#fff")
			: draw(code, LEFT + BADGE.padding, digits, BADGE.size, "#fff"),
		draw(heading, beside, BADGE.y + 56, size, accent),
		draw(kind, beside, BADGE.y + 120, 44, MUTED),
	].join("");
}

/** The heading down the right side, as on the spine of a book; Latin letters do not stack well. */
function drawSpine(heading: string, face: Typeface): string {
	const characters = [...heading.replace(/[\sA-Za-z]/g, "")];
	const size = Math.min(88, 520 / (characters.length * 1.12));
	const pitch = size * 1.12;
	const top = (CARD_HEIGHT - characters.length * pitch) / 2;
	const middle = (SHEET.x + SHEET.width + CARD_WIDTH) / 2;
	return characters
		.map((character, index) => {
			const x = middle - (widthOf(character, face) * size) / 2;
			return drawText(character, { x, y: top + index * pitch + size * BASELINE, size, colour: "#fff" }, face);
		})
		.join("");
}

/** The site's sign. */
function drawKey(x: number, y: number, size: number, ground: string, colour: string): string {
	return [
		`<g transform="translate(${x} ${y}) scale(${round(size / 32)})"><rect width="32" height="32" rx="7" fill="${ground}"/>`,
		`<g fill="none" stroke="${colour}" stroke-width="3"><circle cx="11" cy="16" r="5"/><path d="M16 16h11v6m-5-6v4"/></g></g>`,
	].join("");
}

/** Width of a line in em. */
function widthOf(text: string, face: Typeface): number {
	return [...text].reduce((sum, character) => sum + face.glyph(character).advance, 0) / face.unitsPerEm;
}

function drawText(
	text: string,
	{ x, y, size, colour }: { x: number; y: number; size: number; colour: string },
	face: Typeface,
): string {
	const scale = size / face.unitsPerEm;
	let pen = 0;
	const glyphs = [...text].map((character) => {
		const { advance, outline } = face.glyph(character);
		const drawn = outline === "" ? "" : `<path transform="translate(${pen})" d="${outline}"/>`;
		pen += advance;
		return drawn;
	});
	// Outlines stand upright with y upwards.
	const place = `translate(${round(x)} ${round(y)}) scale(${round(scale)} ${round(-scale)})`;
	return `<g fill="${colour}" transform="${place}">${glyphs.join("")}</g>`;
}

function round(value: number): number {
	return Math.round(value * 1e4) / 1e4;
}
