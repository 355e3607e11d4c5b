/**
 * Mentions of known things in running text: pure `(text, names, context) → ranges with owners`.
 * Which things have which names is told by mention-names.ts; where in an article is looked, by src/markdown.
 */
import {
	KINDS,
	keyOf,
	type NameTable,
	type Occurrence,
	type Owner,
	occurrencesIn,
	type Range,
	rangeOf,
} from "./name-table.ts";
import { normalize } from "./text/normalize.ts";

export interface MentionContext {
	/** Code of the article the text stands in: what leads back to it is no mention. */
	code: string;
	/** Its platform. */
	platform: string;
	/** Platforms that are named around the text, nearest first: in its row, in its heading. */
	nearby?: readonly (readonly string[])[];
	/** Ranges that are one label (bold): mentioned whole or not at all. Quotes are found in the text itself. */
	labels?: readonly Range[];
}

/** A name in a text: one owner to link to, or several that nothing decides between. */
export interface Mention {
	/** Range of the original characters. */
	start: number;
	end: number;
	owners: readonly Owner[];
}

/** The platform of pages that compare the others. */
const COMPARISON = "common";
/** A tool's or contact's name below this length is a nickname: it means this one on its own platforms only. */
const NICKNAME_BELOW = 4;
/** An error text below this length is everyday language ("登录失败"): it must stand alone, and on its own platform. */
const EVERYDAY_BELOW = 8;

const SENTENCE_END = /[；。！？\n]/;
const QUOTES = ["“”", "「」", "《》"];
const BRACKETS = ["（）", "()"];

/**
 * Names in a text, in its order; of two that overlap the longer one counts.
 * @returns mentions that can be linked, and those with several owners that the context does not decide between
 */
export function findMentions(text: string, table: NameTable, context: MentionContext): Mention[] {
	const normalized = normalize(text);
	const { offsets } = normalized;
	const occurrences = occurrencesIn(text, normalized, table);
	const before = (end: number) => offsets.filter((offset) => offset < end).length;
	const labels = [...(context.labels ?? []), ...quotesIn(text)].map(([from, to]): Range => [before(from), before(to)]);
	return occurrences.flatMap((occurrence): Mention[] => {
		const { index, to } = occurrence;
		// Part of what stands on a screen (a button, a message) is not ours to cut out.
		if (labels.some((label) => label[0] < to && index < label[1] && (label[0] < index || to < label[1]))) return [];
		const [start, end] = rangeOf(text, offsets, index, to);
		const sentence = occurrences.filter((other) => !SENTENCE_END.test(between(text, offsets, occurrence, other)));
		const levels = [
			qualifierOf(occurrence, occurrences, text, offsets),
			// A comparison page has no platform of its own.
			context.platform === COMPARISON ? [] : [context.platform],
			sentence.flatMap(platformsOf),
			...(context.nearby ?? []),
		].filter((level) => level.length > 0);
		const isAlone = [...labels, [0, offsets.length]].some(([from, after]) => from === index && after === to);
		const owners = decide(occurrence, isAlone, levels, context);
		return owners.length > 0 ? [{ start, end: closeBracket(text, start, end), owners }] : [];
	});
}

/** Platforms that a text names, by name or short name, each once. */
export function namedPlatforms(text: string, table: NameTable): string[] {
	return [...new Set(occurrencesIn(text, normalize(text), table).flatMap(platformsOf))];
}

/**
 * Who is meant: nobody, one, or several between whom nothing decides.
 * @param levels platforms that speak for an owner, strongest first
 */
function decide(
	{ entry }: Occurrence,
	isAlone: boolean,
	levels: readonly (readonly string[])[],
	{ code, platform }: MentionContext,
): Owner[] {
	let owners = entry.owners.filter((owner) => isMeant(owner, entry.text, isAlone, levels[0]));
	for (const level of levels) {
		const there = owners.filter((owner) => !owner.isHub && isOn(owner, level));
		if (there.length === 0) continue;
		owners = there;
		break;
	}
	const kind = KINDS.find((candidate) => owners.some((owner) => owner.kind === candidate));
	owners = owners.filter((owner) => owner.kind === kind);
	const hub = owners.find((owner) => owner.isHub);
	if (new Set(owners.map(keyOf)).size > 1 && !hub) return owners;
	const owner = hub ?? owners[0];
	if (!owner || owner.href.startsWith(`/${code}/`)) return [];
	return owner.kind === "platform" && owner.id === platform ? [] : [owner];
}

/** Short names are somebody's only where that somebody is at home. */
function isMeant(owner: Owner, text: string, isAlone: boolean, here: readonly string[] | undefined): boolean {
	if (owner.kind === "platform" || owner.kind === "term") return true;
	if (owner.kind === "error")
		return text.length >= EVERYDAY_BELOW || (isAlone && here !== undefined && isOn(owner, here));
	return text.length >= NICKNAME_BELOW || here === undefined || isOn(owner, here);
}

function isOn(owner: Owner, platforms: readonly string[]): boolean {
	return owner.platforms.length === 0 || platforms.some((platform) => owner.platforms.includes(platform));
}

function platformsOf({ entry }: Occurrence): string[] {
	return entry.owners.flatMap(({ kind, id }) => (kind === "platform" ? [id] : []));
}

/** Platforms of the word just before: `湖北` in 湖北签章助手, 四川 in 四川的证书助手. It outweighs the article's own. */
function qualifierOf(
	mention: Occurrence,
	all: readonly Occurrence[],
	text: string,
	offsets: readonly number[],
): readonly string[] {
	const word = all.find(
		(other) =>
			other.index < mention.index &&
			other.entry.owners.every(({ kind }) => kind === "platform" || kind === "contact") &&
			["", "的"].includes(between(text, offsets, other, mention).trim()),
	);
	return word ? [...word.entry.platforms] : [];
}

/** The original text from the end of one of two occurrences to the beginning of the other. */
function between(text: string, offsets: readonly number[], a: Occurrence, b: Occurrence): string {
	const [first, second] = a.index < b.index ? [a, b] : [b, a];
	return text.slice(rangeOf(text, offsets, first.index, first.to)[1], offsets[second.index]);
}

/** `证书助手（i 信` → `证书助手（i 信）`. */
function closeBracket(text: string, start: number, end: number): number {
	const name = text.slice(start, end);
	const isOpen = BRACKETS.some(
		(pair) =>
			name.lastIndexOf(pair.charAt(0)) > name.lastIndexOf(pair.charAt(1)) && text.charAt(end) === pair.charAt(1),
	);
	return isOpen ? end + 1 : end;
}

/** What stands between quotes, outer and inner. */
function quotesIn(text: string): Range[] {
	const ranges: Range[] = [];
	for (const pair of QUOTES) {
		const starts: number[] = [];
		for (let index = 0; index < text.length; index++) {
			if (text[index] === pair[0]) starts.push(index + 1);
			const start = text[index] === pair[1] ? starts.pop() : undefined;
			if (start !== undefined) ranges.push([start, index]);
		}
	}
	return ranges;
}
