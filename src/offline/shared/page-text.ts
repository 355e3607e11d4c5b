/**
 * The text of the file's articles, block by block: what the search pack need not say again. Build and browser read it
 * by this one rule, the build off the finished file. Pure: knows neither DOM nor hast.
 */

/** What the rule must know of a tree. */
export interface TreeReader<N> {
	/** Name of an element, in small letters; undefined for what is none. */
	nameOf(node: N): string | undefined;
	/** Text of a text node, "" for everything else. */
	textOf(node: N): string;
	childrenOf(node: N): ArrayLike<N>;
}

/** Elements that end a line of text, as in search/index/extract.ts; `b` because it is a label here. */
const BLOCKS = new Set(
	"article aside b br dd details div dl dt figcaption figure h3 h4 h5 li ol p section summary table tbody thead tr ul".split(
		" ",
	),
);
const CELLS = /^t[dh]$/;

/** Lines of text below a node, in the order of the page. */
export function readLines<N>(root: N, { nameOf, textOf, childrenOf }: TreeReader<N>): string[] {
	const lines: string[] = [];
	let open = "";
	const flush = () => {
		const line = open.replace(/\s+/g, " ").trim();
		if (line !== "") lines.push(line);
		open = "";
	};
	const walk = (parent: N, inRow: boolean) => {
		const children = childrenOf(parent);
		for (let index = 0; index < children.length; index++) {
			const node = children[index] as N;
			const name = nameOf(node);
			open += textOf(node);
			if (name === undefined) continue;
			// A row of a table is one line.
			if (CELLS.test(name) || (inRow && BLOCKS.has(name))) open += " ";
			const isBlock = !inRow && BLOCKS.has(name);
			if (isBlock) flush();
			walk(node, inRow || name === "tr");
			if (isBlock) flush();
		}
	};
	walk(root, false);
	flush();
	return lines;
}

/** Stands in the text of a pack for a line of the page; no text of ours has a tab. */
const REFERENCE = "\t";

/**
 * Replaces what stands on the page by references.
 * @param text lines of a pack, see search/shared/pack.ts
 * @param linesOf lines of each article of the page, by its code
 */
export function toReferences(text: string, linesOf: (code: string) => readonly string[]): string {
	return mapBlocks(text, linesOf, (type, said, lines, next) => {
		const at = lines.indexOf(said, next);
		if (at < 0) return { line: type + said, next };
		return { line: `${type}${REFERENCE}${at > next ? at - next : ""}`, next: at + 1 };
	});
}

/** The text that `toReferences` was given. */
export function fromReferences(text: string, linesOf: (code: string) => readonly string[]): string {
	return mapBlocks(text, linesOf, (type, said, lines, next) => {
		if (said[0] !== REFERENCE) return { line: type + said, next };
		const at = next + Number(said.slice(1));
		return { line: type + lines[at], next: at + 1 };
	});
}

/** Goes through the blocks of a pack's text; every article begins at the top of its lines. */
function mapBlocks(
	text: string,
	linesOf: (code: string) => readonly string[],
	map: (type: string, said: string, lines: readonly string[], next: number) => { line: string; next: number },
): string {
	let lines: readonly string[] = [];
	let next = 0;
	return text
		.split("\n")
		.map((line) => {
			if (line[0] === "a") {
				lines = linesOf(line.slice(1, line.indexOf(REFERENCE)));
				next = 0;
			}
			// Blocks have capitals; one with an anchor of its own stays as it is.
			if (!/^[A-Z][^#]/.test(line)) return line;
			const mapped = map(line[0] as string, line.slice(1), lines, next);
			next = mapped.next;
			return mapped.line;
		})
		.join("\n");
}
