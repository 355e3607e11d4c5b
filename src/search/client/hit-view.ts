/** A hit as DOM: title, the text that matched, the first step, whom to call. Built node by node, so nothing needs escaping. */
import type { Analysis } from "../shared/analyse.ts";
import type { Pack } from "../shared/pack.ts";
import type { ArticleRecord, Block, PlatformRecord } from "../shared/records.ts";
import { cutAround, findMarks, type Range } from "./marks.ts";
import type { RankedHit } from "./rank.ts";
import { sectionOf } from "./section.ts";
import { STRINGS } from "./strings.ts";

/** Characters of an excerpt and of a first step: about two lines on a phone. */
const EXCERPT_LENGTH = 64;
const STEP_LENGTH = 60;

/** What a hit on the page shows, for what is loaded later. */
export interface ShownHit {
	record: ArticleRecord;
	platforms: readonly PlatformRecord[];
}
export const shownHits = new WeakMap<Element, ShownHit>();

export interface HitViewOptions {
	pack: Pack;
	analysis: Analysis;
	/** Address of an article, or of a place in it. */
	hrefOf: (code: string, place?: string) => string;
	/** Show why the hit ranks where it does. */
	debug: boolean;
}

/** Makes the element of one hit. */
export function createHitView(hit: RankedHit, { pack, analysis, hrefOf, debug }: HitViewOptions): HTMLElement {
	const { record } = hit;
	const platform = pack.platforms.find(({ id }) => id === record.platform) as PlatformRecord;
	const pieces = hit.understood ? hit.understood.split(" ") : [analysis.core, ...analysis.parts, analysis.unnamed];
	const marksOf = (text: string) => findMarks(text, pieces, hit.understood ?? analysis.core);

	const view = element("div", "hit accent");
	view.id = `hit-${record.code}`;
	view.setAttribute("role", "option");
	view.setAttribute("aria-selected", "false");
	view.setAttribute("data-hit", record.code);
	view.setAttribute("data-confidence", hit.confidence);
	// What the opened page will mark, where it is not the query as typed.
	if (hit.understood) view.setAttribute("data-understood", hit.understood);
	view.style.setProperty("--light", platform.accent[0]);
	view.style.setProperty("--dark", platform.accent[1]);

	const link = element("a", "hit-link");
	link.href = hrefOf(record.code);
	link.tabIndex = -1;
	link.append(element("span", "code", record.code));
	const title = record.blocks.find(({ type }) => type === "T")?.text ?? record.code;
	link.append(marked("span", "hit-title", title, marksOf(title)), element("span", "platform-badge", platform.short));
	view.append(link);

	const block = excerptBlock(hit, title);
	if (block) {
		const { text, marks } = cutAround(block.text, marksOf(block.text), EXCERPT_LENGTH);
		const excerpt = marked("p", "hit-excerpt", text, marks);
		if (block.type === "A" || block.type === "Q")
			excerpt.insertBefore(element("span", "hit-label", STRINGS.asked), excerpt.firstChild);
		view.append(excerpt);
	}
	const section = sectionOf(record, hit.candidate, analysis);
	if (section) {
		const place = element("a", "hit-section", STRINGS.section(section.heading, section.step));
		place.href = hrefOf(record.code, section.id);
		place.tabIndex = -1;
		place.setAttribute("data-section", section.id);
		view.append(place);
	}
	const step = record.blocks.find(({ type }) => type === "S");
	if (step) view.append(labelled("hit-step", STRINGS.step, cutAround(step.text, [], STEP_LENGTH).text));
	if (record.phone) {
		const [name, number, tel] = record.phone;
		const line = labelled("hit-phone", STRINGS.phone, `${name} `);
		const phone = element("a", "phone", number);
		phone.href = `tel:${tel}`;
		phone.tabIndex = -1;
		line.append(phone);
		view.append(line);
	}
	view.append(copyRow());
	shownHits.set(view, { record, platforms: pack.platforms });
	if (debug) {
		const reasons = Object.entries(hit.features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
		view.append(
			element(
				"p",
				"hit-reason",
				`${hit.score.toFixed(2)} = ${reasons.join(" + ")}${hit.understood ? ` | ${hit.understood}` : ""}`,
			),
		);
	}
	return view;
}

/** The block to show below the title: the one that matched, or the error text when the title itself matched. */
function excerptBlock({ candidate, record }: RankedHit, title: string): Block | undefined {
	const best = record.blocks[candidate.block.index];
	if (best && best.type !== "T" && best.type !== "H" && best.text !== title) return best;
	return (
		record.blocks.find(({ type, text }) => (type === "E" || type === "S") && text !== title) ??
		record.blocks.find(({ type }) => type === "P")
	);
}

/** Buttons of src/components/hit-copy.ts. An option holds no controls of its own, so they are for the pointer alone. */
function copyRow(): HTMLElement {
	const row = element("p", "hit-copy", STRINGS.copy);
	row.setAttribute("aria-hidden", "true");
	for (const [kind, text] of STRINGS.copies) {
		const button = element("button", "", text);
		button.type = "button";
		button.tabIndex = -1;
		button.setAttribute("data-copy", kind);
		row.append(button);
	}
	return row;
}

function labelled(className: string, label: string, text: string): HTMLElement {
	const line = element("p", className);
	line.append(element("span", "hit-label", label), document.createTextNode(` ${text}`));
	return line;
}

/** An element whose text has the given ranges in `<mark>`. */
export function marked<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	className: string,
	text: string,
	marks: readonly Range[],
): HTMLElementTagNameMap[K] {
	const parent = element(tag, className);
	let at = 0;
	for (const [from, to] of marks) {
		if (from > at) parent.append(document.createTextNode(text.slice(at, from)));
		parent.append(element("mark", "", text.slice(from, to)));
		at = to;
	}
	if (at < text.length) parent.append(document.createTextNode(text.slice(at)));
	return parent;
}

/** An element with a class and a text. */
export function element<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	className: string,
	text?: string,
): HTMLElementTagNameMap[K] {
	const made = document.createElement(tag);
	if (className !== "") made.className = className;
	if (text !== undefined) made.textContent = text;
	return made;
}
