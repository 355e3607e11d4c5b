/** Names ready for matching, and where they stand in a text. Who is meant by a name is decided in mentions.ts. */
import { isHan, type NormalizedText, normalize } from "./text/normalize.ts";

/** What can be mentioned. Where two kinds share a name the one that stands first has it. */
export const KINDS = ["error", "tool", "platform", "site", "contact", "term"] as const;
export type Kind = (typeof KINDS)[number];

/** A thing that has names. */
export interface Owner {
	kind: Kind;
	/** Code of an article, id of a registry file, or the term itself. */
	id: string;
	/** What messages call it. */
	label: string;
	/** Its page, from the top of the site: `/tools/ixin/`. */
	href: string;
	/** Platforms it belongs to; empty: all. */
	platforms: readonly string[];
	/** Tells the others of this name apart: stands in where no platform decides. */
	isHub?: true;
}

/** One name of one thing. */
export interface Name {
	text: string;
	/** Undefined for what is never linked: it keeps its parts from being taken for something else. */
	owner: Owner | undefined;
	/** Platforms that are spoken of where this stands; its owner's where left out. */
	platforms?: readonly string[];
}

export interface Entry {
	/** The name, normalised. */
	text: string;
	owners: Owner[];
	platforms: Set<string>;
	/** Indexes of `text` before which some spelling has a sign: the text may have one there too. */
	signs: Set<number>;
}

/** First character of the name → entries. */
export type NameTable = ReadonlyMap<string, readonly Entry[]>;

/** [from, to) in UTF-16 units. */
export type Range = readonly [number, number];

/** A name where it stands, by indexes of the normalised text. */
export interface Occurrence {
	entry: Entry;
	index: number;
	/** After its last character. */
	to: number;
}

const LATIN_OR_NUMBER = /^[\p{Script=Latin}\p{N}]$/u;

/** Builds the table. Names that are too short to mean one thing (below two Han, below three Latin) are left out. */
export function compileNames(names: readonly Name[]): NameTable {
	const entries = new Map<string, Entry>();
	for (const { text: spelling, owner, platforms = owner?.platforms ?? [] } of names) {
		const { text, offsets } = normalize(spelling);
		if (isTooShort(text)) continue;
		const entry = entries.get(text) ?? { text, owners: [], platforms: new Set(), signs: new Set() };
		entries.set(text, entry);
		if (owner && !entry.owners.some((other) => other.href === owner.href && keyOf(other) === keyOf(owner)))
			entry.owners.push(owner);
		for (const platform of platforms) entry.platforms.add(platform);
		for (let index = 1; index < text.length; index++)
			if (hasSign(spelling, offsets[index - 1] ?? 0, offsets[index] ?? 0)) entry.signs.add(index);
	}
	const table = new Map<string, Entry[]>();
	for (const entry of entries.values()) {
		const first = entry.text.charAt(0);
		const row = table.get(first);
		if (row) row.push(entry);
		else table.set(first, [entry]);
	}
	return table;
}

/** The same thing is the same key, on whichever page it is shown. */
export function keyOf({ kind, id }: Owner): string {
	return `${kind} ${id}`;
}

/** Names in a text, in its order; of two that overlap the longer one, of two equally long the first. */
export function occurrencesIn(original: string, normalized: NormalizedText, table: NameTable): Occurrence[] {
	const { text, offsets } = normalized;
	const candidates: Occurrence[] = [];
	for (let index = 0; index < text.length; index++) {
		for (const entry of table.get(text.charAt(index)) ?? []) {
			const to = index + entry.text.length;
			if (!text.startsWith(entry.text, index)) continue;
			if (breaksWord(original, rangeOf(original, offsets, index, to))) continue;
			if (breaksOff(original, offsets, index, entry)) continue;
			candidates.push({ entry, index, to });
		}
	}
	candidates.sort((a, b) => b.entry.text.length - a.entry.text.length || a.index - b.index);
	const isTaken: boolean[] = [];
	const chosen = candidates.filter(({ index, to }) => {
		if (isTaken.slice(index, to).includes(true)) return false;
		for (let taken = index; taken < to; taken++) isTaken[taken] = true;
		return true;
	});
	return chosen.sort((a, b) => a.index - b.index);
}

/** Range of the original that the normalised characters [index, to) come from. */
export function rangeOf(original: string, offsets: readonly number[], index: number, to: number): Range {
	const last = offsets[to - 1] ?? 0;
	return [offsets[index] ?? 0, last + widthAt(original, last)];
}

/** Below two characters; below three where all are Latin: "CA" is in every sentence. */
function isTooShort(text: string): boolean {
	return text.length < ([...text].some(isHan) ? 2 : 3);
}

/** True where a Latin word of the text goes on over an end of the range: `KEY` in `UKey`. Han has no such ends. */
function breaksWord(text: string, [start, end]: Range): boolean {
	// `USB-Key` is one word; `i 信-SCCA` is two, for its left side is Han.
	const before = text.charAt(start - 1) === "-" ? start - 2 : start - 1;
	const after = text.charAt(end) === "-" ? end + 1 : end;
	const isWord = (index: number) => LATIN_OR_NUMBER.test(text.charAt(index));
	return (isWord(before) && isWord(start)) || (isWord(end - 1) && isWord(after));
}

/** True where the text has a sign that no spelling of the name has there: `网，厅` is no 网厅. Spaces do not count. */
function breaksOff(text: string, offsets: readonly number[], index: number, { text: name, signs }: Entry): boolean {
	for (let at = 1; at < name.length; at++)
		if (!signs.has(at) && hasSign(text, offsets[index + at - 1] ?? 0, offsets[index + at] ?? 0)) return true;
	return false;
}

/** Whether anything but spaces stands between the character at `from` and the one at `to`. */
function hasSign(text: string, from: number, to: number): boolean {
	return text.slice(from + widthAt(text, from), to).trim() !== "";
}

function widthAt(text: string, offset: number): number {
	return String.fromCodePoint(text.codePointAt(offset) ?? 0).length;
}
