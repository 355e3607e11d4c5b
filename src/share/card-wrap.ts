/** Breaks a text into lines by character, by the rules of Chinese typesetting, in the largest type that fits. */

/** Width of a text in em. */
export type Measure = (text: string) => number;

/** A box that text is set into, in pixels. */
export interface Box {
	width: number;
	height: number;
	/** Sizes of type that may be used, in pixels, largest first. */
	sizes: readonly number[];
	/** Height of a line in em. */
	leading: number;
}

export interface Setting {
	size: number;
	lines: string[];
	/** False where the end of the text had no room and an ellipsis stands for it. */
	isWhole: boolean;
}

/** What must not begin a line. */
const CLOSING = /^[，。、；：！？）》〉”’」』】〕］｝…—～·％％,.;:!?)\]}/%-]$/;
/** What must not end a line. */
const OPENING = /^[（《〈“‘「『【〔［｛([{]$/;
const ELLIPSIS = "…";

/**
 * Sets a text into a box.
 * @throws Error when the box has no size of type to choose from
 */
export function setText(text: string, box: Box, measure: Measure): Setting {
	for (const size of box.sizes) {
		const lines = wrapText(text, box.width / size, measure);
		if (lines.length <= linesIn(box, size)) return { size, lines: balance(text, lines, measure), isWhole: true };
	}
	const size = box.sizes[box.sizes.length - 1];
	if (size === undefined) throw new Error("a text needs at least one size of type");
	return { size, lines: cutText(text, box, size, measure), isWhole: false };
}

/**
 * Breaks a text into lines.
 * @param width of a line in em; only what cannot be broken by the rules and is wider still is broken against them
 */
export function wrapText(text: string, width: number, measure: Measure): string[] {
	const lines: string[] = [];
	let line = "";
	for (const unit of unitsOf(text)) {
		const longer = line + unit;
		if (measure(longer.trim()) <= width) {
			line = longer;
			continue;
		}
		if (line.trim() !== "") lines.push(line.trim());
		line = unit;
		while (measure(line.trim()) > width) {
			const part = fitting(line.trim(), width, measure);
			lines.push(part);
			line = line.trim().slice(part.length);
		}
	}
	if (line.trim() !== "") lines.push(line.trim());
	return lines;
}

/**
 * Pieces between which a line may break: a Han character or a Latin word, with the signs that cling to it. A sign clings
 * across a space too: the space goes where a line breaks, and would leave the sign alone there.
 */
function unitsOf(text: string): string[] {
	const units: string[] = [];
	let opening = "";
	for (const [token] of text.matchAll(/\s+|[A-Za-z0-9_][\w.@+#&:%-]*|./gu)) {
		if (OPENING.test(token) || (opening !== "" && isBlank(token))) {
			opening += token;
			continue;
		}
		if (opening === "" && units.length > 0 && CLOSING.test(token)) {
			const blank = units.length > 1 && isBlank(units.at(-1)) ? units.pop() : "";
			units.push(`${units.pop()}${blank}${token}`);
			continue;
		}
		units.push(opening + token);
		opening = "";
	}
	return opening === "" ? units : [...units, opening];
}

function isBlank(unit = ""): boolean {
	return unit.trim() === "";
}

/** As many characters as a line holds, one at least; rather fewer than to part a sign from what it clings to. */
function fitting(text: string, width: number, measure: Measure): string {
	const characters = [...text];
	let most = 1;
	while (most < characters.length && measure(characters.slice(0, most + 1).join("")) <= width) most++;
	let count = most;
	while (count > 0 && (CLOSING.test(characters[count] ?? "") || OPENING.test(characters[count - 1] ?? ""))) count--;
	return characters.slice(0, count || most).join("");
}

/** The same number of lines, as even as it can be: no last line of one character. */
function balance(text: string, lines: string[], measure: Measure): string[] {
	const widest = Math.max(...lines.map(measure));
	let best = lines;
	for (let width = widest; width > 0; width -= 0.25) {
		const narrower = wrapText(text, width, measure);
		if (narrower.length > lines.length || narrower.some((line) => measure(line) > width)) break;
		best = narrower;
	}
	return best;
}

function cutText(text: string, box: Box, size: number, measure: Measure): string[] {
	const count = linesIn(box, size);
	const width = box.width / size;
	const characters = [...text];
	for (let length = characters.length - 1; length > 0; length--) {
		const lines = wrapText(characters.slice(0, length).join("").trim() + ELLIPSIS, width, measure);
		if (lines.length <= count) return lines;
	}
	return [ELLIPSIS];
}

function linesIn(box: Box, size: number): number {
	return Math.floor(box.height / (size * box.leading));
}
