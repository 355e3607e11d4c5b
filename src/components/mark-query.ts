import { normalizeText } from "../lib/text/normalize.ts";
import { findMarks } from "../search/client/marks.ts";
import { foldText } from "../search/shared/fold.ts";
import { stripNoise } from "../search/shared/noise.ts";
import { markInside } from "./mark-inside.ts";

/** Marks what led to an article in its text, and brings the first mark into sight. */
export function markQuery(root: HTMLElement, query: string): void {
	const parts = stripNoise(query)
		.split("\n")
		.map((part) => foldText(normalizeText(part)))
		.filter((part) => part.length >= 2);
	const pieces = [foldText(normalizeText(query)), ...parts];
	const marks = markInside(root, (text) => findMarks(text, pieces, ""));
	const first = marks[0];
	if (!first) return;
	const { top, bottom } = first.getBoundingClientRect();
	if (top < 0 || bottom > window.innerHeight) first.scrollIntoView({ block: "center" });
}
